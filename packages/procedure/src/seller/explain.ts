/** Each strike for the seller: its weight, its reason, and its end. */
import type { Gravity } from '@marketsafe/terms';
import type { StrikeRules, Track } from '../policy/index.ts';
import { countedStrikes, inOrder, isValid, rate, type Struck } from './points.ts';

export interface StrikeExplained {
  readonly id: string;
  readonly track: Track;
  readonly points: number;
  readonly gravity: Gravity;
  /** The cause of its gravity: its gravest case, the number of its cases, or earlier strikes. */
  readonly because: 'case' | 'volume' | 'repetition';
  /** Upheld cases that it merges. */
  readonly cases: number;
  /** Valid strikes of its track before it, without those that were removed later. */
  readonly precededBy: number;
  /** Instants, ISO 8601 UTC. Without an end, a closure keeps it. */
  readonly issuedAt: string;
  readonly expiresAt?: string;
  /** False while it is fully contested. */
  readonly counts: boolean;
}

export interface NextStep {
  readonly step: 'warning' | 'closure';
  readonly at: number;
  /** Points left until then. */
  readonly left: number;
}

/** The next step for a shop at `points` of one track; undefined if they support a closure. */
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
