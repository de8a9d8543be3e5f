import type { Rules } from '../policy/index.ts';
import type { Happening } from '../testing/index.ts';
import { type CaseOutcome, type Outcome, outcomeOf, summarise, truthOf } from './outcome.ts';
import { readPast } from './past.ts';
import { type Place, type Replayed, replay } from './replay.ts';

/** All past cases under the rules of now and under others. */
export interface Comparison {
  readonly from: string;
  readonly until: string;
  readonly now: Outcome;
  readonly proposed: Outcome;
  /** Cases that would have ended otherwise, by how: `stays-down -> restored`. */
  readonly changed: Readonly<Record<string, number>>;
  /** Share (0..1) of the decided cases of the record that end under the rules of now as they really did. */
  readonly faithful?: number;
}

export interface PastRecord {
  /** Every event of the programme, in order. */
  readonly history: readonly Happening[];
  /** The cases as the record has them. */
  readonly cases: Parameters<typeof truthOf>[0];
  /** When it was read; ISO 8601 UTC. */
  readonly at: string;
}

export function compareRules(record: PastRecord, now: Rules, proposed: Rules, place: Place): Comparison {
  const past = readPast(record.history, record.at);
  const truth = truthOf(record.cases);
  const [one, other] = [now, proposed].map((rules) => replay(past, rules, place)) as [Replayed, Replayed];
  const changed: { [how: string]: number } = {};
  const after = outcomesIn(other);
  const again = outcomesIn(one);
  for (const [id, outcome] of again) {
    const otherwise = after.get(id) ?? 'refused';
    if (otherwise !== outcome) changed[`${outcome} -> ${otherwise}`] = (changed[`${outcome} -> ${otherwise}`] ?? 0) + 1;
  }
  const decided = record.cases.filter((real) => real.forum === 'decides-here' && outcomeOf(real) !== 'open');
  const same = decided.filter((real) => again.get(real.case) === outcomeOf(real)).length;
  return {
    from: record.history[0]?.at ?? '',
    until: past.end,
    now: summarise(one, truth),
    proposed: summarise(other, truth),
    changed,
    ...(decided.length > 0 && { faithful: same / decided.length }),
  };
}

const outcomesIn = ({ world }: Replayed): ReadonlyMap<string, CaseOutcome> =>
  new Map(
    world
      .cases()
      .filter(({ forum }) => forum === 'decides-here')
      .map((state) => [state.case, outcomeOf(state)]),
  );
