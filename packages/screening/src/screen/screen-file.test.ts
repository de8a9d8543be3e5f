import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aBrand } from '../an-example.ts';
import { compileBrandBook, readListings, type ScreenedLine, screen, screenFile } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-screens-'));
afterAll(() => rmSync(folder, { recursive: true }));

const others = Array.from({ length: 80 }, (_, i) =>
  aBrand(`b${i}`, [`Zorbl${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}x`]),
);
const book = compileBrandBook([aBrand('nike', ['Nike', '耐克']), ...others]);

/** GB18030, which Node only decodes: the hanzi are encoded by hand. */
const inGb18030 = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((char) =>
      Buffer.from({ 耐: [0xc4, 0xcd], 克: [0xbf, 0xcb], 鞋: [0xd0, 0xac] }[char] ?? [char.charCodeAt(0)]),
    ),
  );
const listing = (id: number, title: string): string =>
  `{"marketplace":"m","id":"${id}","title":"${title}","seller":{"id":"s"}}\n`;
const latin = Array.from({ length: 5000 }, (_, i) => listing(i, i % 500 === 0 ? 'Nike shoes' : 'plain shoes')).join('');
const hanzi = Array.from({ length: 40 }, (_, i) => listing(i, i % 3 === 0 ? '耐克 鞋' : '鞋')).join('');
const broken = '{"marketplace":"m"}\n\nnot JSON\n';

const FILES: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['utf-8.jsonl', Buffer.from(`${latin}${hanzi}${broken}${latin}`)],
  ['mark.jsonl', Buffer.from(`\ufeff${hanzi}${broken}`)],
  ['no-end.jsonl', Buffer.from(`${hanzi}${listing(1, 'Nike').trimEnd()}`)],
  ['wide.jsonl', Buffer.from(`\ufeff${hanzi}${broken}`, 'utf16le')],
  ['gb18030.jsonl', inGb18030(`${latin}${hanzi}${broken}${hanzi}`)],
  ['gb18030-and-ascii.jsonl', inGb18030(`${hanzi}${broken}`)],
  ['damaged.jsonl', Buffer.concat([Buffer.from(hanzi), Buffer.from([0xff, 0x0a]), Buffer.from(hanzi)])],
  ['unnamed', Buffer.from(`${latin}${hanzi}`)],
  ['unnamed-wide', Buffer.from(hanzi, 'utf16le')],
  ['shop.csv', Buffer.from('Handle,Title,Body (HTML),Vendor,Variant Price\ndunk,Nike Dunk,,Nike,57.69\ntoo,few\n')],
  ['unnamed-csv', Buffer.from('Handle,Title,Body (HTML),Vendor,Variant Price\ndunk,Nike Dunk,,Nike,57.69\n')],
  ['empty.jsonl', Buffer.alloc(0)],
];

describe('screening a file', () => {
  it.each(FILES)('%s: gives the result of reading and screening every listing', async (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const facts = { marketplace: 'm', seller: 's', currency: 'USD' };
    const expected: ScreenedLine[] = [];
    let listings = 0;
    for await (const read of readListings(path, facts)) {
      if ('error' in read) expected.push(read);
      else {
        listings++;
        const findings = screen(read.listing, book);
        if (findings.length > 0) expected.push({ ...read, findings });
      }
    }
    const came: ScreenedLine[] = [];
    let counted = 0;
    for await (const some of screenFile(path, book, facts)) {
      counted += some.listings;
      came.push(...some.results);
    }
    expect(came).toEqual(expected);
    expect(counted).toBe(listings);
    expect(came.length > 0).toBe(bytes.length > 0);
  });
});
