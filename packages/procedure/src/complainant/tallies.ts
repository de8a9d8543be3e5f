/** The counts of a record. They are summed by day, so that a record does not grow with its cases. */
import type { ReasonCode } from '@marketsafe/terms';
import type { Counted, OutcomeKind, Tallies, Tally, TallyKey } from './state.ts';

interface Place {
  readonly reason: ReasonCode;
  readonly day: string;
  readonly countsUntil: string;
}

/** The key that counts an outcome. */
export const keyOf = ({ outcome, withdrawal }: Pick<Counted, 'outcome' | 'withdrawal'>): TallyKey =>
  withdrawal === undefined ? outcome : `${outcome}:${withdrawal}`;

/** The number of complaints that an entry counts as. */
export const weightOf = ({ weight = 1 }: { readonly weight?: number }): number => weight;

export const outcomeOf = (key: TallyKey): OutcomeKind | undefined => {
  const [outcome] = key.split(':');
  return outcome === 'filed' || outcome === 'countered' ? undefined : (outcome as OutcomeKind);
};

/** Adds `by`, or subtracts if negative. Counts that left the window were dropped, and cannot be subtracted from. */
export function tallied(tallies: Tallies, { reason, day, countsUntil }: Place, key: TallyKey, by: number): Tallies {
  const days = tallies[countsUntil] ?? {};
  const reasons = days[day] ?? {};
  const tally = reasons[reason] ?? {};
  const count = (tally[key] ?? 0) + by;
  if (count < 0) return tallies;
  const changed = changing(tally, key, count === 0 ? undefined : count);
  const changedReasons = changing(reasons, reason, unlessEmpty(changed));
  return changing(tallies, countsUntil, unlessEmpty(changing(days, day, unlessEmpty(changedReasons))));
}

/** Drops the counts that left the window at `now` (ISO 8601 UTC). */
export function inWindow(tallies: Tallies, now: string): Tallies {
  const gone = Object.keys(tallies).filter((until) => until <= now);
  return gone.reduce<Tallies>((left, until) => changing(left, until, undefined), tallies);
}

/** Each count in the window at `now`, with its place. */
export const entriesOf = (tallies: Tallies, now: string): readonly (Place & { readonly tally: Tally })[] =>
  Object.entries(tallies)
    .filter(([countsUntil]) => countsUntil > now)
    .flatMap(([countsUntil, days]) =>
      Object.entries(days).flatMap(([day, reasons]) =>
        (Object.entries(reasons) as [ReasonCode, Tally][]).map(([reason, tally]) => ({
          countsUntil,
          day,
          reason,
          tally,
        })),
      ),
    );

/** The object with one member changed or removed; the same object if nothing changes. */
function changing<T extends object>(object: T, key: keyof T, value: T[keyof T] | undefined): T {
  if (value !== undefined) return { ...object, [key]: value };
  const { [key]: _gone, ...rest } = object;
  return rest as T;
}

const unlessEmpty = <T extends object>(object: T): T | undefined =>
  Object.keys(object).length === 0 ? undefined : object;
