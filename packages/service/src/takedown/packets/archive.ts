import type { Readable } from 'node:stream';
import { canonicalJson } from '@marketsafe/ledger';
import type { Blobs } from '../../platform/blobs.ts';
import { blockOf, type CaptureRequest, type WarcRecord, warcOf } from '../captures/index.ts';
import type { Packet } from './contract.ts';

/** The files to hand out as they came, by their hashes. */
interface Originals {
  readonly blobs: Blobs;
  readonly originals: ReadonlySet<string>;
}

/**
 * What was read of the page as a web archive: each file that is kept, as it came and under the address where it was found, and the
 * log. They are `resource` records, since the answers' headers are not kept.
 */
export function archiveOf(packet: Packet, hash: string, kept: Originals): Readable {
  const { case: id, filedAt, capture } = packet;
  const log = capture?.log ?? [];
  const page = log.find(({ what }) => what === 'page');
  const described = `What was read of the page when the complaint ${id} was filed; the packet's SHA-256 is ${hash}`;
  const about = `format: WARC File Format 1.1\r\ndescription: ${described}\r\n`;
  return warcOf(hash, [
    { type: 'warcinfo', date: filedAt, mime: 'application/warc-fields', block: blockOf(about) },
    ...log.flatMap((request) => resourceOf(request, kept) ?? []),
    {
      type: 'metadata',
      date: filedAt,
      address: page?.address,
      mime: 'application/json',
      block: blockOf(canonicalJson(log)),
    },
  ]);
}

function resourceOf(request: CaptureRequest, { blobs, originals }: Originals): WarcRecord | undefined {
  const { at: date, address, redirectedTo = address, bytes: length, sha256 } = request;
  if (sha256 === undefined || length === undefined || !originals.has(sha256)) return undefined;
  const { contentType: mime = 'application/octet-stream' } = request;
  return {
    type: 'resource',
    date,
    address: redirectedTo,
    mime,
    block: { length, sha256, read: () => blobs.get(sha256) },
  };
}
