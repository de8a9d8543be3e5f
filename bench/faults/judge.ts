import type { Sight } from './wire.ts';

/** One listing at the end: what was ordered, what the programme says, what is so. */
export interface Case {
  readonly listing: string;
  /** Never filed about; filed about; filed about and withdrawn; another seller's since the filing. */
  readonly was: 'left alone' | 'ordered' | 'withdrawn' | 'given away';
  /** What the programme says of it; `open`: it says itself that it does not know. */
  readonly claim: Sight | 'open' | 'nothing';
  /** Whether an open one was shown to the review team. */
  readonly isShown: boolean;
  /** By a shopper's page, and by the operator's books. */
  readonly shopper: Sight;
  readonly operator: Sight;
}

/** An order, as the service's database has it. */
export interface Order {
  readonly id: string;
  /** The outcome of its receipt; null without one. */
  readonly receipt: string | null;
  /** Whether the ledger has what came of it for each of its cases. */
  readonly isInLedger: boolean;
  readonly effects: number;
  /** Whether its listing changed hands, or a change arrived late: taking that back is one effect more. */
  readonly mayBeTakenBack: boolean;
}

export interface Found {
  /** A listing that was not ordered and is hidden, or that is not as the programme says it is. */
  readonly wrongListings: readonly string[];
  readonly writesWithoutReceipt: readonly string[];
  readonly twice: readonly string[];
  readonly unseen: readonly string[];
}

const isWrong = ({ was, claim, shopper, operator }: Case): boolean => {
  if (shopper !== operator) return true;
  if (claim !== 'open' && claim !== 'nothing' && shopper !== claim) return true;
  // A withdrawn one that is open may not be back yet.
  return shopper === 'gone' && was !== 'ordered' && !(was === 'withdrawn' && claim === 'open');
};

/** @param writes actions of the changes that reached the marketplace; undefined: a change for no action. */
export function judge(
  cases: readonly Case[],
  orders: readonly Order[],
  writes: readonly (string | undefined)[],
): Found {
  const known = new Map(orders.map((order) => [order.id, order]));
  const without = new Map<string, number>();
  for (const action of writes) {
    const order = action === undefined ? undefined : known.get(action);
    if (order?.receipt !== undefined && order.receipt !== null && order.isInLedger) continue;
    const name = action ?? 'for no action';
    without.set(name, (without.get(name) ?? 0) + 1);
  }
  return {
    wrongListings: cases
      .filter(isWrong)
      .map(
        ({ listing, was, claim, shopper, operator }) =>
          `${listing}: ${was}, said to be ${claim}, ${shopper} to shoppers, ${operator} by the operator's books`,
      ),
    writesWithoutReceipt: [...without].flatMap(([action, count]) => Array.from({ length: count }, () => action)),
    twice: orders
      .filter(({ effects, mayBeTakenBack }) => effects > 1 && !mayBeTakenBack)
      .map(({ id, effects }) => `${id}: ${effects} effects`),
    unseen: cases.filter(({ claim, isShown }) => claim === 'open' && !isShown).map(({ listing }) => listing),
  };
}
