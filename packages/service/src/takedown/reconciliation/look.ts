import { type Connector, ConnectorError, type Observation } from '@marketsafe/connectors';
import { targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type OrderDependencies, type OrderRow, settleBySight } from '../orders/index.ts';
import { isHeldAfterRestore } from '../removals/index.ts';
import { foundIn, resultOf, type Seen } from './seen.ts';

/** Targets of one marketplace in one request: a page, a search and a cart each, within the time that one call may take. */
const atOnce = 20;

/** A marketplace whose targets stay to be looked at. */
export interface Unreachable {
  readonly marketplace: string;
  readonly why: string;
}

/**
 * Looks at the next targets of each marketplace. Nothing is asked of a marketplace but what a shopper sees. Every target is recorded in
 * a transaction of its own, so that a cut in the middle loses nothing, and looking twice does no harm.
 */
export function looker(deps: OrderDependencies): () => Promise<readonly Unreachable[]> {
  const { transactions, programme } = deps;
  return async () => {
    const orders = await transactions.work(async (tx) => {
      if (!(await isHeldAfterRestore(tx)))
        throw new ProblemError(
          409,
          'not-restored',
          'This programme was not restored from a backup, or it goes on again.',
        );
      return nextOrders(tx);
    });
    const marketplaces = [...new Set(orders.map(({ marketplace }) => marketplace))];
    const trouble = await Promise.all(
      marketplaces.map((id) =>
        lookAt(
          deps,
          connectorOf(programme, id),
          orders.filter(({ marketplace }) => marketplace === id),
        ),
      ),
    );
    return trouble.flatMap((why, index) =>
      why === undefined ? [] : [{ marketplace: marketplaces[index] ?? '', why }],
    );
  };
}

const connectorOf = ({ marketplaces }: Programme, id: string): Connector | undefined =>
  marketplaces.find((marketplace) => marketplace.id === id)?.connector;

async function nextOrders(tx: Tx): Promise<readonly OrderRow[]> {
  const { rows } = await sql<OrderRow>`
    select o.* from (select distinct marketplace from marketplace_order where to_observe) as of
    cross join lateral (
      select * from marketplace_order where to_observe and marketplace = of.marketplace order by id limit ${atOnce}) as o`.execute(
    tx,
  );
  return rows;
}

/** @returns why nothing could be seen, if so. */
async function lookAt(
  deps: OrderDependencies,
  connector: Connector | undefined,
  orders: readonly OrderRow[],
): Promise<string | undefined> {
  const looks = connector ? await lookFrom(connector, orders) : orders.map(() => 'not-asked' as const);
  if (looks instanceof ConnectorError) return looks.message;
  for (const [index, order] of orders.entries()) {
    const look = looks[index] ?? 'unclear';
    const [observation, found] = typeof look === 'string' ? [undefined, look] : [look, foundIn(look, order)];
    const reached = resultOf(order, found);
    const isSettled = observation && reached === 'settled' ? await settleBySight(deps, order, observation) : true;
    const result = isSettled ? reached : 'waits';
    const at = observation?.at ?? deps.clock.now().toISOString();
    const seen: Seen = { found, result, at };
    await deps.transactions.work((tx) =>
      sql`
        update marketplace_order set to_observe = false, seen = ${JSON.stringify(seen)}::jsonb where id = ${order.id}`.execute(
        tx,
      ),
    );
  }
  return undefined;
}

/**
 * Looks at all of them at once. Where the marketplace answers, and not as it should, each is asked by itself: a target that it cannot
 * answer for is unclear, which is for people, and does not hold up the others.
 */
async function lookFrom(
  connector: Connector,
  orders: readonly OrderRow[],
): Promise<readonly (Observation | 'unclear')[] | ConnectorError> {
  const seen: (Observation | 'unclear')[] = [];
  try {
    return await connector.observe(orders.map(({ target }) => targetOfKey(target)));
  } catch (error) {
    if (!isAboutAnswer(error)) return ofConnector(error);
  }
  for (const { target } of orders) {
    try {
      const [one] = await connector.observe([targetOfKey(target)]);
      seen.push(one ?? 'unclear');
    } catch (error) {
      if (!isAboutAnswer(error)) return ofConnector(error);
      seen.push('unclear');
    }
  }
  return seen;
}

const isAboutAnswer = (error: unknown): boolean => error instanceof ConnectorError && error.kind === 'protocol';

function ofConnector(error: unknown): ConnectorError {
  if (error instanceof ConnectorError) return error;
  throw error;
}
