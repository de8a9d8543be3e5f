/** Each strike as the seller may read it: what it weighs, why, and until when. */
import type { Gravity } from '@marketsafe/terms';
import type { StrikeRules, Track } from '../policy/index.ts';
import { countedStrikes, inOrder, isValid, rate, type Struck } from './points.ts';

export interface StrikeExplained {
  readonly id: string;
  readonly track: Track;
  readonly points: number;
  readonly gravity: Gravity;
  /** What makes it as grave as it is: its gravest case, the number of its cases, or the strikes before it. */
  readonly because: 'case' | 'volume' | 'repetition';
  /** Upheld cases that it merges. */
  readonly cases: number;
  /** Valid strikes of its track that came before it, those that have fallen since not counted. */
  readonly precededBy: number;
  /** Instants, ISO 8601 UTC. Without an end it is held by a closure. */
  readonly issuedAt: string;
  readonly expiresAt?: string;
  /** Wholly contested, it counts for nothing until that is decided. */
  readonly counts: boolean;
}

export interface NextStep {
  readonly step: 'warning' | 'closure';
  readonly at: number;
  /** Points until then. */
  readonly left: number;
}

/** What comes next for a shop at `points` of one track; nothing where they carry a closure. */
export function nextStep(points: number, { warnAt, closeAt }: StrikeRules): NextStep | undefined {
  const at = [...warnAt, closeAt].filter((step) => step > points).sort((one, other) => one - other)[0];
  return at === undefined ? undefined : { step: at >= closeAt ? 'closure' : 'warning', at, left: at - points };
}

/** Valid strikes at `now` (ISO 8601 UTC) in the order of issue. */
export function explainStrikes(state: Struck, rules: StrikeRules, now: string): readonly StrikeExplained[] {
  const frozen = state.closure?.frozen ?? [];
  return inOrder(state.strikes)
    .filter((strike) => isValid(strike, state, now))
    .map((strike) => {
      const { id, track, points, gravity, precededBy, issuedAt, expiresAt } = strike;
      const members = Object.keys(strike.cases).length;
      const alone = rate(strike.cases, 0, { ...rules, volumeGrave: Number.POSITIVE_INFINITY });
      const because = alone.gravity === gravity ? 'case' : members >= rules.volumeGrave ? 'volume' : 'repetition';
      const counts = countedStrikes(state, track, now).some((one) => one.id === id);
      return {
        ...{ id, track, points, gravity, because, cases: members, precededBy: precededBy.length, issuedAt, counts },
        ...(!frozen.includes(id) && { expiresAt }),
      };
    });
}
