import { keptThere } from '@marketsafe/connectors';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { WorkSource } from '../../platform/poller.ts';
import type { ProgrammeMarketplace } from '../../platform/programme.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import type { Vault } from '../../platform/vault/index.ts';
import { beginPulls, restartPulls } from '../marketplaces/index.ts';
import type { Connect } from './connect.ts';
import { connectionOf, type Row, readInForce, secretsIn } from './rows.ts';

interface TakeDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Log;
  readonly connect: Connect;
  /** The programme's own list, in which marketplaces come and are replaced. */
  readonly marketplaces: ProgrammeMarketplace[];
  /** Adds what the service adds to every marketplace. */
  readonly complete: (opened: ProgrammeMarketplace) => ProgrammeMarketplace;
  /** Milliseconds between two pulls of changes. */
  readonly pullEvery: number;
}

/** Confirmed connections as far as this process has them in force. */
export interface Connections {
  /** Takes over what was confirmed since, here or in another process. */
  readonly source: WorkSource;
  /** The numbers of the connections that it looked at. */
  taken(): readonly number[];
  /** Why a marketplace is not loaded, by its id. */
  readonly faults: ReadonlyMap<string, string>;
}

/**
 * Brings confirmed connections into force while the service runs. The first process that takes one puts its secrets where those of all
 * connectors are, so that `secrets set`, a rotation of keys and a renewed token mean the same for each marketplace. What cannot be used
 * is logged and left out, and the rest of the programme goes on.
 */
export function connectionsOf(deps: TakeDependencies): Connections {
  const { transactions, log, connect, marketplaces, complete, clock, pullEvery } = deps;
  const configured = new Set(marketplaces.map(({ id }) => id));
  const taken = new Set<number>();
  const faults = new Map<string, string>();

  const add = async (row: Row, made: ProgrammeMarketplace): Promise<void> => {
    const opened = complete({ ...made, connection: row.number });
    await opened.connector
      .refresh?.()
      .catch((err: unknown) => log.error({ err }, `${row.marketplace} did not say what it can do`));
    const at = marketplaces.findIndex(({ id }) => id === row.marketplace);
    marketplaces.splice(at < 0 ? marketplaces.length : at, at < 0 ? 0 : 1, opened);
    await transactions.work((tx) =>
      beginPulls(tx, { clock, everyMilliseconds: pullEvery, programme: { marketplaces: [opened] } }),
    );
  };

  const take = async (row: Row): Promise<boolean> => {
    const { marketplace } = row;
    const failed = (error: Error): true => {
      log.error({ err: error }, `${marketplace}, which administrators added, is not loaded: ${error.message}`);
      faults.set(marketplace, error.message);
      return true;
    };
    // The configuration counts. The page of the marketplace says so.
    if (configured.has(marketplace)) return true;
    const outcome = await transactions.work((tx) => bringIntoForce(tx, deps, row));
    if (outcome === 'later') return false;
    if (outcome !== 'in-force') return failed(outcome);
    const made = await connect.open(connectionOf(row)).catch(asError);
    if (made instanceof Error) return failed(made);
    await add(row, made);
    faults.delete(marketplace);
    return true;
  };

  return {
    faults,
    taken: () => [...taken],
    source: async () => {
      const rows = (await transactions.work(readInForce)).filter(({ number }) => !taken.has(number));
      let count = 0;
      for (const row of rows) {
        if (!(await take(row))) continue;
        taken.add(row.number);
        count += 1;
      }
      return count;
    },
  };
}

/** Whether there is something that a process has not looked at: the condition of its turn, in SQL. */
export const connectionsAreDue = (taken: readonly number[]) => sql`
  select from (select marketplace, max(number) as number from marketplace_connection where state = 'confirmed' group by marketplace) as of
  where number <> all (${[...taken]}::int[])`;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** @returns the error if its secrets cannot be used; `later` while a page from its former address is on its way */
async function bringIntoForce(
  tx: Tx,
  { vault, connect, clock }: TakeDependencies,
  { number, marketplace, settings }: Row,
): Promise<'in-force' | 'later' | Error> {
  const row = await tx
    .selectFrom('marketplace_connection')
    .select(['sealed', 'taken_at'])
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.taken_at !== null) return 'in-force';
  const before = await tx
    .selectFrom('marketplace_connection')
    .select('settings')
    .where('marketplace', '=', marketplace)
    .where('taken_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const now = clock.now();
  const isElsewhere = before !== undefined && before.settings.url !== settings.url;
  // Its sellers come again without contacts and names, which erases those stored earlier.
  const keepsNow = before !== undefined && before.settings.sellers !== keptThere && settings.sellers === keptThere;
  // Other processes have the new address by then.
  const from = new Date(now.getTime() + 5000);
  if ((isElsewhere || keepsNow) && !(await restartPulls(tx, marketplace, { now, from }))) return 'later';
  try {
    await connect.keep(marketplace, secretsIn(vault, number, row.sealed));
  } catch (error) {
    return asError(error);
  }
  await tx.updateTable('marketplace_connection').set({ taken_at: now }).where('number', '=', number).execute();
  // With those of earlier ones, which a later one replaced before any process took them.
  await tx
    .updateTable('marketplace_connection')
    .set({ sealed: null })
    .where('marketplace', '=', marketplace)
    .where('number', '<=', number)
    .where('sealed', 'is not', null)
    .execute();
  return 'in-force';
}
