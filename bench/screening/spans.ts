/**
 * Measures how exactly brand names are marked in Taobao titles: `node bench/screening/spans.ts [--errors|--sealed]`.
 *
 * The brand book is every string that people tagged as a brand in `train.txt`. One that the training titles use more often
 * otherwise than as a brand (移动, 阳光) is weak, as a brand manager would list it, and marks nothing by itself. Wanted in
 * `dev.txt`: each tagged span whose folded text is a mark of the book, weak ones included. Marked: each place where a mark that is not
 * weak was read; of places that overlap the longest. Right: the same characters, but for commas and spaces at the ends.
 */
import { createHash } from 'node:crypto';
import { Brand, Listing } from '@marketsafe/terms';
import { type BrandBook, compileBrandBook, fold } from '../../packages/screening/src/index.ts';
import { fieldsOf, readMarks } from '../../packages/screening/src/screen/read-marks.ts';
import { dataIsThere, textOf } from './data.ts';

type Span = readonly [start: number, end: number];
interface Tagged {
  readonly text: string;
  readonly brands: readonly Span[];
}
interface Marked {
  readonly span: Span;
  readonly brand: string;
}

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const nameOf = (text: string): string => fold(text).text;
const trimmed = (text: string, [start, end]: Span): Span => {
  const inside = text.slice(start, end);
  return [start + (/^[\s,]*/.exec(inside)?.[0].length ?? 0), end - (/[\s,]*$/.exec(inside)?.[0].length ?? 0)];
};
const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];
const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** One character and its tag a line, an empty line between titles. */
function titlesOf(file: string): Tagged[] {
  return textOf(file)
    .split(/\r?\n\r?\n/)
    .map((block) => {
      let text = '';
      const spans: [number, number][] = [];
      for (const line of block.split(/\r?\n/).filter((one) => one.trim() !== '')) {
        const at = line.lastIndexOf(' ');
        const tag = line.slice(at + 1);
        const char = line.slice(0, at);
        const last = spans.at(-1);
        if (tag === 'B-HPPX') spans.push([text.length, text.length + char.length]);
        else if (tag === 'I-HPPX' && last && last[1] === text.length) last[1] += char.length;
        text += char;
      }
      return { text, brands: spans.map((span) => trimmed(text, span)) };
    })
    .filter(({ text }) => text !== '');
}

function marked(text: string, book: BrandBook, weak: ReadonlySet<string>): Marked[] {
  const listing = Listing.parse({ marketplace: 'taobao', id: '1', title: text, seller: { id: 'unknown' } });
  const chosen: Marked[] = [];
  const places = readMarks(fieldsOf(listing), book)
    .map(({ start, end, mark }) => ({ span: [start, end] as const, brand: mark.folded }))
    .filter(({ brand }) => !weak.has(brand))
    .sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0]);
  for (const place of places) if (!chosen.some(({ span }) => meet(span, place.span))) chosen.push(place);
  return chosen;
}

const sealed = process.argv.includes('--sealed');
const isErrorListed = process.argv.includes('--errors') && !sealed;
const all = titlesOf('taobao-titles/train.txt');
/** A sixth of the training titles, of which nothing is ever listed; with `--sealed` they take the place of `dev.txt`. */
const isSealed = ({ text }: Tagged): boolean =>
  (createHash('sha256').update(`sealed 2026-11-26 ${text}`).digest()[0] ?? 0) % 6 === 0;
const train = sealed ? all.filter((title) => !isSealed(title)) : all;
const dev = sealed ? all.filter(isSealed) : titlesOf('taobao-titles/dev.txt');
const names = new Map<string, string>();
for (const { text, brands } of train)
  for (const [start, end] of brands) {
    const name = text.slice(start, end);
    if (nameOf(name) !== '' && !names.has(nameOf(name))) names.set(nameOf(name), name);
  }
const book = compileBrandBook([...names].map(([id, name]) => Brand.parse({ id, name, marks: [{ text: name }] })));

const uses = new Map<string, { all: number; asBrand: number }>();
for (const { text, brands } of train)
  for (const { span, brand } of marked(text, book, new Set())) {
    const use = uses.get(brand) ?? { all: 0, asBrand: 0 };
    use.all++;
    if (brands.some((tagged) => same(tagged, span))) use.asBrand++;
    uses.set(brand, use);
  }
const weak = new Set([...uses].filter(([, { all, asBrand }]) => asBrand * 2 < all).map(([brand]) => brand));

let right = 0;
let wrong = 0;
let missed = 0;
for (const { text, brands } of dev) {
  const found = marked(text, book, weak);
  const wanted = brands.filter((span) => names.has(nameOf(text.slice(...span))));
  for (const { span, brand } of found) {
    if (brands.some((tagged) => same(tagged, span))) continue;
    wrong++;
    if (isErrorListed) console.log(`<!-- wrong: ${brand} in ${text} -->`);
  }
  for (const span of wanted) {
    if (found.some((one) => same(one.span, span))) right++;
    else {
      missed++;
      if (isErrorListed) console.log(`<!-- missed: ${text.slice(...span)} in ${text} -->`);
    }
  }
}
const precision = right / (right + wrong);
const recall = right / (right + missed);
console.log(`${names.size} marks, ${weak.size} of them weak; ${dev.length} titles\n`);
console.log('| spans wanted | right | wrong | missed | precision | recall | F1 |\n|---|---|---|---|---|---|---|');
const shares = [precision, recall, (2 * precision * recall) / (precision + recall)].map((share) => share.toFixed(3));
console.log(`| ${right + missed} | ${right} | ${wrong} | ${missed} | ${shares.join(' | ')} |`);
