import type { Readable } from 'node:stream';
import { canonicalJson } from '@marketsafe/ledger';
import type { Blobs } from '../../platform/blobs.ts';
import { blockOf, type CaptureRequest, type WarcRecord, warcOf } from '../captures/index.ts';
import type { Packet, PacketScreenshot } from './contract.ts';

/** The files to hand out as they came, by their hashes. */
interface Originals {
  readonly blobs: Blobs;
  readonly originals: ReadonlySet<string>;
}

/**
 * What was read of the page as a web archive: each file that is kept, as it came and under the address where it was found, the log, and
 * the screenshot. They are `resource` records, since the answers' headers are not kept; the screenshot was made from them. It is the
 * last, as it comes later.
 */
export async function archiveOf(
  packet: Packet,
  hash: string,
  kept: Originals,
  screenshot: PacketScreenshot = {},
): Promise<Readable> {
  const { case: id, filedAt, capture } = packet;
  const log = capture?.log ?? [];
  const page = log.find(({ what }) => what === 'page');
  const described = `What was read of the page when the complaint ${id} was filed; the packet's SHA-256 is ${hash}`;
  const about = `format: WARC File Format 1.1\r\ndescription: ${described}\r\n`;
  const resources = log.flatMap((request) => resourceOf(request, kept) ?? []);
  return warcOf(hash, [
    { type: 'warcinfo', date: filedAt, mime: 'application/warc-fields', block: blockOf(about) },
    ...resources,
    {
      type: 'metadata',
      date: filedAt,
      address: page?.address,
      mime: 'application/json',
      block: blockOf(canonicalJson(log)),
    },
    ...(await conversionOf(page, screenshot, { kept, resources })),
  ]);
}

/** The screenshot, made from the page's record, which follows the first. None if the page itself is not handed out. */
async function conversionOf(
  page: CaptureRequest | undefined,
  { sha256, at: date }: PacketScreenshot,
  { kept: { blobs }, resources }: { readonly kept: Originals; readonly resources: readonly WarcRecord[] },
): Promise<WarcRecord[]> {
  const place = resources.findIndex(({ block }) => block.sha256 === page?.sha256);
  if (!page || place < 0 || sha256 === undefined || date === undefined) return [];
  const { length } = await blobs.get(sha256);
  const block = { length, sha256, read: () => blobs.get(sha256) };
  return [
    {
      type: 'conversion',
      date,
      address: page.redirectedTo ?? page.address,
      mime: 'image/png',
      madeFrom: place + 1,
      block,
    },
  ];
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
