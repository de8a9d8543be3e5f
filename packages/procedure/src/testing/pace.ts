import { targetKey } from '@marketsafe/terms';
import type { FiledCase } from '../case/index.ts';
import { type ComplainantState, standing } from '../complainant/index.ts';
import type { Effect } from '../effects.ts';
import { type LimitScope, ordinaryDay, overLimit } from '../order/index.ts';
import type { RemovalCap, Rules } from '../policy/index.ts';

type Order = Extract<Effect, { kind: 'order' }>;

interface Known {
  readonly now: string;
  case(id: string): FiledCase | { readonly status: 'new' };
  complainant(id: string): ComplainantState;
}

interface Gone {
  readonly at: number;
  readonly scope: LimitScope;
  readonly key: string;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Lets removals out as the caps of the rules allow: each counts as one listing, against its holders, its seller and the programme. */
export class Pace {
  readonly #rules: Rules;
  readonly #gone: Gone[] = [];
  #held: Order[] = [];

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  copy(): Pace {
    const other = new Pace(this.#rules);
    other.#gone.push(...this.#gone);
    other.#held = [...this.#held];
    return other;
  }

  /** Whether the order leaves now; a removal that does not is kept, and one that is overtaken is dropped. */
  leaves(order: Order, known: Known): boolean {
    const target = targetKey(order.target);
    this.#held = this.#held.filter((one) => targetKey(one.target) !== target);
    if (order.desired === 'up' || order.target.kind === 'proceeds' || this.#take(order, known)) return true;
    this.#held.push(order);
    return false;
  }

  /** What waited and leaves now, the oldest first. */
  freed(known: Known): readonly Order[] {
    const waiting = this.#held;
    this.#held = [];
    return waiting.filter((order) => this.leaves(order, known));
  }

  #take(order: Order, known: Known): boolean {
    const { removals } = this.#rules;
    if (removals === undefined) return true;
    const now = Date.parse(known.now);
    const limits = this.#limits(order, known);
    const over = limits.some(({ scope, key, cap }) => {
      const ages = this.#gone.filter((one) => one.scope === scope && one.key === key).map(({ at }) => now - at);
      const use = {
        hour: under(ages, hour),
        day: under(ages, day),
        ordinary: ordinary(ages, now, removals.unusual.days),
      };
      return overLimit(1, use, cap, removals, scope) !== undefined;
    });
    if (!over) this.#gone.push(...limits.map(({ scope, key }) => ({ at: now, scope, key })));
    return !over;
  }

  #limits({ cases, seller }: Order, known: Known): { scope: LimitScope; key: string; cap: RemovalCap }[] {
    const { removals } = this.#rules;
    if (removals === undefined) return [];
    const holders = cases.flatMap((id) => {
      const state = known.case(id);
      return state.status === 'new' ? [] : [{ key: state.complainant, reason: state.reason }];
    });
    const caps = new Map(
      holders.map(({ key, reason }) => {
        const now = standing(known.complainant(key), reason, known.now);
        return [key, removals.holder[now === 'suspended' ? 'restricted' : now]] as const;
      }),
    );
    return [
      ...[...caps].map(([key, cap]) => ({ scope: 'holder' as const, key, cap })),
      { scope: 'programme', key: '', cap: removals.programme },
      { scope: 'seller', key: seller, cap: removals.seller },
    ];
  }
}

const under = (ages: readonly number[], window: number): number => ages.filter((age) => age < window).length;

/** By the days that are over, in UTC. */
function ordinary(ages: readonly number[], now: number, days: number): number | undefined {
  const today = Math.floor(now / day);
  const counts = Array.from({ length: days }, () => 0);
  for (const age of ages) {
    const ago = today - Math.floor((now - age) / day);
    if (ago >= 1 && ago <= days) counts[ago - 1] = (counts[ago - 1] ?? 0) + 1;
  }
  return ordinaryDay(counts);
}
