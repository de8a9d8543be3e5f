/**
 * Draws what screening's scores are worth on the held-out half: `node bench/screening/evaluate.ts [--errors]` writes
 * `bench/screening/figures/precision-recall.svg` and `reliability.svg` and prints a confusion table and the recall at one false alarm in a hundred.
 *
 * Infringing are the replica listings, genuine the flagship stores and catalogues, each title once, weighed 43 : 57. The brand
 * label is withheld. Only what a brand manager would accept as a reason is in the scores: text, price and seller; the book has no price ranges.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Listing } from '@marketsafe/terms';
import { assess, compileBrandBook, DEFAULT_BANDS } from '../../packages/screening/src/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { dataIsThere, listingsOf } from './data.ts';
import { lineChart } from './line-chart.ts';
import { heldOut } from './quality.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const replica = (await listingsOf('replica-listings/listings.csv')).listings;
const sephora = (await listingsOf('genuine/sephora-cosmetics.csv')).listings;
const sport = (await listingsOf('genuine/adidas_vs_nike.csv')).listings;
const tmall = (await listingsOf('tmall-beauty/tmall-beauty.csv')).listings;
const labels = (listings: readonly Listing[]): string[] => listings.map(({ brand }) => brand ?? '');
const book = compileBrandBook(benchmarkBook(labels(replica), labels(sephora), 1000));

interface Point {
  readonly score: number;
  readonly infringing: boolean;
  readonly title: string;
  readonly weight: number;
}

function pointsOf(listings: readonly Listing[], infringing: boolean): Point[] {
  const titles = [...new Map(heldOut(listings).map((listing) => [listing.title, listing])).values()];
  const found = titles.flatMap(({ brand: _, ...shown }) => {
    const [best] = assess(shown, book);
    return best ? [{ score: best.score, infringing, title: shown.title }] : [];
  });
  return found.map((one) => ({ ...one, weight: (infringing ? 0.43 : 0.57) / found.length }));
}
const points = [...pointsOf(replica, true), ...pointsOf([...tmall, ...sport, ...sephora], false)];
const total = (some: readonly Point[]): number => some.reduce((sum, { weight }) => sum + weight, 0);

const BINS = 10;
const bins = Array.from({ length: BINS }, (_, bin) =>
  points.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === bin),
).filter((bin) => bin.length > 0);
const reliability = bins.map((bin): readonly [number, number] => [
  bin.reduce((sum, { score, weight }) => sum + score * weight, 0) / total(bin),
  total(bin.filter(({ infringing }) => infringing)) / total(bin),
]);
const error = bins.reduce(
  (sum, bin, i) => sum + total(bin) * Math.abs((reliability[i]?.[0] ?? 0) - (reliability[i]?.[1] ?? 0)),
  0,
);

const borders = [...new Set(points.map(({ score }) => score))].sort((a, b) => b - a);
const infringing = total(points.filter((point) => point.infringing));
const curve = borders.map((border): readonly [recall: number, precision: number] => {
  const above = points.filter(({ score }) => score >= border);
  const right = total(above.filter((point) => point.infringing));
  return [right / infringing, right / total(above)];
});

const genuine = total(points.filter((point) => !point.infringing));
const alarms = (border: number): number =>
  total(points.filter((point) => !point.infringing && point.score >= border)) / genuine;
const border = borders.filter((one) => alarms(one) <= 0.01).at(-1) ?? 1;
const recall = total(points.filter((point) => point.infringing && point.score >= border)) / infringing;

const bandNames = ['act', 'review', 'watch', 'none'] as const;
const bandOf = (score: number): (typeof bandNames)[number] =>
  (['act', 'review', 'watch'] as const).find((band) => score >= DEFAULT_BANDS[band]) ?? 'none';
console.log(`| titles that name a brand | ${bandNames.join(' | ')} |\n|---|---|---|---|---|`);
for (const kind of [true, false]) {
  const counts = bandNames.map(
    (band) => points.filter((one) => one.infringing === kind && bandOf(one.score) === band).length,
  );
  console.log(`| ${kind ? 'infringing' : 'genuine'} | ${counts.join(' | ')} |`);
}
console.log(`\nExpected calibration error ${error.toFixed(4)} in ${BINS} bins.`);
console.log(
  `At one false alarm in a hundred (score from ${border.toFixed(3)}): recall ${(100 * recall).toFixed(1)} %.`,
);
if (process.argv.includes('--errors'))
  for (const { infringing: is, score, title } of points)
    if (is !== score >= DEFAULT_BANDS.act && (!is || score < DEFAULT_BANDS.watch))
      console.log(`<!-- ${is ? 'infringing' : 'genuine'} at ${score.toFixed(3)}: ${title} -->`);

const folder = fileURLToPath(new URL('./figures/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}precision-recall.svg`,
  lineChart('Precision by recall, held-out half', ['recall', 'precision'], curve),
);
writeFileSync(
  `${folder}reliability.svg`,
  lineChart('Infringing by score, held-out half', ['score', 'infringing'], reliability, true),
);
