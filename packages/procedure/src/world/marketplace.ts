import type { Addressed } from '../aggregates.ts';
import type { Effect } from '../effects.ts';
import type { RemovalOutcome } from '../order/index.ts';
import { heldWord } from '../seller/index.ts';
import type { Shelf } from './shelf.ts';

type Order = Extract<Effect, { kind: 'order' }>;

/** The service's reports after an order to take down was carried out or not confirmed. `disappearedAt`: already gone since then. */
export function reported(
  { target, epoch, seller, cases }: Pick<Order, 'target' | 'epoch' | 'seller' | 'cases'>,
  outcome: RemovalOutcome,
  observedAt: string,
  disappearedAt?: string,
): readonly Addressed[] {
  const found = { outcome, observedAt, ...(disappearedAt !== undefined && { disappearedAt }) };
  return [
    { to: { kind: 'seller', id: seller }, command: { type: 'note-removal', target, epoch, told: cases, ...found } },
    ...cases.flatMap((id): Addressed[] => {
      if (target.kind !== 'proceeds')
        return [{ to: { kind: 'case', id }, command: { type: 'confirm-removal', ...found } }];
      const word = heldWord(outcome);
      return word === undefined ? [] : [{ to: { kind: 'case', id }, command: { type: 'note-proceeds', word } }];
    }),
  ];
}

/** The service's reports after an order to restore was carried out. */
export const reportedBack = ({ target, cases }: Order): readonly Addressed[] =>
  cases.map((id) => ({
    to: { kind: 'case', id },
    command:
      target.kind === 'proceeds'
        ? { type: 'note-proceeds', word: 'released' }
        : { type: 'confirm-restoration', stillDown: false },
  }));

/** The service's report about an order for a shop if the marketplace closes and opens none. */
const refusedShop = (order: Order, now: string): readonly Addressed[] =>
  order.desired === 'down'
    ? reported(order, 'failed', now)
    : order.cases.map((id) => ({
        to: { kind: 'case', id },
        command: { type: 'confirm-restoration', stillDown: false, failed: true },
      }));

/** A marketplace that executes every order at once, and delivers every statement of reasons in the same second if it reaches its seller. */
export function playMarketplace(
  effect: Effect,
  { now, shelf }: { readonly now: string; readonly shelf: Shelf },
  reaches: (id: string) => boolean = () => true,
  closes: () => boolean = () => true,
): readonly Addressed[] {
  if (effect.kind === 'order') {
    if (effect.target.kind === 'storefront' && !closes()) return refusedShop(effect, now);
    if (effect.desired === 'down') shelf.takeDown(effect.target);
    else shelf.putUp(effect.target);
    return effect.desired === 'down' ? reported(effect, 'gone', now) : reportedBack(effect);
  }
  if (effect.kind === 'notice' && effect.notice === 'statement-of-reasons' && effect.case !== undefined) {
    return [
      {
        to: { kind: 'case', id: effect.case },
        command: {
          type: 'confirm-delivery',
          outcome: reaches(effect.case) ? 'delivered' : 'undeliverable',
          at: now,
          by: 'marketplace',
        },
      },
    ];
  }
  if (effect.kind === 'recall') {
    return [{ to: { kind: 'case', id: effect.case }, command: { type: 'record-recall', outcome: 'recalled' } }];
  }
  if (effect.kind === 'submission') {
    return [
      {
        to: { kind: 'case', id: effect.case },
        command: { type: 'record-submission', reference: `their-${effect.case}` },
      },
    ];
  }
  return [];
}
