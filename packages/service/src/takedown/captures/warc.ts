import { hash } from 'node:crypto';
import { Readable } from 'node:stream';

/** A record of a web archive, WARC 1.1 (ISO 28500:2017). */
export interface WarcRecord {
  readonly type: 'warcinfo' | 'resource' | 'conversion' | 'metadata';
  /** ISO 8601. */
  readonly date: string;
  readonly address?: string | undefined;
  readonly mime: string;
  /** The place of the record that it was made from, in the archive; the first is 0. */
  readonly madeFrom?: number | undefined;
  readonly block: WarcBlock;
}

/** Bytes that are read when their turn has come. */
interface WarcBlock {
  readonly length: number;
  /** Hex. */
  readonly sha256: string;
  readonly read: () => Promise<Buffer>;
}

export function blockOf(text: string): WarcBlock {
  const bytes = Buffer.from(text, 'utf8');
  return { length: bytes.length, sha256: hash('sha256', bytes, 'hex'), read: async () => bytes };
}

/**
 * The records as one file, of which a block at a time is in memory. The same records give the same bytes: their ids follow from `of`,
 * which names the archive, and their place in it.
 */
export const warcOf = (of: string, records: readonly WarcRecord[]): Readable =>
  Readable.from(partsOf(of, records), { objectMode: false });

async function* partsOf(of: string, records: readonly WarcRecord[]): AsyncGenerator<Buffer> {
  for (const [place, record] of records.entries()) {
    yield Buffer.from(headOf(of, record, place), 'utf8');
    if (record.block.length > 0) yield await record.block.read();
    yield Buffer.from('\r\n\r\n');
  }
}

function headOf(of: string, { type, date, address, mime, madeFrom, block }: WarcRecord, place: number): string {
  const idAt = (at: number): string => `<urn:uuid:${idOf(`${of} ${at}`)}>`;
  const fields = [
    ['WARC-Type', type],
    ['WARC-Record-ID', idAt(place)],
    ...(madeFrom === undefined ? [] : [['WARC-Refers-To', idAt(madeFrom)]]),
    ['WARC-Date', date],
    // A URL's own text has no line breaks and no blanks, whatever an address was made of.
    ...(address !== undefined && URL.canParse(address) ? [['WARC-Target-URI', new URL(address).href]] : []),
    ['WARC-Block-Digest', `sha256:${block.sha256}`],
    ['Content-Type', mime],
    ['Content-Length', String(block.length)],
  ];
  return `WARC/1.1\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

/** A version 8 UUID. */
function idOf(name: string): string {
  const digits = hash('sha256', name, 'hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
}
