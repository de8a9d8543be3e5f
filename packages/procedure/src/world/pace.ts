import { targetKey } from '@marketsafe/terms';
import type { FiledCase } from '../case/index.ts';
import { type ComplainantState, standing } from '../complainant/index.ts';
import type { Effect } from '../effects.ts';
import { type LimitScope, overLimit } from '../order/index.ts';
import type { RemovalCap, Rules } from '../policy/index.ts';
import { Gone } from './gone.ts';

type Order = Extract<Effect, { kind: 'order' }>;

interface Known {
  readonly now: string;
  case(id: string): FiledCase | { readonly status: 'new' };
  complainant(id: string): ComplainantState;
}

/** Releases removals as the caps of the rules allow: each counts as one listing, against its holders, its seller and the programme. */
export class Pace {
  readonly #rules: Rules;
  /** By scope and key. */
  readonly #gone = new Map<string, Gone>();
  #held: Order[] = [];

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  copy(): Pace {
    const other = new Pace(this.#rules);
    for (const [key, gone] of this.#gone) other.#gone.set(key, gone.copy());
    other.#held = [...this.#held];
    return other;
  }

  /** Whether the order is sent now; a removal that is not is kept, and a superseded one is dropped. */
  leaves(order: Order, known: Known): boolean {
    const target = targetKey(order.target);
    this.#held = this.#held.filter((one) => targetKey(one.target) !== target);
    if (order.desired === 'up' || order.target.kind === 'proceeds' || this.#take(order, known)) return true;
    this.#held.push(order);
    return false;
  }

  /** Held orders that can be sent now, the oldest first. */
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
      const use = this.#of(scope, key).use(now, removals.unusual.days);
      return overLimit(1, use, cap, removals, scope) !== undefined;
    });
    if (!over) for (const { scope, key } of limits) this.#of(scope, key).note(now);
    return !over;
  }

  #of(scope: LimitScope, key: string): Gone {
    const known = this.#gone.get(`${scope} ${key}`) ?? new Gone();
    this.#gone.set(`${scope} ${key}`, known);
    return known;
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
