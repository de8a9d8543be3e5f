/**
 * Measures screening on the real data and prints a table: `node bench/screening/run.ts [--brands 1000] [--sample N] [--missed]`.
 * With a sample, of each file only N listings, evenly spread, and no speeds. The data is stored outside the repository (../shared/data from its root); without it, it measures nothing and says so.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Listing } from '@marketsafe/terms';
import { compileBrandBook } from '../../packages/screening/src/index.ts';
import { namesOf } from './attacks/names.ts';
import { benchmarkBook } from './brand-book.ts';
import { dataIsThere, isSealed, listingsOf } from './data.ts';
import { bandsOf, calibrationOf, heldOut, recallOf, unnamedOf } from './quality.ts';
import { speedsOf, textOf } from './throughput.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const { values: asked } = parseArgs({
  options: {
    brands: { type: 'string', default: '1000' },
    sample: { type: 'string' },
    missed: { type: 'boolean', default: false },
  },
});
const sample = asked.sample === undefined ? Number.POSITIVE_INFINITY : Number(asked.sample);

const FILES = {
  replica: 'replica-listings/listings.csv',
  'Tmall flagship stores': 'tmall-beauty/tmall-beauty.csv',
  'Nike and Adidas catalogue': 'genuine/adidas_vs_nike.csv',
  'Sephora catalogue': 'genuine/sephora-cosmetics.csv',
  'Shopee sample (mixed)': 'marketplace-samples/shopee-products.csv',
  'SHEIN sample (mixed)': 'marketplace-samples/shein-products.csv',
} as const;
type Source = keyof typeof FILES;

const sets = new Map<Source, Listing[]>();
let faults = 0;
for (const [name, path] of Object.entries(FILES) as [Source, string][]) {
  const read = await listingsOf(path);
  sets.set(name, read.listings);
  faults += read.faults;
}
const brandsOf = (name: Source): string[] => (sets.get(name) ?? []).map(({ brand }) => brand ?? '');
const brands = benchmarkBook(brandsOf('replica'), brandsOf('Sephora catalogue'), Number(asked.brands));
const of = (name: Source): Listing[] => {
  const all = sets.get(name) ?? [];
  const step = Math.max(1, Math.floor(all.length / sample));
  return all.filter((_, i) => i % step === 0);
};
const started = performance.now();
const book = compileBrandBook(brands);
const compiled = performance.now() - started;

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
const rate = (value: number): string => Math.round(value).toLocaleString('en');

const marks = brands.reduce((sum, brand) => sum + brand.marks.length, 0);
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}. ${brands.length} brands with ${marks} marks, ` +
    `compiled in ${compiled.toFixed(0)} ms. ${faults} unreadable rows.\n`,
);

console.log(
  '| Right brand at `act` or `review`, label withheld | rows | found | share | label contradicted by the title |\n|---|---|---|---|---|',
);
for (const [name, rows] of [
  ['all replica rows whose label names a brand', of('replica')],
  ['held-out half', heldOut(of('replica'))],
  ['sealed part', of('replica').filter(isSealed)],
] as const) {
  const recall = recallOf(rows, book);
  console.log(
    `| ${name} | ${recall.rows} | ${recall.found} | ${percent(recall.found, recall.rows)} | ${recall.contradicted} |`,
  );
  if (asked.missed) for (const [row, count] of recall.missed) console.log(`<!-- ${count} × ${row} -->`);
}

console.log(
  '\n| Best finding per listing, no seller authorised | listings | act | review | watch | none |\n|---|---|---|---|---|---|',
);
for (const name of Object.keys(FILES) as Source[]) {
  for (const [half, listings] of [
    ['all', of(name)],
    ['held-out', heldOut(of(name))],
    ['sealed', of(name).filter(isSealed)],
  ] as const) {
    const bands = bandsOf(listings, book);
    const cells = [bands.act, bands.review, bands.watch, bands.none].map((n) => percent(n, listings.length));
    console.log(`| ${name}, ${half} | ${listings.length} | ${cells.join(' | ')} |`);
  }
}

const named = namesOf(brands);
console.log(
  '\n| At `act` or `review` by a word that is no listed mark | listings | accused | share |\n|---|---|---|---|',
);
for (const name of ['Shopee sample (mixed)', 'SHEIN sample (mixed)', 'Tmall flagship stores'] as const) {
  const { rows, accused, wrong } = unnamedOf(of(name), book, named);
  console.log(`| ${name} | ${rows} | ${accused} | ${percent(accused, rows)} |`);
  if (asked.missed) for (const one of wrong) console.log(`<!-- ${one} -->`);
}

const genuine = [...of('Tmall flagship stores'), ...of('Nike and Adidas catalogue'), ...of('Sephora catalogue')];
const calibration = calibrationOf(heldOut(of('replica')), heldOut(genuine), book);
console.log(
  `\nCalibration on the held-out half, infringing : genuine weighed 43 : 57, Brier score ${calibration.brier.toFixed(3)}.\n`,
);
console.log('| score | titles | mean score | observed |\n|---|---|---|---|');
for (const { from, to, rows, predicted, observed } of calibration.bins) {
  console.log(`| ${from}–${to} | ${rows} | ${predicted.toFixed(2)} | ${observed.toFixed(2)} |`);
}

if (asked.sample !== undefined) process.exit(0);
const all = [...sets.values()].flat();
const withoutDescriptions = all.map(({ description: _, ...listing }): Listing => listing);
for (const [title, listings] of [
  ['title, brand, category', withoutDescriptions],
  ['with descriptions', all],
] as const) {
  const size = listings.reduce((sum, listing) => sum + textOf(listing).length, 0) / listings.length;
  console.log(
    `\n| One core, ${listings.length} listings, ${title}, ${size.toFixed(0)} characters on average | listings/s | rounds |\n|---|---|---|`,
  );
  for (const { name, median, low, high } of speedsOf(listings, book)) {
    console.log(`| ${name} | ${rate(median)} | ${rate(low)}–${rate(high)} |`);
  }
}
