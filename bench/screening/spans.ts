/**
 * Measures how exactly brand names are marked in Taobao titles: `node bench/screening/spans.ts [--errors|--sealed]`.
 * The brand book has every string that people tagged as a brand in some titles, and is measured on others. A string that its own titles use more
 * often otherwise (移动, 阳光) is weak, as a brand manager would list it, and marks nothing alone. Wanted: each tagged span
 * whose folded text is a mark of the book, weak ones included. Marked: each place where a full mark was read, letter for letter
 * after folding, unless screening reads it as an ordinary word; of overlapping places the longest. Right: the same characters, except for
 * commas and spaces at the ends.
 * By cross-validation over `train.txt` without its sealed sixth; on `dev.txt`, of which nearly half is in `train.txt` word for word, and on
 * its remainder; with `--sealed`, on the sealed sixth alone.
 */
import { Brand, Listing } from '@marketsafe/terms';
import { assess, type BrandBook, compileBrandBook } from '../../packages/screening/src/index.ts';
import { fieldsOf, readListing } from '../../packages/screening/src/screen/read-listing.ts';
import { dataIsThere } from './data.ts';
import {
  FOLDS,
  foldOf,
  isSealedTitle,
  meet,
  nameOf,
  type Span,
  same,
  type TaggedTitle,
  titlesOf,
} from './tagged-titles.ts';

interface Marked {
  readonly span: Span;
  readonly name: string;
}

interface Count {
  titles: number;
  right: number;
  wrong: number;
  missed: number;
}

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

function marked(text: string, book: BrandBook, weak: ReadonlySet<string>): Marked[] {
  const listing = Listing.parse({ marketplace: 'taobao', id: '1', title: text, seller: { id: 'unknown' } });
  const words = new Set(
    assess(listing, book).flatMap(({ brand, signals }) =>
      signals.some(({ signal }) => signal === 'common-word') ? [brand] : [],
    ),
  );
  const chosen: Marked[] = [];
  const places = readListing(fieldsOf(listing), book)
    .marks.map(({ start, end, mark }) => ({ span: [start, end] as const, name: mark.folded }))
    .filter(({ span, name }) => !weak.has(name) && !words.has(name) && nameOf(text.slice(...span)) === name)
    .sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0]);
  for (const place of places) if (!chosen.some(({ span }) => meet(span, place.span))) chosen.push(place);
  return chosen;
}

/** The titles' marks, one brand for each folded text, and which of them are weak. */
function learned(titles: readonly TaggedTitle[]): { book: BrandBook; names: ReadonlySet<string>; weak: Set<string> } {
  const names = new Map<string, string>();
  for (const { text, brands } of titles)
    for (const span of brands) {
      const name = text.slice(...span);
      if (nameOf(name) !== '' && !names.has(nameOf(name))) names.set(nameOf(name), name);
    }
  const book = compileBrandBook([...names].map(([id, name]) => Brand.parse({ id, name, marks: [{ text: name }] })));
  const uses = new Map<string, { all: number; asBrand: number }>();
  for (const { text, brands } of titles)
    for (const { span, name } of marked(text, book, new Set())) {
      const use = uses.get(name) ?? { all: 0, asBrand: 0 };
      use.all++;
      if (brands.some((tagged) => same(tagged, span))) use.asBrand++;
      uses.set(name, use);
    }
  const weak = new Set([...uses].filter(([, { all, asBrand }]) => asBrand * 2 < all).map(([name]) => name));
  return { book, names: new Set(names.keys()), weak };
}

function measure(from: readonly TaggedTitle[], on: readonly TaggedTitle[], isListed: boolean): Count {
  const { book, names, weak } = learned(from);
  const count: Count = { titles: on.length, right: 0, wrong: 0, missed: 0 };
  for (const { text, brands } of on) {
    const found = marked(text, book, weak);
    for (const { span, name } of found) {
      if (brands.some((tagged) => same(tagged, span))) continue;
      count.wrong++;
      if (isListed) console.log(`<!-- wrong: ${name} in ${text} -->`);
    }
    for (const span of brands.filter((one) => names.has(nameOf(text.slice(...one))))) {
      if (found.some((one) => same(one.span, span))) count.right++;
      else {
        count.missed++;
        if (isListed) console.log(`<!-- missed: ${text.slice(...span)} in ${text} -->`);
      }
    }
  }
  return count;
}

const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce((sum, one) => ({
    titles: sum.titles + one.titles,
    right: sum.right + one.right,
    wrong: sum.wrong + one.wrong,
    missed: sum.missed + one.missed,
  }));

function show(label: string, { titles, right, wrong, missed }: Count): void {
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const shares = [precision, recall, (2 * precision * recall) / (precision + recall)].map((share) => share.toFixed(3));
  console.log(`| ${label} | ${titles} | ${right + missed} | ${right} | ${wrong} | ${missed} | ${shares.join(' | ')} |`);
}

console.log('| titles | titles | wanted | right | wrong | missed | precision | recall | F1 |');
console.log('|---|---|---|---|---|---|---|---|---|');
const isErrorListed = process.argv.includes('--errors');
const train = titlesOf('taobao-titles/train.txt');
const open = train.filter((title) => !isSealedTitle(title));
if (process.argv.includes('--sealed')) {
  show('the sealed sixth', measure(open, train.filter(isSealedTitle), false));
} else {
  const parts = Array.from({ length: FOLDS }, (_, part) =>
    measure(
      open.filter((title) => foldOf(title) !== part),
      open.filter((title) => foldOf(title) === part),
      isErrorListed,
    ),
  );
  show(`cross-validation, ${FOLDS} parts of train.txt`, sumOf(parts));
  const known = new Set(train.map(({ text }) => text));
  const dev = titlesOf('taobao-titles/dev.txt');
  show('dev.txt', measure(train, dev, isErrorListed));
  show(
    'dev.txt less what train.txt has',
    measure(
      train,
      dev.filter(({ text }) => !known.has(text)),
      false,
    ),
  );
}
