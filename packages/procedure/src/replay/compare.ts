import type { Rules } from '../policy/index.ts';
import { type CaseOutcome, type Outcome, outcomeOf, summarise, truthOf } from './outcome.ts';
import { readPast } from './past.ts';
import type { PastRecord } from './record.ts';
import { type Place, type Replayed, replay } from './replay.ts';

/** All past cases under the current rules and under others. */
export interface Comparison {
  readonly from: string;
  readonly until: string;
  readonly now: Outcome;
  readonly proposed: Outcome;
  /** Cases with a different end, by the two ends: `stays-down -> restored`. */
  readonly changed: Readonly<Record<string, number>>;
  /** Share (0..1) of the decided cases of the record that end under the current rules as they really did. */
  readonly faithful?: number;
}

/** `onProgress`: acts of the record that were repeated, and their number; each is repeated twice. */
export function compareRules(
  record: PastRecord,
  now: Rules,
  proposed: Rules,
  place: Place,
  onProgress?: (done: number, of: number) => void,
): Comparison {
  const past = readPast(record.history, record.at);
  const truth = truthOf(record.cases);
  const acts = past.dated.length;
  // One world at a time, since that of a large programme is large, and the comparison needs only its results.
  const [one, other] = [now, proposed].map((rules, at) => {
    const replayed = replay(past, rules, place, (done) => onProgress?.(at * acts + done, 2 * acts));
    return { outcome: summarise(replayed, truth), ends: outcomesIn(replayed) };
  }) as [Played, Played];
  const changed: { [how: string]: number } = {};
  const after = other.ends;
  const again = one.ends;
  for (const [id, outcome] of again) {
    const otherwise = after.get(id) ?? 'refused';
    if (otherwise !== outcome) changed[`${outcome} -> ${otherwise}`] = (changed[`${outcome} -> ${otherwise}`] ?? 0) + 1;
  }
  const decided = record.cases.filter((real) => real.forum === 'decides-here' && outcomeOf(real) !== 'open');
  const same = decided.filter((real) => again.get(real.case) === outcomeOf(real)).length;
  return {
    from: record.history[0]?.at ?? past.end,
    until: past.end,
    now: one.outcome,
    proposed: other.outcome,
    changed,
    ...(decided.length > 0 && { faithful: same / decided.length }),
  };
}

interface Played {
  readonly outcome: Outcome;
  /** The end of each case. */
  readonly ends: ReadonlyMap<string, CaseOutcome>;
}

const outcomesIn = ({ world }: Replayed): ReadonlyMap<string, CaseOutcome> =>
  new Map(
    world
      .cases()
      .filter(({ forum }) => forum === 'decides-here')
      .map((state) => [state.case, outcomeOf(state)]),
  );
