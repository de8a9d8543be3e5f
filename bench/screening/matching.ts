/**
 * The speed of finding marks, by their number, compared with peers on the same text:
 * `node bench/screening/matching.ts [--listings 100000] [--rounds 5] [--peers]`.
 * Fold and match without edits or pinyin, compared with vectorscan on text that is already folded. Vectorscan counts every
 * occurrence, ours those between word borders, which users of either want.
 */
import { parseArgs } from 'node:util';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import { fold } from '../../packages/screening/src/index.ts';
import { FusedScan, prepareMark } from '../../packages/screening/src/match/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { corpusOf, inventedMarks } from './corpus.ts';
import { dataIsThere, listingsOf } from './data.ts';
import { startVectorscan } from './vectorscan.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    peers: { type: 'boolean', default: false },
  },
});
const SEED = 20_261_126;

const files = [
  'marketplace-samples/shopee-products.csv',
  'marketplace-samples/shein-products.csv',
  'replica-listings/listings.csv',
  'tmall-beauty/tmall-beauty.csv',
];
const sets = await Promise.all(files.map(async (file) => (await listingsOf(file)).listings));
const sentences = sets
  .flatMap((listings) => listings.slice(0, 1500))
  .flatMap(({ title, description }) => [title, ...(description ?? '').split(/(?<=[.。!?])\s*/)])
  .filter((part) => part.length > 8);

/** Folded like the scan, with i and l as one. */
const foldedText = (text: string): string => fold(text).text.replaceAll('l', 'i');
const isLong = (text: string): boolean => foldedText(text).length >= (/[\u2e80-\uffff]/.test(text) ? 3 : 4);

const real = benchmarkBook(sets[2]?.map(({ brand }) => brand ?? '') ?? [], [], 2000)
  .flatMap(({ marks }) => marks.map(({ text }) => text))
  .filter(isLong);
const byFolded = new Map([...real, ...inventedMarks(120_000, SEED)].map((text) => [foldedText(text), text]));
const all = [...byFolded.values()];
const corpus = corpusOf(sentences, real, Number(values.listings), SEED);
const texts = corpus.texts.map((text) => Buffer.from(text).toString());
const folded = texts.map((text) => Buffer.from(foldedText(text)));
console.log(
  `Node ${process.version}. ${texts.length} listings, ${(corpus.bytes / texts.length).toFixed(0)} bytes on average.\n`,
);
console.log(
  '| marks | contender | listings/s (range) | MB/s | of vectorscan | found | index |\n|---|---|---|---|---|---|---|',
);

/**
 * decancer 3.3.3 if installed (`npm install --no-save decancer@3.3.3`). It is no dependency: not all of its
 * packages for other platforms are published, and `npm ci` refuses missing ones.
 */
const decancer = 'decancer';
const cured = await import(decancer).then(
  (found: { default: (text: string) => { toString(): string } }) => found.default,
  () => undefined,
);

interface Contender {
  readonly name: string;
  readonly index: string;
  /** Seconds of CPU time for all texts, and the number of occurrences. */
  run(): Promise<{ seconds: number; matches: number }>;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

for (const size of values.sizes.split(',').map(Number)) {
  const marks = all.slice(0, size);
  const contenders: Contender[] = [];
  const vectorscan = await startVectorscan(marks.map(foldedText), folded);
  if (typeof vectorscan === 'string') console.log(vectorscan);
  else
    contenders.push({
      name: 'vectorscan, text folded before',
      index: megabytes(vectorscan.bytes),
      run: vectorscan.scan,
    });
  contenders.push(fused(marks), ...(values.peers ? peers(marks) : []));
  await compare(size, contenders);
  if (typeof vectorscan !== 'string') vectorscan.end();
}

function fused(marks: readonly string[]): Contender {
  const scan = FusedScan.of(marks.flatMap((text, i) => prepareMark(text, i, false) ?? []));
  return {
    name: '**fold and match, raw UTF-8**',
    index: megabytes(scan.bytes),
    run: () =>
      timed((count) => {
        for (const text of corpus.texts) count(scan.count(text));
      }),
  };
}

function peers(marks: readonly string[]): Contender[] {
  const lower = marks.map((mark) => mark.toLowerCase());
  const monyone = new Monyone(lower);
  const plain = new AhoCorasick(lower);
  return [
    {
      name: '@monyone/aho-corasick, lower-cased text',
      index: '',
      run: () =>
        timed((count) => {
          for (const text of texts) count(monyone.matchInText(text.toLowerCase()).length);
        }),
    },
    {
      name: 'ahocorasick, lower-cased text',
      index: '',
      run: () =>
        timed((count) => {
          for (const text of texts) for (const [, found] of plain.search(text.toLowerCase())) count(found.length);
        }),
    },
    ...(cured ? [decancerThen(plain, cured)] : []),
  ];
}

function decancerThen(plain: AhoCorasick, cure: (text: string) => { toString(): string }): Contender {
  return {
    name: 'decancer, then ahocorasick',
    index: '',
    run: () =>
      timed((count) => {
        for (const text of texts) for (const [, found] of plain.search(cure(text).toString())) count(found.length);
      }),
  };
}

async function timed(work: (count: (found: number) => void) => void): Promise<{ seconds: number; matches: number }> {
  let matches = 0;
  const before = process.cpuUsage();
  work((found) => {
    matches += found;
  });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, matches };
}

/** All alternating in each round; the first round warms up. */
async function compare(size: number, contenders: readonly Contender[]): Promise<void> {
  const taken = contenders.map((): number[] => []);
  const found = contenders.map(() => 0);
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [i, contender] of contenders.entries()) {
      const { seconds, matches } = await contender.run();
      found[i] = matches;
      if (round > 0) taken[i]?.push(seconds);
    }
  }
  const medians = taken.map((seconds) => seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0);
  for (const [i, { name, index }] of contenders.entries()) {
    const rate = (seconds: number): string => Math.round(texts.length / seconds).toLocaleString('en');
    const seconds = medians[i] ?? 0;
    const range = `${rate(Math.max(...(taken[i] ?? [])))}–${rate(Math.min(...(taken[i] ?? [])))}`;
    const ratios = (taken[i] ?? []).map((own, round) => (taken[0]?.[round] ?? 0) / own).sort((a, b) => a - b);
    const ratio = (ratios[Math.floor(ratios.length / 2)] ?? 0).toFixed(2);
    const speed = (corpus.bytes / seconds / 1e6).toFixed(0);
    console.log(`| ${size} | ${name} | ${rate(seconds)} (${range}) | ${speed} | ${ratio} | ${found[i]} | ${index} |`);
  }
}
