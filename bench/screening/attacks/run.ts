/**
 * Measures obfuscation attacks and prints a table: `node bench/screening/attacks/run.ts [--brands 1000] [--half train] [--missed]`.
 * Found: the attacked brand's name alone, as written, is worth a person's look; the last column includes
 * the context ("gift for", a mark that is a word). Precision assumes as many titles with the attack
 * as without: found / (found + accused). `--missed` lists missed and wrongly accused ones, of the training
 * half only, unless `--half held-out` selects the other.
 */
import { parseArgs } from 'node:util';
import { compileBrandBook } from '../../../packages/screening/src/index.ts';
import { benchmarkBook } from '../brand-book.ts';
import { dataIsThere, listingsOf } from '../data.ts';
import { ATTACKS } from './index.ts';
import { halfOf, marksOf, recallOf, type Silence, silenceOf } from './measure.ts';
import { namesOf } from './names.ts';
import { readTexts } from './texts.ts';

const SEED = 20261126;
const { values: asked } = parseArgs({
  options: {
    brands: { type: 'string', default: '1000' },
    half: { type: 'string', default: 'held-out' },
    each: { type: 'string', default: '4' },
    missed: { type: 'boolean', default: false },
  },
});

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const labels = (await listingsOf('replica-listings/listings.csv')).listings.map(({ brand }) => brand ?? '');
const catalogue = (await listingsOf('genuine/sephora-cosmetics.csv')).listings.map(({ brand }) => brand ?? '');
const brands = benchmarkBook(labels, catalogue, Number(asked.brands));
const book = compileBrandBook(brands);
const named = namesOf(brands);
const texts = await readTexts((name) => named(name).size > 0);
const ofHalf = (all: readonly string[]): string[] => all.filter((text) => halfOf(text) === asked.half);
const titles = ofHalf(texts.titles);
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

console.log(
  `Node ${process.version}, ${brands.length} brands, ${asked.half} half, ${titles.length} titles, seed ${SEED}.\n`,
);
console.log('| texts without an attack | texts | accused of a brand that they do not name | |\n|---|---|---|---|');
const silent = new Map<string, Silence>();
for (const [kind, some] of Object.entries({ 'the titles': titles, ...texts.hard })) {
  const silence = silenceOf(kind === 'the titles' ? some : ofHalf(some), named, book);
  silent.set(kind, silence);
  console.log(`| ${kind} | ${silence.texts} | ${silence.accused} | ${percent(silence.accused, silence.texts)} |`);
}

const accused = silent.get('the titles') ?? { texts: 1, accused: 0, wrong: [] };
console.log('\n| attack | trials | recall | precision | at `act` or `review` |\n|---|---|---|---|---|');
const outcomes = ATTACKS.map((attack) => {
  const marks = marksOf(book, attack.script).filter(({ text }) => halfOf(text) === asked.half);
  const outcome = recallOf(attack, marks, titles, named, book, { each: Number(asked.each), seed: SEED });
  const recall = outcome.found / Math.max(1, outcome.trials);
  const precision = recall / (recall + accused.accused / accused.texts);
  const cells = [percent(recall, 1), percent(precision, 1), percent(outcome.reviewed, outcome.trials)];
  console.log(`| ${attack.name} | ${outcome.trials} | ${cells.join(' | ')} |`);
  return outcome;
});

if (asked.missed) {
  for (const [kind, { wrong }] of silent)
    for (const { text, brand, seen, note } of wrong)
      console.log(`<!-- accused, ${kind}: ${brand}, “${seen}” (${note}) in ${text} -->`);
  for (const { attack, missed } of outcomes)
    for (const { mark, written, title } of missed)
      console.log(`<!-- missed, ${attack.name}: ${mark} as “${written}” in ${title} -->`);
}
