/** Listings per second of CPU time, all contenders alternating in each round of one process. */
import type { Listing } from '@marketsafe/terms';
import { type BrandBook, fold, screen } from '../../packages/screening/src/index.ts';

export interface Speed {
  readonly name: string;
  /** Listings per CPU second: median, and the slowest and fastest round. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const DISCARDED = 2;
const ROUNDS = 9;

export function speedsOf(listings: readonly Listing[], book: BrandBook): Speed[] {
  const lines = listings.map((listing) => JSON.stringify(listing));
  const marks = [...book.brands].flatMap(({ brand }) => brand.marks.map(({ text }) => text.toLowerCase()));
  const alternation = new RegExp(marks.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  let sink = 0;
  const contenders: { name: string; run: () => void }[] = [
    {
      name: 'screen() (fold, match, judge, all signals)',
      run: () => each(listings, (one) => screen(one, book).length),
    },
    { name: 'fold() of the same fields', run: () => each(listings, (one) => fold(textOf(one)).text.length) },
    { name: 'JSON.parse of one line', run: () => each(lines, (line) => JSON.parse(line).title.length) },
    {
      name: `peer: ${marks.length} × String.includes, lower-cased text, plain spellings only`,
      run: () => each(listings, (one) => includesCount(textOf(one).toLowerCase(), marks)),
    },
    {
      name: 'peer: one RegExp alternation of the marks, plain spellings only',
      run: () => each(listings, (one) => textOf(one).toLowerCase().match(alternation)?.length ?? 0),
    },
  ];
  function each<T>(items: readonly T[], count: (item: T) => number): void {
    for (const item of items) sink += count(item);
  }
  const taken = contenders.map((): number[] => []);
  for (let round = 0; round < DISCARDED + ROUNDS; round++) {
    for (const [i, { run }] of contenders.entries()) {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      if (round >= DISCARDED) taken[i]?.push((user + system) / 1e6);
    }
  }
  if (sink < 0) throw new Error('unreachable: counts are never negative');
  return contenders.map(({ name }, i) => {
    const rates = (taken[i] ?? []).map((seconds) => listings.length / seconds).sort((a, b) => a - b);
    return { name, median: rates[Math.floor(rates.length / 2)] ?? 0, low: rates[0] ?? 0, high: rates.at(-1) ?? 0 };
  });
}

export const textOf = ({ title, brand, category, description }: Listing): string =>
  [title, brand, category, description].filter((part) => part !== undefined).join('\n');

function includesCount(text: string, marks: readonly string[]): number {
  let count = 0;
  for (const mark of marks) if (text.includes(mark)) count++;
  return count;
}
