import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import type { Egress } from '../../platform/egress/index.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Stamp } from './contract.ts';
import { requestOf, stampIn } from './verify.ts';

export interface TimeStampSettings {
  /** Where the authority answers. */
  readonly url: string;
  /** The certificates that its own must end at. */
  readonly trusted: readonly Certificate[];
}

/** Asks an authority for a time stamp of bytes, of which it gets the hash alone. Throws with the reason if there is none that verifies. */
export type Stamper = (bytes: Buffer) => Promise<Stamp>;

/** A stamp with four certificates takes 7 KB. */
const mostBytes = 64 * 1024;
const mostMilliseconds = 10_000;

export function timeStamper(
  { url, trusted }: TimeStampSettings,
  { egress, entropy }: { readonly egress: Egress; readonly entropy: Entropy },
): Stamper {
  const http = egress.http({
    name: 'time-stamp authority',
    inside: [url],
    maxBytes: mostBytes,
    maxMilliseconds: mostMilliseconds,
  });
  return async (bytes) => {
    const asked = { bytes, nonce: positive(entropy.bytes(8)) };
    const answer = await http(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: requestOf(asked),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    // A path may hold the key of an account.
    const fault = (reason: string): Error => new Error(`the answer of ${new URL(url).host}: ${reason}`);
    if (answer.status !== 200) throw fault(`it has the status ${answer.status}`);
    return stampIn(body, asked, trusted).catch((error: Error) => {
      throw fault(error.message);
    });
  };
}

/** A positive number of as many bytes, so that it is written in one way only. */
function positive(bytes: Buffer): Buffer {
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

/**
 * The certificates in a PEM file, which an authority's own may end at.
 * @throws Error with the reason
 */
export function readTrusted(pem: string): readonly Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new Error('it holds no certificate in PEM');
  return blocks.map((block) => {
    const { ca, raw, subject } = new X509Certificate(block);
    if (!ca)
      throw new Error(
        `"${subject.replaceAll('\n', ', ')}" issues no certificates. Name the root certificate that the authority publishes`,
      );
    return Certificate.fromBER(raw);
  });
}
