/** What a working group reads of a comparison: numbers from which nobody's own case can be told. */
import type { Comparison } from './compare.ts';
import type { CaseOutcome, Outcome, Spread } from './outcome.ts';

/** `below`: there are some, and fewer than that. Neither: there is nothing, or too little, to take it from. */
export interface Figure {
  readonly value?: number;
  readonly below?: number;
}

export interface Disclosed {
  readonly from: string;
  readonly until: string;
  readonly lines: readonly { readonly what: OutcomeLine; readonly now: Figure; readonly proposed: Figure }[];
  /** Cases that would have ended otherwise, the most frequent way first. */
  readonly changed: readonly { readonly from: CaseOutcome; readonly to: CaseOutcome; readonly cases: Figure }[];
  /** Share (0..1), to a hundredth, of the decided cases that end under the rules of now as they really did. */
  readonly faithful?: number;
  /** Reviews that the past did not ask for, each taken to let the complaint go on. */
  readonly assumedReviews: Figure;
}

type Counted = (outcome: Outcome) => number;
type Measured = (outcome: Outcome) => { readonly spread: Spread; readonly at: 'median' | 'p90' };

const counts = {
  complaints: ({ complaints }) => complaints,
  refused: ({ refused }) => refused,
  reviewed: ({ reviewed }) => reviewed,
  'taken-down': ({ takenDown }) => takenDown,
  'money-held': ({ moneyHeld }) => moneyHeld,
  'stays-down': ({ staysDown }) => staysDown,
  restored: ({ restored }) => restored,
  open: ({ open }) => open,
  'rulings-needed': ({ rulingsNeeded }) => rulingsNeeded,
  'decided-by-silence': ({ decidedBySilence }) => decidedBySilence,
  'wrong-taken-down': ({ knownWrong }) => knownWrong.takenDown,
  'wrong-stay-down': ({ knownWrong }) => knownWrong.stayDown,
  'right-not-taken-down': ({ knownRight }) => knownRight.notTakenDown,
  'right-restored': ({ knownRight }) => knownRight.restored,
  strikes: ({ strikes }) => strikes,
  'shops-closed': ({ shopsClosed }) => shopsClosed,
  'bans-asked': ({ bansAsked }) => bansAsked,
  'shops-banned': ({ shopsBanned }) => shopsBanned,
  'complainants-warned': ({ complainantsWarned }) => complainantsWarned,
  'complainants-suspended': ({ complainantsSuspended }) => complainantsSuspended,
} as const satisfies Record<string, Counted>;

const spreads = {
  'days-to-decision': ({ daysToDecision }) => ({ spread: daysToDecision, at: 'median' }),
  'days-to-most-decisions': ({ daysToDecision }) => ({ spread: daysToDecision, at: 'p90' }),
  'days-money-held': ({ daysMoneyHeld }) => ({ spread: daysMoneyHeld, at: 'median' }),
  'days-down': ({ daysDown }) => ({ spread: daysDown, at: 'median' }),
  'days-most-are-down': ({ daysDown }) => ({ spread: daysDown, at: 'p90' }),
} as const satisfies Record<string, Measured>;

export type OutcomeLine = keyof typeof counts | keyof typeof spreads;
type SpreadLine = keyof typeof spreads;

/** What each line of a comparison counts, in the order in which they are read. Days are of 24 hours. */
export const outcomeLines = [...Object.keys(counts), ...Object.keys(spreads)] as readonly OutcomeLine[];

const isSpread = (line: OutcomeLine): line is SpreadLine => line in spreads;

/** What an outcome has in a line; undefined where there was nothing to take it from. */
export function lineOf(outcome: Outcome, line: OutcomeLine): number | undefined {
  if (!isSpread(line)) return counts[line](outcome);
  const { spread, at } = spreads[line](outcome);
  return spread[at];
}

/** Whether a sum of so many may be shown: none of them can be told from it. */
export const sumIsShown = (count: number): boolean => count >= fewest;

/**
 * So many have to be behind a number: the smallest group that many statistical offices show a count of.
 * Counts are rounded to multiples of it, each by itself, so that the
 * difference of two tells no less than this many apart either.
 */
const fewest = 5;

export function disclosed({ from, until, now, proposed, changed, faithful }: Comparison): Disclosed {
  const figure = (outcome: Outcome, line: OutcomeLine): Figure =>
    isSpread(line) ? daysFigure(spreads[line](outcome)) : countFigure(counts[line](outcome));
  return {
    from,
    until,
    lines: outcomeLines.map((what) => ({ what, now: figure(now, what), proposed: figure(proposed, what) })),
    changed: Object.entries(changed)
      .sort(([, one], [, other]) => other - one)
      .map(([how, cases]) => {
        const [was, is] = how.split(' -> ') as [CaseOutcome, CaseOutcome];
        return { from: was, to: is, cases: countFigure(cases) };
      }),
    ...(faithful !== undefined && now.complaints >= 2 * fewest && { faithful: Math.round(faithful * 100) / 100 }),
    assumedReviews: countFigure(proposed.assumedReviews),
  };
}

/** A count that is shown to everybody. */
export function countFigure(count: number): Figure {
  if (count > 0 && count < fewest) return { below: fewest };
  return { value: Math.round(count / fewest) * fewest };
}

/** On both sides of the number lie as many cases as a count needs, or it would be somebody's. */
function daysFigure({ spread, at }: ReturnType<Measured>): Figure {
  const above = spread.of * (at === 'median' ? 0.5 : 0.1);
  const value = spread[at];
  return value === undefined || above < fewest ? {} : { value };
}
