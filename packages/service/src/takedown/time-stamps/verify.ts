import { hash } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  type Certificate,
  ExtKeyUsage,
  type FindIssuerCallback,
  getAlgorithmByOID,
  MessageImprint,
  SignedData,
  type SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import type { Stamp } from './contract.ts';

const oids = {
  sha256: '2.16.840.1.101.3.4.2.1',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  forTimeStamps: '1.3.6.1.5.5.7.3.8',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
};

const strong = ['SHA-256', 'SHA-384', 'SHA-512'];

/** What is asked: a stamp of the SHA-256 of `bytes`. The nonce, 8 bytes below 0x80, is in no other answer. */
interface Asked {
  readonly bytes: Buffer;
  readonly nonce: Buffer;
}

/** The request (RFC 3161, section 2.4.1), which also asks for the certificates that verify the answer. */
export function requestOf({ bytes, nonce }: Asked): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256 }),
      hashedMessage: new OctetString({ valueHex: hash('sha256', bytes, 'buffer') }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

/**
 * The stamp in an authority's answer, whose every part is checked as RFC 3161, section 2.2, asks: that it was granted, is of these
 * bytes and this request, and was signed by a certificate for time stamps only that ends at one of `trusted`. Whether a certificate
 * was revoked is not asked.
 * @throws Error with the reason
 */
export async function stampIn(answer: Buffer, asked: Asked, trusted: readonly Certificate[]): Promise<Stamp> {
  const signed = signedIn(answer);
  const [signer, ...others] = signed.signerInfos;
  if (!signer || others.length > 0) throw new Error('it is signed by none or by several');
  const info = infoIn(signed, asked);
  assertAttributes(signer);
  const certificate = await signerOf(signed, asked, trusted);
  assertForStamps(certificate);
  assertNamed(signer, certificate);
  return {
    at: info.genTime.toISOString(),
    authority: nameOf(certificate),
    serial: hexOf(info.serialNumber),
    file: answer.toString('base64'),
  };
}

function signedIn(answer: Buffer): SignedData {
  const { status, timeStampToken } = parsed('answer', () => TimeStampResp.fromBER(new Uint8Array(answer)));
  // Granted, or granted with changes.
  if (status.status !== 0 && status.status !== 1)
    throw new Error(`it grants no stamp (status ${status.status}${said(status.statusStrings ?? [])})`);
  if (!timeStampToken) throw new Error('it holds no stamp');
  return parsed('stamp', () => new SignedData({ schema: timeStampToken.content }));
}

const said = (strings: readonly { readonly getValue: () => string }[]): string =>
  strings.map((one) => `, "${plain(one.getValue())}"`).join('');

function infoIn({ encapContentInfo: { eContentType, eContent } }: SignedData, { bytes, nonce }: Asked): TSTInfo {
  if (eContentType !== oids.timeStampInfo || !eContent) throw new Error('it signs something else than a time stamp');
  const info = parsed('stamp', () => TSTInfo.fromBER(eContent.getValue()));
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithmId !== oids.sha256 || !isHash('SHA-256', bytes, hashedMessage))
    throw new Error('it stamps another hash');
  if (!info.nonce || hexOf(info.nonce) !== nonce.toString('hex')) throw new Error('it answers another request');
  if (info.version !== 1 || Number.isNaN(info.genTime.getTime())) throw new Error('its time cannot be read');
  return info;
}

/** The library sees that these attributes are there, and verifies that they are signed; not what they say. */
function assertAttributes(signer: SignerInfo): void {
  const [type] = valuesOf(signer, oids.contentType);
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== oids.timeStampInfo)
    throw new Error('its signature is of something else than a time stamp');
  const { digestAlgorithm, signatureAlgorithm } = signer;
  const hashes = [digestOf(digestAlgorithm), hashIn(signatureAlgorithm)];
  if (hashes.some((one) => one !== undefined && !strong.includes(one)))
    throw new Error('its signature has a weak or unknown hash');
}

/** Steps that certificates lead on: chains have three or four, and two that sign each other would lead on for ever. */
const mostSteps = 20;

async function signerOf(signed: SignedData, { bytes }: Asked, trusted: readonly Certificate[]): Promise<Certificate> {
  let steps = 0;
  const findIssuer: FindIssuerCallback = (certificate, engine, crypto) => {
    steps += 1;
    if (steps > mostSteps) throw new Error('its certificates form no chain');
    return engine.defaultFindIssuer(certificate, engine, crypto);
  };
  const verified = await signed
    .verify({
      ...{ signer: 0, checkChain: true, extendedMode: true, passedWhenNotRevValues: true, findIssuer },
      ...{ data: new Uint8Array(bytes).buffer, trustedCerts: [...trusted] },
    })
    .catch((error: Error) => {
      throw new Error(`it does not verify: ${plain(error.message)}`);
    });
  if (!verified.signatureVerified || !verified.signerCertificate) throw new Error('its signature does not verify');
  return verified.signerCertificate;
}

/** A certificate of the same authority for another purpose, such as a web server's, gives no stamps. */
function assertForStamps({ extensions = [] }: Certificate): void {
  const usage = extensions.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  if (!usage?.critical || purposes.length !== 1 || purposes[0] !== oids.forTimeStamps)
    throw new Error('its certificate is not for time stamps only');
}

/** The signature names its certificate by a hash (RFC 5816), so that it cannot be exchanged for another one with the same key. */
function assertNamed(signer: SignerInfo, certificate: Certificate): void {
  const [second] = valuesOf(signer, oids.signingCertificateV2);
  const [first] = valuesOf(signer, oids.signingCertificate);
  const [id] = partsOf(partsOf(second ?? first)[0]);
  const parts = partsOf(id);
  const named = parts.find((part) => part instanceof OctetString);
  const isOther = second !== undefined && parts[0] instanceof Sequence;
  const usual = second === undefined ? 'SHA-1' : 'SHA-256';
  const algorithm = isOther ? digestOf(new AlgorithmIdentifier({ schema: parts[0] })) : usual;
  const raw = Buffer.from(certificate.toSchema().toBER());
  if (!named || ![usual, ...strong].includes(algorithm) || !isHash(algorithm, raw, named))
    throw new Error('its signature names another certificate');
}

const valuesOf = ({ signedAttrs }: SignerInfo, type: string): readonly unknown[] =>
  signedAttrs?.attributes.find((attribute) => attribute.type === type)?.values ?? [];
const partsOf = (block: unknown): readonly unknown[] => (block instanceof Sequence ? block.valueBlock.value : []);

const isHash = (algorithm: string, of: Buffer, { valueBlock }: OctetString): boolean =>
  hash(algorithm.replace('-', ''), of, 'buffer').equals(valueBlock.valueHexView);

/** Such as `SHA-256`. */
const digestOf = ({ algorithmId }: AlgorithmIdentifier): string =>
  (getAlgorithmByOID(algorithmId) as { readonly name?: string }).name ?? 'unknown';
/** Undefined where an algorithm does not name one. */
const hashIn = ({ algorithmId }: AlgorithmIdentifier): string | undefined =>
  (getAlgorithmByOID(algorithmId) as { readonly hash?: { readonly name: string } }).hash?.name;

const hexOf = (number: Integer): string => Buffer.from(number.valueBlock.valueHexView).toString('hex');

function nameOf({ subject }: Certificate): string {
  const by = (type: string): string | undefined =>
    subject.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
  return plain(by(oids.commonName) ?? by(oids.organisation) ?? '?');
}

/** Others' text in a line of ours. */
const plain = (text: string): string => text.replaceAll(/\p{C}/gu, ' ').slice(0, 200);

function parsed<T>(what: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new Error(`its ${what} cannot be read`);
  }
}
