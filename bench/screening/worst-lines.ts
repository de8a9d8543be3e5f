/**
 * Lines designed to be slow, compared with ordinary ones: CPU time per byte of `screenLines()`, least of five alternating rounds.
 * `node bench/screening/worst-lines.ts`. The goal is at most three times as long. An ordinary line consists mostly of
 * picture addresses, which are not searched, so a second comparison uses lines with only an ordinary title.
 */
import { compileBrandBook, screenLines } from '../../packages/screening/src/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { dataIsThere, listingsOf } from './data.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const ROUNDS = 5;
/** Each kind has about this many bytes, or a number of lines. */
const BYTES = 2_000_000;
const MOST_LINES = 100_000;
/** In UTF-16 units, less than a listing's limit. */
const LONGEST_TITLE = 950;

const replica = (await listingsOf('replica-listings/listings.csv')).listings;
const shopee = (await listingsOf('marketplace-samples/shopee-products.csv')).listings;
const labels = replica.map(({ brand }) => brand ?? '');
const book = compileBrandBook(benchmarkBook(labels, [], 1000));

const line = (title: string, more = ''): string =>
  `{"marketplace":"m","id":"1","title":${title},"seller":{"id":"s"}${more}}`;
const escaped = (text: string): string =>
  `"${[...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const titles = shopee.map(({ title }) => title);
/** As many titles as fit into one. */
const joinedFrom = (at: number): string =>
  times(LONGEST_TITLE / 50, (i) => titles[(at + i * 37) % titles.length])
    .join(' ')
    .slice(0, LONGEST_TITLE);

/** Lines, or bytes of a line that no text can express. */
const KINDS: Readonly<Record<string, readonly (string | Buffer)[]>> = {
  ordinary: shopee.map((listing) => JSON.stringify(listing)),
  'ordinary titles': titles.map((_, i) => line(JSON.stringify(joinedFrom(i)))),
  'all of it escaped': shopee.map(({ title }) => line(escaped(title.slice(0, 160)))),
  'a name in escapes': [line(escaped('Nike shoes '.repeat(10)))],
  'a name': [line(JSON.stringify('Nike '.repeat(190)))],
  'a name with a sign': [line(JSON.stringify('Gucc! '.repeat(160)))],
  'a name one letter off': [line(JSON.stringify('Cucci '.repeat(160)))],
  'long words of one letter': [line(JSON.stringify('aaaaaaaa '.repeat(110)))],
  'single letters': [line(JSON.stringify('a b '.repeat(240)))],
  signs: [line(JSON.stringify('a$b!c@d|'.repeat(120)))],
  pinyin: [line(JSON.stringify('nai ke lu yi '.repeat(75)))],
  'letters before initials': [line(JSON.stringify(`${'a'.repeat(990)}! RL`))],
  'hanzi that look like a name': [line(JSON.stringify('耐剋匤威'.repeat(80)))],
  'objects in objects': [line('"x"', `,"other":${nested('{"a":', '', 60)}1${nested('', '}', 60)}`)],
  'four hundred deep': [line('"x"', `,"other":${nested('[', ']', 400)}`)],
  'a hundred thousand deep': [line('"x"', `,"other":${nested('[', ']', 100_000)}`)],
  'a million addresses of pictures': [line('"x"', `,"images":${JSON.stringify(times(1_000_000, (i) => `${i}.jpg`))}`)],
  'a title of ten megabytes': [line(JSON.stringify('new shoes '.repeat(1_000_000)))],
  'a field of ten megabytes': [line('"Nike"', `,"other":"${'x'.repeat(10_000_000)}"`)],
  'fields twice': [line('"new shoes"', ',"title":"old shoes"')],
  'many fields that are not known': [line('"x"', times(200, (i) => `,"field${i}":${i}`).join(''))],
  'not JSON': ['x'.repeat(300)],
  'a letter a line': ['x'],
  'no listings': ['{}'],
  'cut off': shopee.map((listing) => JSON.stringify(listing).slice(0, -1)),
  'not UTF-8': shopee.map((listing) =>
    Buffer.concat([Buffer.from(JSON.stringify(listing).slice(0, -1)), Buffer.from([0xff])]),
  ),
  'nul bytes': [Buffer.alloc(300)],
  'blank lines': [''],
};

const newline = Buffer.from('\n');
const contenders = Object.entries(KINDS).map(([name, lines]) => {
  const once = Buffer.concat(lines.flatMap((one) => [Buffer.from(one), newline]));
  const count = Math.max(1, Math.ceil(Math.min(BYTES / once.length, MOST_LINES / lines.length)));
  return { name, bytes: Buffer.concat(times(count, () => once)), least: Number.POSITIVE_INFINITY };
});

for (let round = 0; round < ROUNDS; round++) {
  for (const one of contenders) {
    const before = process.cpuUsage();
    for await (const _ of screenLines([one.bytes], book));
    const { user, system } = process.cpuUsage(before);
    one.least = Math.min(one.least, ((user + system) * 1000) / one.bytes.length);
  }
}

console.log('| lines | ns a byte | of ordinary lines | of ordinary titles |\n|---|---|---|---|');
const [lines = 1, ofTitles = 1] = contenders.map(({ least }) => least);
for (const { name, least } of contenders)
  console.log(`| ${name} | ${least.toFixed(1)} | ${(least / lines).toFixed(2)} | ${(least / ofTitles).toFixed(2)} |`);
