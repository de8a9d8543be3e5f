import { type Connector, ConnectorError, type Observation } from '@marketsafe/connectors';
import { Listing, type Target } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { closeDeskTask, openDeskTask } from '../../platform/desk-task.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Position, Round, UnderWay } from './pull-position.ts';
import { ingestListings, type OnListingChanged } from './take-listings.ts';

export interface FullPullDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly onListingChanged: OnListingChanged;
}

/** Listings in one request: a page, a search and a cart each, within the time that one call may take. */
const lookedAtOnce = 20;
/** A marketplace that shows fewer of the known listings has lost its list, and not its sellers. */
const leastShare = 0.5;

/** How many listings of a marketplace are known and not deleted. */
export async function countKnown(tx: Tx, marketplace: string): Promise<number> {
  return (await count(tx, marketplace, new Date(0).toISOString())).known;
}

async function count(tx: Tx, marketplace: string, since: string): Promise<{ known: number; unseen: number }> {
  const { rows } = await sql<{ known: number; unseen: number }>`
    select count(*)::int as known, (count(*) filter (where observed_at < ${since}::timestamptz))::int as unseen
    from listing where marketplace = ${marketplace} and state <> 'deleted'`.execute(tx);
  return rows[0] ?? { known: 0, unseen: 0 };
}

/**
 * All pages are through. Listings that none of them had are looked at next, unless the marketplace reports deletions. If they are most
 * of the known ones, none is, and the review team gets a task, which the next full pull that has enough closes.
 */
export async function closePages(
  tx: Tx,
  { clock, entropy }: FullPullDependencies,
  { marketplace }: { readonly marketplace: string },
  tombstones: boolean,
  { last, round }: UnderWay,
): Promise<Position> {
  const { known, unseen } = await count(tx, marketplace, round.since);
  const isShort = known - unseen < known * leastShare;
  const now = clock.now();
  const task = { kind: 'full-pull-short', subject: marketplace };
  if (isShort) await openDeskTask(tx, { ...task, task: { title: marketplace } }, { now, entropy });
  else await closeDeskTask(tx, task, now);
  if (isShort || tombstones || unseen === 0) return ended(round, now, isShort);
  return { marks: [], last, round: { ...round, after: '' } };
}

const ended = ({ after: _, ...round }: Round, now: Date, isShort = false): Position => ({
  marks: [],
  last: { ...round, ended: now.toISOString(), ...(isShort && { short: true }) },
});

/** The next listings that no page of the full pull had. */
export async function nextUnseen(
  tx: Tx,
  marketplace: string,
  { since, after = '' }: Round,
): Promise<readonly Target[]> {
  const { rows } = await sql<{ id: string }>`
    select id from listing
    where marketplace = ${marketplace} and id > ${after} and state <> 'deleted' and observed_at < ${since}::timestamptz
    order by id limit ${lookedAtOnce}`.execute(tx);
  return rows.map(({ id }) => ({ kind: 'listing', marketplace, id }));
}

/** What shoppers see of each target. One whose answer cannot be read stays as it is, and does not hold up the others. */
export async function lookAt(connector: Connector, targets: readonly Target[]): Promise<readonly Observation[]> {
  if (targets.length === 0) return [];
  try {
    return await connector.observe(targets);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    if (targets.length === 1) return [];
  }
  const each: Observation[] = [];
  for (const target of targets) each.push(...(await lookAt(connector, [target])));
  return each;
}

const isUnreadable = (error: unknown): boolean => error instanceof ConnectorError && error.kind === 'protocol';

/** Marks those that are gone as deleted, unless a pull has seen them meanwhile. @returns the position after them */
export async function takeUnseen(
  tx: Tx,
  { clock, onListingChanged }: FullPullDependencies,
  { marketplace, position }: { readonly marketplace: string; readonly position: UnderWay },
  targets: readonly Target[],
  seen: readonly Observation[],
): Promise<Position> {
  const { round } = position;
  const now = clock.now();
  const gone = new Map(seen.flatMap(({ target, exists, at }) => (exists ? [] : [[target.id, at] as const])));
  const rows =
    gone.size === 0
      ? []
      : await tx
          .selectFrom('listing')
          .select(['id', 'listing'])
          .where('marketplace', '=', marketplace)
          .where('id', 'in', [...gone.keys()])
          .where('state', '<>', 'deleted')
          .where('observed_at', '<', new Date(round.since))
          .orderBy('id')
          .forUpdate()
          .execute();
  const deleted = rows.map(({ id, listing }) => ({
    ...{ kind: 'listing' as const, listing: Listing.parse(listing), state: 'deleted' as const },
    updatedAt: gone.get(id) ?? now.toISOString(),
  }));
  await ingestListings(tx, deleted, now, onListingChanged);
  const told = { ...round, gone: (round.gone ?? 0) + deleted.length };
  const last = targets.at(-1);
  return last === undefined || targets.length < lookedAtOnce
    ? ended(told, now)
    : { ...position, round: { ...told, after: last.id } };
}
