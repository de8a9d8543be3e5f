/**
 * How well words in pictures are read: `node bench/pictures/text.ts [--tuning] [--each]`.
 * Words that a person reads easily in photos of sellers (`words-in-photos.ts`) are searched for by the brand book of a thousand brands, at 640 and
 * 960 pixels and by both steps as the product does it. Prints the words found, the false ones, and the CPU time of a photo. Without `--tuning` it measures
 * sellers whose photos chose no threshold; `--each` shows each photo's lines.
 */
import { readFileSync } from 'node:fs';
import { Brand } from '@marketsafe/terms';
import { compileBrandBook, fold, type MarkInPicture, marksInPicture } from '../../packages/screening/src/index.ts';
import { openPicture } from '../../packages/screening/src/pictures/reading/open-picture.ts';
import {
  bothLines,
  firstLines,
  leavesDoubt,
  type ReadLine,
  secondLines,
} from '../../packages/screening/src/pictures/text/read-text.ts';
import { quantile } from '../quantiles.ts';
import { benchmarkBook } from '../screening/brand-book.ts';
import { dataIsThere, dataPath, listingsOf } from '../screening/data.ts';
import { interval } from '../screening/recall.ts';
import { PHOTOS, type WordsInPhoto } from './words-in-photos.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const isTuning = process.argv.includes('--tuning');
const { listings } = await listingsOf('replica-listings/listings.csv');
const brands = benchmarkBook(
  listings.map(({ brand }) => brand ?? ''),
  [],
  1000,
);
const named = new Set(PHOTOS.flatMap(({ easy, hard }) => [...easy, ...hard]));
const known = new Set(brands.map(({ id }) => id));
const missing = [...named].filter((name) => !known.has(fold(name).text));
const more = missing.map((name) => Brand.parse({ id: fold(name).text, name, marks: [{ text: name }] }));
const book = compileBrandBook([...brands, ...more]);

let since = process.cpuUsage();
/** CPU milliseconds since the last call. */
function spent(): number {
  const { user, system } = process.cpuUsage(since);
  since = process.cpuUsage();
  return (user + system) / 1000;
}

interface Way {
  readonly name: string;
  readonly found: string[];
  readonly missed: string[];
  readonly wrong: string[];
  readonly milliseconds: number[];
}
const way = (name: string): Way => ({ name, found: [], missed: [], wrong: [], milliseconds: [] });
const ways = { first: way('640 px'), second: way('960 px'), both: way('both steps') };
let again = 0;

// The models are loaded, and JavaScript is compiled, before anything is measured.
const photos = PHOTOS.filter(({ tuning }) => tuning === isTuning);
const warm = photos[0];
if (warm) await firstLines(await openPicture(bytesOf(warm)));
spent();

for (const photo of photos) {
  const picture = await openPicture(bytesOf(photo));
  const first = await firstLines(picture);
  const firstTime = spent();
  const second = await secondLines(picture);
  const secondTime = spent();
  const isDoubtful = leavesDoubt(first);
  if (isDoubtful) again += 1;
  count(ways.first, photo, first, firstTime);
  count(ways.second, photo, second, secondTime);
  count(ways.both, photo, isDoubtful ? bothLines(first, second) : first, firstTime + (isDoubtful ? secondTime : 0));
  if (process.argv.includes('--each')) console.log(JSON.stringify({ photo, isDoubtful, first, second }));
  spent();
}

console.log(`${photos.length} photos, ${book.brands.length} brands; ${again} photos were read again.`);
console.log(
  '| read at | easily read words found | false brands | CPU ms a photo: median | p95 |\n|---|---|---|---|---|',
);
for (const { name, found, missed, wrong, milliseconds } of Object.values(ways)) {
  const all = found.length + missed.length;
  const [low, high] = interval(found.length / all, all);
  const share = `${found.length} of ${all} (${(found.length / all).toFixed(2)}; 95 %: ${low.toFixed(2)} to ${high.toFixed(2)})`;
  const [middle, most] = [quantile(milliseconds, 0.5), quantile(milliseconds, 0.95)];
  console.log(`| ${name} | ${share} | ${wrong.length} | ${middle.toFixed(0)} | ${most.toFixed(0)} |`);
}
for (const { name, missed, wrong } of Object.values(ways))
  for (const line of [...missed.map((one) => `missed ${one}`), ...wrong.map((one) => `false ${one}`)])
    console.log(`${name}: ${line}`);
console.log(`resident memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most`);

function bytesOf({ file }: WordsInPhoto): Buffer {
  return readFileSync(dataPath(`replica-photos/${file}`));
}

function count(into: Way, { file, easy, hard }: WordsInPhoto, lines: readonly ReadLine[], milliseconds: number): void {
  const marks = marksInPicture(
    lines.map(({ line }) => line),
    book,
  );
  const seen = new Set(marks.map(({ brand }) => brand));
  for (const name of easy) (seen.has(fold(name).text) ? into.found : into.missed).push(`${name} (${file})`);
  const there = new Set([...easy, ...hard].map((name) => fold(name).text));
  into.wrong.push(...marks.filter((mark) => !mark.weak && !there.has(mark.brand)).map((mark) => inWords(mark, file)));
  into.milliseconds.push(milliseconds);
}

function inWords({ brand, seen, manner }: MarkInPicture, file: string): string {
  return `${brand}: “${seen}” (${manner}, ${file})`;
}
