/** The published part of a comparison: figures in which no single case can be recognised. */
import type { Comparison } from './compare.ts';
import type { CaseOutcome, Outcome, Spread } from './outcome.ts';

/** `below`: there are some, but fewer than that. Neither: no data, or too few. */
export interface Figure {
  readonly value?: number;
  readonly below?: number;
}

export interface Disclosed {
  readonly from: string;
  readonly until: string;
  readonly lines: readonly { readonly what: OutcomeLine; readonly now: Figure; readonly proposed: Figure }[];
  /** Cases with a different end, the most frequent change first. */
  readonly changed: readonly { readonly from: CaseOutcome; readonly to: CaseOutcome; readonly cases: Figure }[];
  /** Share (0..1), to a hundredth, of the decided cases that end under the current rules as they really did. */
  readonly faithful?: number;
  /** Additional reviews, each assumed to let the complaint proceed. */
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

/** The count of each line of a comparison, in reading order. Days are of 24 hours. */
export const outcomeLines = [...Object.keys(counts), ...Object.keys(spreads)] as readonly OutcomeLine[];

const isSpread = (line: OutcomeLine): line is SpreadLine => line in spreads;

/** An outcome's value in a line; undefined without data. */
export function lineOf(outcome: Outcome, line: OutcomeLine): number | undefined {
  if (!isSpread(line)) return counts[line](outcome);
  const { spread, at } = spreads[line](outcome);
  return spread[at];
}

/** Whether a sum over so many may be shown, since no single one can be derived from it. */
export const sumIsShown = (count: number): boolean => count >= fewestShown;

/**
 * The minimum behind a figure: the smallest group for which many statistical offices publish a count. Counts are rounded to
 * multiples of it, each separately, so that the difference of two reveals no smaller group either.
 */
export const fewestShown = 5;

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
    ...(faithful !== undefined && now.complaints >= 2 * fewestShown && { faithful: Math.round(faithful * 100) / 100 }),
    assumedReviews: countFigure(proposed.assumedReviews),
  };
}

/** A count in its public form. */
export function countFigure(count: number): Figure {
  if (count > 0 && count < fewestShown) return { below: fewestShown };
  return { value: Math.round(count / fewestShown) * fewestShown };
}

/** At least the minimum of cases must lie on both sides of the number, or it could identify one. */
function daysFigure({ spread, at }: ReturnType<Measured>): Figure {
  const above = spread.of * (at === 'median' ? 0.5 : 0.1);
  const value = spread[at];
  return value === undefined || above < fewestShown ? {} : { value };
}
