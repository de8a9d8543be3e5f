import { hash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { blockOf, type WarcRecord, warcOf } from './warc.ts';

const record = { type: 'resource', date: '2026-03-02T02:00:00.000Z', mime: 'text/html' } as const;

/** Reads an archive as its standard says: a head of lines, as many bytes as it names, two line ends. */
async function recordsIn(records: readonly WarcRecord[]) {
  const archive = await buffer(warcOf('one', records));
  const found: { head: Record<string, string>; block: Buffer }[] = [];
  for (let at = 0; at < archive.length; ) {
    const blank = archive.indexOf('\r\n\r\n', at);
    const [version, ...lines] = archive.subarray(at, blank).toString('utf8').split('\r\n');
    expect(version).toBe('WARC/1.1');
    const head = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s)));
    const begin = blank + 4;
    const end = begin + Number(head['Content-Length']);
    found.push({ head, block: archive.subarray(begin, end) });
    expect(archive.subarray(end, end + 4).toString()).toBe('\r\n\r\n');
    at = end + 4;
  }
  return found;
}

test('records hold their bytes as they came, whatever these are', async () => {
  const blocks = ['', 'WARC/1.1\r\n\r\nWARC-Type: resource\r\n\r\n', '\0\r\n\r\n\xff'].map((text) =>
    Buffer.from(text, 'latin1'),
  );
  const read = await recordsIn(
    blocks.map((bytes) => {
      const block = { length: bytes.length, sha256: hash('sha256', bytes, 'hex'), read: async () => bytes };
      return { ...record, address: 'https://item.example/1', block };
    }),
  );
  expect(read.map(({ block }) => block)).toEqual(blocks);
  expect(new Set(read.map(({ head }) => head['WARC-Record-ID'])).size).toBe(3);
  expect(read[0]?.head).toMatchObject({
    'WARC-Type': 'resource',
    'WARC-Target-URI': 'https://item.example/1',
    'WARC-Block-Digest': 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  });
});

test('what was made from another names it', async () => {
  const made = { ...record, type: 'conversion', mime: 'image/png', madeFrom: 0, block: blockOf('a') } as const;
  const [page, screenshot] = await recordsIn([{ ...record, block: blockOf('a page') }, made]);
  expect(screenshot?.head).toMatchObject({
    'WARC-Type': 'conversion',
    'WARC-Refers-To': page?.head['WARC-Record-ID'],
    'Content-Type': 'image/png',
  });
  expect(page?.head).not.toHaveProperty('WARC-Refers-To');
});

test('an address adds no field', async () => {
  const address = 'https://item.example/\r\nWARC-Type: response\r\n\r\n岚木';
  const [{ head } = { head: {} as Record<string, string> }] = await recordsIn([
    { ...record, address, block: blockOf('') },
  ]);
  expect(head).toMatchObject({ 'WARC-Type': 'resource' });
  expect(head['WARC-Target-URI']).toMatch(/^https:\/\/item\.example\/[!-~]*$/);
});

test('what is no address is left out', async () => {
  const [one] = await recordsIn([{ ...record, address: 'item 1', block: blockOf('a') }]);
  expect(one?.head).not.toHaveProperty('WARC-Target-URI');
});
