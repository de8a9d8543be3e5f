/** Recall of the attacks, and false accusations in the same texts without one. */
import { createHash } from 'node:crypto';
import type { Listing } from '@marketsafe/terms';
import { type Assessment, assess, type BrandBook, DEFAULT_BANDS } from '../../../packages/screening/src/index.ts';
import { type Attack, oneOf, type Random, randomOf } from './attack.ts';
import type { NamedIn } from './names.ts';

export interface Mark {
  readonly text: string;
  readonly brand: string;
}

export interface Outcome {
  readonly attack: Attack;
  readonly trials: number;
  /** The name as written is enough for a look; the effect of an innocent context is measured elsewhere. */
  readonly found: number;
  /** The finding is at `act` or `review`, the context included ("for", a word of the language). */
  readonly reviewed: number;
  readonly missed: readonly { readonly mark: string; readonly written: string; readonly title: string }[];
}

export interface Silence {
  readonly texts: number;
  readonly accused: number;
  readonly wrong: readonly {
    readonly text: string;
    readonly brand: string;
    readonly seen: string;
    readonly note: string;
  }[];
}

/** Full marks of at least four Latin letters, or at least two hanzi and nothing else. */
export function marksOf(book: BrandBook, script: Attack['script']): Mark[] {
  return [...book.brands].flatMap(({ brand }) =>
    brand.marks.filter(({ text, weak }) => !weak && fits(text, script)).map(({ text }) => ({ text, brand: brand.id })),
  );
}

function fits(text: string, script: Attack['script']): boolean {
  if (script === 'hanzi') return /^\p{Script=Han}{2,}$/u.test(text);
  return !/\p{Script=Han}/u.test(text) && (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= 4;
}

/** Nothing is tuned on the held-out half: neither its marks nor its titles. */
export function halfOf(text: string): 'train' | 'held-out' {
  return (createHash('sha256').update(`attack ${text}`).digest()[0] ?? 0) % 2 === 0 ? 'train' : 'held-out';
}

/** Each mark in `each` titles that do not name it. */
export function recallOf(
  attack: Attack,
  marks: readonly Mark[],
  titles: readonly string[],
  named: NamedIn,
  book: BrandBook,
  { each, seed }: { readonly each: number; readonly seed: number },
): Outcome {
  const random = randomOf(seed);
  const missed: Outcome['missed'][number][] = [];
  let trials = 0;
  let found = 0;
  let reviewed = 0;
  for (const { text, brand } of marks) {
    for (let i = 0; i < each; i++) {
      const written = attack.apply(text, random);
      const title = oneOf(titles, random) ?? '';
      if (written === undefined || named(title).has(brand) || isAnotherName(written, attack, named)) continue;
      trials++;
      const placed = place(written, title, random);
      const finding = read(placed, book).find((other) => other.brand === brand);
      if (finding?.band === 'act' || finding?.band === 'review') reviewed++;
      if (finding && isNamed(finding)) found++;
      else missed.push({ mark: text, written, title: placed });
    }
  }
  return { attack, trials, found, reviewed, missed };
}

/** Another brand's own name is no disguise: Xiaomi for 小米, if they are two brands of the book. */
const isAnotherName = (written: string, { script }: Attack, named: NamedIn): boolean =>
  script === 'hanzi' && !/\p{Script=Han}/u.test(written) && named(written).size > 0;

/** At the beginning, at the end, or between two words; among hanzi, anywhere between two. */
function place(written: string, title: string, random: Random): string {
  const borders = [...title.matchAll(/\s|(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(({ index }) => index);
  const at = oneOf([0, title.length, ...borders], random) ?? 0;
  const before = title.slice(0, at);
  const after = title.slice(at);
  // Names among hanzi get no spaces; other words are separated.
  const gap = (neighbour: string): string => (/^$|\s|\p{Script=Han}/u.test(neighbour) ? '' : ' ');
  return `${before}${gap(before.slice(-1))}${written}${gap(after.slice(0, 1))}${after}`;
}

/** Every text once; accused if a finding names a brand that is not there. */
export function silenceOf(texts: readonly string[], named: NamedIn, book: BrandBook): Silence {
  const wrong: Silence['wrong'][number][] = [];
  let accused = 0;
  for (const text of texts) {
    const there = named(text);
    const accusations = read(text, book).filter((finding) => isNamed(finding) && !there.has(finding.brand));
    if (accusations.length > 0) accused++;
    for (const { brand, signals } of accusations)
      wrong.push({ text, brand, seen: signals[0]?.seen ?? '', note: signals.map(({ note }) => note).join('; ') });
  }
  return { texts: texts.length, accused, wrong };
}

function read(title: string, book: BrandBook): Assessment[] {
  const listing: Listing = { marketplace: 'taobao', id: '1', title, seller: { id: 'unknown' } } as Listing;
  return assess(listing, book);
}

/** Whether the name and its form alone bring a finding to `review`. */
function isNamed({ score, signals }: Assessment): boolean {
  const others = signals.filter(({ signal }) => signal !== 'mark' && signal !== 'disguise');
  const odds = Math.log(score / (1 - score)) - others.reduce((sum, { logOdds }) => sum + logOdds, 0);
  return 1 / (1 + Math.exp(-odds)) >= DEFAULT_BANDS.review;
}
