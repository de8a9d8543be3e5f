import { targetOfKey } from '@marketsafe/terms';
import { day } from '../stage/world.ts';
import type { Entry } from './entry.ts';
import type { Oracle } from './oracle.ts';
import { must, name } from './violation.ts';

interface State {
  readonly id: string;
  readonly variant?: string;
  readonly exists: boolean;
  readonly seller?: string;
  readonly measure?: 'none' | 'hidden' | 'removed';
}

interface Order {
  readonly target: string;
  readonly state: string;
}

/** A target in the wrong state. */
interface Off {
  readonly key: string;
  readonly entries: readonly Entry[];
  readonly mustBeDown: boolean;
}

/**
 * I3, I6, I10, I20: an undisturbed marketplace shows exactly the required targets down; any other state is
 * shown to the review team. `last`: at the end no work is pending.
 */
export async function checkMarkets(
  oracle: Oracle,
  calm: (marketplace: string) => boolean,
  last: boolean,
): Promise<void> {
  const off = await whatIsOff(oracle, calm);
  const slow = [...oracle.book.entries.values()].filter((entry) => isSlow(oracle, entry));
  // Usually there is nothing to check on the review team's pages.
  if (off.length === 0 && slow.length === 0) return;
  const shown = await whatTheDeskSees(oracle);
  for (const { key, entries, mustBeDown } of off) {
    if (shown.orders.has(key) || (!last && shown.underWay.has(key))) continue;
    if (entries.some(({ id }) => shown.cases.has(id))) continue;
    const [is, mustBe] = mustBeDown ? ['up', 'down'] : ['down', 'up'];
    must(
      false,
      mustBeDown ? 'I3' : 'I6',
      () =>
        `${key} is ${is}, must be ${mustBe}, and the desk is shown nothing (${entries.map((one) => `${one.id} ${one.status}`).join(', ')})`,
    );
  }
  for (const entry of slow) {
    must(
      shown.cases.has(entry.id) || shown.orders.has(keyOf(entry)),
      'I10',
      () =>
        `${name(entry)} has been ${entry.status} since ${new Date(entry.since).toISOString()}, and nobody is shown it`,
    );
  }
}

/** The most targets in one request to a marketplace. */
const atOnce = 50;

const keyOf = ({ target: { marketplace, id, variant } }: Entry): string =>
  variant === undefined ? `${marketplace}/listing/${id}` : `${marketplace}/variant/${id}/${variant}`;

const askedAs = (key: string): object => {
  const { marketplace: _, ...target } = targetOfKey(key);
  return target;
};

async function whatIsOff({ world, book }: Oracle, calm: (marketplace: string) => boolean): Promise<Off[]> {
  const off: Off[] = [];
  const byMarket = Map.groupBy(book.entries.values(), ({ target }) => target.marketplace);
  for (const [id, entries] of byMarket) {
    const market = world.market(id);
    if (market.options.forum === 'decides-there' || !calm(id)) continue;
    const byTarget = Map.groupBy(entries, keyOf);
    const targets = [...byTarget.keys()];
    for (let from = 0; from < targets.length; from += atOnce) {
      const asked = { targets: targets.slice(from, from + atOnce).map((key) => askedAs(key)) };
      const { states } = await market.ask<{ states: State[] }>('/operator/v1/states', 'POST', asked);
      for (const { id: listing, variant, exists, seller, measure } of states) {
        const key = variant === undefined ? `${id}/listing/${listing}` : `${id}/variant/${listing}/${variant}`;
        const own = byTarget.get(key) ?? [];
        const mustBeDown = own.some(
          (entry) =>
            entry.seller === `${id}/${seller}` && entry.spans.some(({ to }) => to === Number.POSITIVE_INFINITY),
        );
        if (exists && (measure !== 'none') !== mustBeDown) off.push({ key, entries: own, mustBeDown });
      }
    }
  }
  return off;
}

const onTheWay = new Set(['removing', 'notifying', 'restoring', 'submitting']);

/** I10: pending work finishes, or the review team sees that it does not. While a case is stopped its time does not run. */
const isSlow = ({ world }: Oracle, entry: Entry): boolean =>
  onTheWay.has(entry.status) && world.now - Math.max(entry.since, entry.wentOnAt ?? 0) >= 6 * day && !entry.stopped;

interface Shown {
  readonly orders: ReadonlySet<string>;
  readonly underWay: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
}

async function whatTheDeskSees(oracle: Oracle): Promise<Shown> {
  const { items: tasks } = await oracle.ask('/desk/tasks?limit=100');
  const { items: waiting } = await oracle.ask('/desk/stuck');
  const { items: orders } = (await oracle.ask('/desk/orders?limit=100')) as { items: Order[] };
  const stuck = Map.groupBy(waiting as { kind: string; id: string; detail?: string }[], ({ kind }) => kind);
  const ids = (kind: string) => (stuck.get(kind) ?? []).map(({ id }) => id);
  const leaving = (stuck.get('outbox') ?? []).flatMap(
    ({ detail }) => /^submission:([0-9a-f-]{36})/.exec(detail ?? '')?.[1] ?? [],
  );
  return {
    orders: new Set(ids('order').map((id) => id.slice(0, id.lastIndexOf('#')))),
    underWay: new Set(
      orders.filter(({ state }) => !['done', 'superseded'].includes(state)).map(({ target }) => target),
    ),
    cases: new Set([...tasks.flatMap((task: { case?: string }) => task.case ?? []), ...ids('case'), ...leaving]),
  };
}
