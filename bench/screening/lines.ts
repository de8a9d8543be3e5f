/**
 * Whole screening, from the bytes of a `.jsonl` file to findings, compared with `JSON.parse` alone on the same lines:
 * `node bench/screening/lines.ts [--listings 20000] [--brands 10000] [--rounds 7] [--parts]`. One core, CPU time, alternating in
 * each round, each contender in a separate thread. `--parts`: three parts of it separately, instead of the whole.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Brand, type Listing } from '@marketsafe/terms';
import { compileBrandBook, screen, shareBrandBook } from '../../packages/screening/src/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { inventedMarks } from './corpus.ts';
import { dataIsThere, listingsOf } from './data.ts';
import { feedOf } from './feed.ts';
import type { ContenderName } from './line-contenders.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '20000' },
    brands: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
    parts: { type: 'boolean', default: false },
  },
});
const SEED = 20_261_126;
/** Warm-up rounds: a feed of millions runs on compiled code. */
const UNCOUNTED = 8;
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
  {
    name: 'replica listings, nearly all name a brand',
    listings: Array.from({ length: Number(values.listings) }, (_, i) => replica[i % replica.length]),
  },
];

console.log(`Node ${process.version}, ${book.brands.length} brands.\n`);
console.log(
  '| feed | bytes a line | with findings | contender | listings/s (range) | of JSON.parse |\n|---|---|---|---|---|---|',
);
const CONTENDERS: readonly ContenderName[] = values.parts
  ? [
      'JSON.parse alone, of strings',
      'part: going through the lines',
      'part: parsing those that name a mark',
      'part: weighing what they name',
    ]
  : [
      'JSON.parse alone, of strings',
      'JSON.parse alone, of bytes',
      '**screenLines()**',
      'JSON.parse, schema and screen() for each line',
    ];
for (const { name, listings } of feeds) {
  const feed = new Uint8Array(Buffer.from(listings.map((listing) => `${JSON.stringify(listing)}\n`).join('')));
  const contenders = CONTENDERS.map((name) => ({
    name,
    taken: [] as number[],
    worker: new Worker(new URL('line-contenders.ts', import.meta.url), {
      workerData: { shared: shareBrandBook(book), feed, name },
    }),
  }));
  let found = 0;
  for (let round = -UNCOUNTED; round < Number(values.rounds); round++) {
    for (const { name, taken, worker } of contenders) {
      worker.postMessage(round);
      const [came] = (await once(worker, 'message')) as [{ seconds: number; found?: number }];
      if (round >= 0) taken.push(came.seconds);
      if (name === '**screenLines()**') found = came.found ?? 0;
    }
  }
  for (const { worker } of contenders) await worker.terminate();
  const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
  const rate = (seconds: number): string => Math.round(listings.length / seconds).toLocaleString('en');
  for (const contender of contenders) {
    const own = contender.taken;
    const ratio = median(own.map((seconds, round) => (contenders[0]?.taken[round] ?? 0) / seconds)).toFixed(2);
    const share = values.parts ? '' : `${((100 * found) / listings.length).toFixed(0)} %`;
    const range = `${rate(median(own))} (${rate(Math.max(...own))}–${rate(Math.min(...own))})`;
    console.log(
      `| ${name} | ${(feed.length / listings.length).toFixed(0)} | ${share} | ${contender.name} | ${range} | ${ratio} |`,
    );
  }
}
