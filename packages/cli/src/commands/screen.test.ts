import { linkSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marketsafe, shell } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
const listing = (id: string, title: string): string =>
  JSON.stringify({
    marketplace: 'taobao',
    id,
    title,
    seller: { id: 's1' },
    price: { amount: '57.69', currency: 'CNY' },
  });

const brands = scratch.write(
  'brands.jsonl',
  '{"id":"nike","name":"Nike","marks":[{"text":"Nike"},{"text":"耐克"}]}\n{"id":"lanmu","name":"LANMU","marks":[{"text":"岚木"}]}\n',
);
const feed = scratch.write(
  'feed.jsonl',
  [listing('1', 'Nike Dunk 高仿 1:1'), listing('2', '苹果 新鲜 水果'), listing('3', '岚木 托特包')].join('\n'),
);

const findingsIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map(
      (line) => JSON.parse(line) as { listing: string; brand: string; band: string; waterfall?: { steps: unknown[] } },
    );

const listingAt = (id: string, title: string, amount: string, currency: string): string =>
  JSON.stringify({ marketplace: 'taobao', id, title, price: { amount, currency }, seller: { id: 'shop' } });

describe('marketsafe screen', () => {
  it('writes one finding a line to standard output, and the summary to standard error', async () => {
    const { code, out, err } = await marketsafe(['screen', '--brands', brands, '--listings', feed]);
    expect(findingsIn(out).map(({ listing, brand }) => [listing, brand])).toEqual([
      ['1', 'nike'],
      ['3', 'lanmu'],
    ]);
    expect(findingsIn(out)[0]?.band).toBe('act');
    expect(err).toContain('3 listings screened against 2 brands');
    expect(code).toBe(0);
  });

  it('reports the malformed line of ten thousand by file, line and field, processes the rest, and exits with 1', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => listing(String(index), `Nike ${index}`));
    lines[6_541] =
      '{"marketplace":"taobao","id":"x","title":"Nike","seller":{"id":"s"},"price":{"amount":5,"currency":"CNY"}}';
    const many = scratch.write('many.jsonl', lines.join('\n'));
    const found = scratch.path('found.jsonl');
    const { code, out, err } = await marketsafe([
      'screen',
      '--brands',
      brands,
      '--listings',
      many,
      feed,
      '--out',
      found,
    ]);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining(`${many}:6542:price.amount: `)]);
    expect(out).toContain('10,002 listings screened');
    expect(out).toContain('1 line could not be read');
    expect(findingsIn(readFileSync(found, 'utf8'))).toHaveLength(9_999 + 2);
    expect(code).toBe(1);
  });

  it('compares prices by given rates, and learns ranges from genuine listings', async () => {
    const genuine = scratch.write(
      'genuine.jsonl',
      Array.from({ length: 20 }, (_, i) => listingAt(`g${i}`, 'Nike shoes', '100.00', 'USD')).join('\n'),
    );
    const one = scratch.write('one-price.jsonl', listingAt('1', 'Nike shoes', '56.00', 'CNY'));
    const rates = scratch.write('rates.json', '{"asOf":"2026-11-01","base":"USD","rates":{"CNY":"7"}}');
    const bare = scratch.write('bare.jsonl', '{"id":"nike","name":"Nike","marks":[{"text":"Nike"}]}');
    const common = ['screen', '--brands', bare, '--listings', one, '--explain', '--genuine', genuine];
    expect((await marketsafe(common)).out).not.toMatch(/price \d/);
    const compared = (await marketsafe([...common, '--rates', rates])).out;
    expect(compared).toMatch(
      /8\.0 % of the typical 100\.00 for shoes, 8\.00 USD at the rates of|exchange rates are of/,
    );
    const wrong = scratch.write('wrong.json', '{"asOf":"2026-11-01","base":"USD","rates":{"RMB":"7"}}');
    const refused = await marketsafe([...common, '--rates', wrong]);
    expect(refused.err).toContain('rates.RMB');
    expect(refused.code).toBe(2);
  });

  it('gives all results as JSON', async () => {
    const bad = scratch.write('bad.jsonl', `${listing('1', 'Nike')}\nnot JSON\n`);
    const out = scratch.path('json.jsonl');
    const ended = await marketsafe([
      'screen',
      '--brands',
      brands,
      '--listings',
      bad,
      '--out',
      out,
      '--stats',
      '--json',
    ]);
    expect(JSON.parse(ended.err)).toMatchObject({ file: bad, line: 2, error: expect.stringContaining('not JSON') });
    expect(JSON.parse(ended.out)).toMatchObject({
      brands: 2,
      listings: 1,
      malformed: 1,
      findings: 1,
      best: { act: 0, review: 1, watch: 0, none: 0 },
      byBrand: [{ brand: 'nike', act: 0, review: 1, watch: 0 }],
      bySignal: [{ signal: 'mark', findings: 1 }],
    });
    expect(ended.code).toBe(1);
  });

  it('explains a finding as text, and in its line of JSON', async () => {
    const readable = await marketsafe(['screen', '--brands', brands, '--listings', feed, '--explain']);
    expect(readable.out).toMatch(/^ACT +\d+\.\d % {2}nike {2}taobao\/1 {2}57\.69 CNY\n +Nike Dunk 高仿 1:1\n +0\.1 %/);
    expect(readable.out).toMatch(/\+\d\.\d\d {2}names “Nike” in the title/);
    const lines = await marketsafe(['screen', '--brands', brands, '--listings', feed, '--explain', '--json']);
    expect(findingsIn(lines.out)[0]?.waterfall?.steps.length).toBeGreaterThan(1);
  });

  it('accepts facts that a feed does not contain', async () => {
    const shop = scratch.write(
      'shop.csv',
      'Handle,Title,Body (HTML),Vendor,Variant Price\ndunk,Nike Dunk,,Nike,57.69\n',
    );
    const known = scratch.write(
      'authorised.jsonl',
      '{"id":"nike","name":"Nike","marks":[{"text":"Nike"}],"authorised":[{"marketplace":"ours","seller":"official"}]}\n',
    );
    const args = ['screen', '--brands', known, '--listings', shop, '--marketplace', 'ours', '--seller'];
    expect(findingsIn((await marketsafe([...args, 'stranger'])).out)).toHaveLength(1);
    expect(findingsIn((await marketsafe([...args, 'official'])).out)).toHaveLength(0);
  });

  it.each([
    ['no brand book', ['--listings', feed], /--brands/],
    ['a file that is not there', ['--brands', brands, '--listings', 'gone.csv'], /gone\.csv: there is no such file/],
    ['a folder', ['--brands', brands, '--listings', '/tmp'], /is a folder/],
    [
      'a result that overwrites its source',
      ['--brands', brands, '--listings', feed, '--out', feed],
      /is one of the files to read/,
    ],
    [
      'a result that cannot be written',
      ['--brands', brands, '--listings', feed, '--out', '/proc/none/x'],
      /cannot be written/,
    ],
    [
      'no currency',
      ['--brands', brands, '--listings', feed, '--currency', 'ABC'],
      /ISO 4217 code of a currency in use/,
    ],
    ['an unknown option', ['--brands', brands, '--listings', feed, '--photo', 'x'], /unknown option '--photo'/],
  ])('refuses %s with 2, and says why', async (_, args, why) => {
    const { code, out, err } = await marketsafe(['screen', ...args]);
    expect(err).toMatch(why);
    expect([code, out]).toEqual([2, '']);
  });

  it.each([
    ['a pipe', `cat FEED | marketsafe screen --brands BRANDS --listings -`],
    ['standard input by its path', `marketsafe screen --brands BRANDS --listings /dev/stdin < FEED`],
    ['a pipe by its path', `cat FEED | marketsafe screen --brands BRANDS --listings /dev/stdin`],
    ['what other commands print', `marketsafe screen --brands <(cat BRANDS) --listings <(cat FEED)`],
  ])('reads %s', async (_, line) => {
    const { code, out, err } = await shell(line.replaceAll('BRANDS', brands).replaceAll('FEED', feed));
    expect(findingsIn(out).map(({ listing, brand }) => [listing, brand])).toEqual([
      ['1', 'nike'],
      ['3', 'lanmu'],
    ]);
    expect(err).toContain('3 listings screened against 2 brands');
    expect(code).toBe(0);
  });

  it('refuses to read a pipe twice', async () => {
    const { code, err } = await shell('echo | marketsafe screen --brands - --listings /dev/stdin');
    expect(err).toMatch(/can be read only once, and is named twice/);
    expect(code).toBe(2);
  });

  it.each([
    ['a link to', symlinkSync],
    ['another name of', linkSync],
  ])('refuses to overwrite its input by %s, before anything is lost', async (_, link) => {
    const own = scratch.write('own.jsonl', readFileSync(feed, 'utf8'));
    const other = scratch.path(`link-${link.name}`);
    link(own, other);
    const { code, err } = await marketsafe(['screen', '--brands', brands, '--listings', own, '--out', other]);
    expect(err).toMatch(/is one of the files to read/);
    expect(readFileSync(own, 'utf8')).toBe(readFileSync(feed, 'utf8'));
    expect(code).toBe(2);
  });

  it.each([
    ['standard output', `marketsafe screen --brands BRANDS --listings FEED > /dev/full`],
    ['--out', `marketsafe screen --brands BRANDS --listings FEED --out /dev/full`],
    ['the summary', `marketsafe screen --brands BRANDS --listings FEED --out /dev/null --json > /dev/full`],
  ])('exits with 1, and says so, when %s cannot be written completely', async (_, line) => {
    const { code, err } = await shell(line.replaceAll('BRANDS', brands).replaceAll('FEED', feed));
    expect(err).toMatch(/could not be written \(.*ENOSPC.*\)/);
    expect(err).not.toMatch(/at .*\.ts:/);
    expect(code).toBe(1);
  });

  it('ends quietly when its reader closes the pipe', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => listing(String(index), `Nike ${index}`));
    const many = scratch.write('for-head.jsonl', lines.join('\n'));
    const run = `marketsafe screen --brands ${brands} --listings ${many} | head -1 > /dev/null; echo "\${PIPESTATUS[0]}"`;
    expect(await shell(run)).toMatchObject({ out: '0\n', err: '' });
  });

  it('refuses a brand book with a fault, naming line, brand and field', async () => {
    const broken = scratch.write(
      'broken.jsonl',
      '{"id":"a","name":"A","marks":[{"text":"Aa"}]}\n{"id":"b","name":"B","marks":[]}\n',
    );
    const { code, err } = await marketsafe(['screen', '--brands', broken, '--listings', feed]);
    expect(err).toMatch(/broken\.jsonl:2:marks: brand “b”: .*Nothing was screened/);
    expect(code).toBe(2);
  });
});
