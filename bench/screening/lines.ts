/**
 * Whole screening, from the bytes of a `.jsonl` file to findings, beside `JSON.parse` alone on the same lines:
 * `node bench/screening/lines.ts [--listings 20000] [--brands 10000] [--rounds 7]`. One core, CPU time, in turn in each round.
 */
import { parseArgs } from 'node:util';
import { Brand, Listing } from '@marketsafe/terms';
import { compileBrandBook, screen, screenLines } from '../../packages/screening/src/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { inventedMarks } from './corpus.ts';
import { dataIsThere, listingsOf } from './data.ts';
import { feedOf } from './feed.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '20000' },
    brands: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
  },
});
const SEED = 20_261_126;
const count = Number(values.brands);

const replica = (await listingsOf('replica-listings/listings.csv')).listings;
const real = benchmarkBook(
  replica.map(({ brand }) => brand ?? ''),
  [],
  Math.min(count, 2000),
);
const invented = inventedMarks(count, SEED)
  .slice(0, count - real.length)
  .map((text, i) => Brand.parse({ id: `invented-${i}`, name: text, marks: [{ text }] }));
const book = compileBrandBook([...real, ...invented]);

const ordinary = [
  ...(await listingsOf('marketplace-samples/shopee-products.csv')).listings,
  ...(await listingsOf('marketplace-samples/shein-products.csv')).listings,
];
const names = real.flatMap(({ marks }) => marks.map(({ text }) => text)).filter((text) => text.length > 3);
/** As short as most: one picture, a line of description. */
const short = ordinary.map(
  (listing): Listing => ({
    ...listing,
    ...{ images: listing.images.slice(0, 1), variants: [], attributes: {} },
    ...(listing.description === undefined ? {} : { description: listing.description.slice(0, 150) }),
  }),
);
const silent = short.filter((listing) => screen(listing, book).length === 0);
const feeds = [
  {
    name: 'listings that name none of the brands, one in ten with a name put in',
    listings: feedOf(silent, names, Number(values.listings), SEED),
  },
  {
    name: 'mixed marketplace, one in ten with a name put in',
    listings: feedOf(short, names, Number(values.listings), SEED),
  },
  {
    name: 'mixed marketplace, one in ten names a brand more',
    listings: feedOf(ordinary, names, Number(values.listings), SEED),
  },
  { name: 'replica listings, nearly all name a brand', listings: replica },
];

console.log(`Node ${process.version}, ${book.brands.length} brands.\n`);
console.log(
  '| feed | bytes a line | with findings | contender | listings/s (range) | of JSON.parse |\n|---|---|---|---|---|---|',
);
for (const { name, listings } of feeds) {
  const lines = listings.map((listing) => `${JSON.stringify(listing)}\n`);
  const bytes = Buffer.from(lines.join(''));
  const buffers = lines.map((line) => Buffer.from(line));
  let found = 0;
  const contenders = [
    { name: 'JSON.parse alone, of strings', run: async () => void lines.map((line) => JSON.parse(line)) },
    { name: 'JSON.parse alone, of bytes', run: async () => void buffers.map((line) => JSON.parse(line.toString())) },
    {
      name: '**screenLines()**',
      run: async () => {
        found = 0;
        for await (const { results } of screenLines(chunks(bytes), book)) found += results.length;
      },
    },
    {
      name: 'JSON.parse, schema and screen() for each line',
      run: async () => void buffers.map((line) => screen(Listing.parse(JSON.parse(line.toString())), book)),
    },
  ];
  const taken = contenders.map((): number[] => []);
  for (let round = -2; round < Number(values.rounds); round++) {
    for (const [i, { run }] of contenders.entries()) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) taken[i]?.push((user + system) / 1e6);
    }
  }
  const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
  const rate = (seconds: number): string => Math.round(lines.length / seconds).toLocaleString('en');
  for (const [i, contender] of contenders.entries()) {
    const own = taken[i] ?? [];
    const ratio = median(own.map((seconds, round) => (taken[0]?.[round] ?? 0) / seconds)).toFixed(2);
    const share = `${((100 * found) / lines.length).toFixed(0)} %`;
    const range = `${rate(median(own))} (${rate(Math.max(...own))}–${rate(Math.min(...own))})`;
    console.log(
      `| ${name} | ${(bytes.length / lines.length).toFixed(0)} | ${share} | ${contender.name} | ${range} | ${ratio} |`,
    );
  }
}

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 1 << 18) yield bytes.subarray(from, from + (1 << 18));
}
