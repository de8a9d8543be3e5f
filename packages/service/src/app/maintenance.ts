import type { AggregateRef, PastRecord } from '@marketsafe/procedure';
import { reindexListings } from '../intake/marketplaces/index.ts';
import {
  aggregatesAtOnce,
  aggregatesIn,
  type BeginAt,
  checkLog,
  checkStates,
  type HeldByChecker,
  type LogReport,
  readRecord,
  rebuildStates,
  type StateFault,
} from '../oversight/ledger/index.ts';
import { takeAnnounced } from '../oversight/rule-proposals/index.ts';
import { openInstalled, type Place } from '../platform/database/open-installed.ts';
import { systemEntropy } from '../platform/entropy.ts';
import { keepPacks, loadPolicies } from '../platform/policies.ts';
import { type Programme, versionsOf } from '../platform/programme.ts';
import { type Transactions, transactionsOf } from '../platform/transactions.ts';
import { UnitOfWork } from '../platform/unit-of-work.ts';
import { consequences } from './consequences.ts';

export interface Maintenance {
  /** Hashes every entry again and folds every aggregate: compares the log with outside checkpoints, and the tables with the log. */
  check(
    held: HeldByChecker,
    onProgress: (done: number, of: number) => void,
  ): Promise<LogReport & { states: readonly StateFault[] }>;
  /** Rebuilds states and views from the events, and the search data of listings from their content. Returns the counts. */
  rebuild(onProgress: (done: number, of: number) => void): Promise<{ aggregates: number; listings: number }>;
  /** All decisions so far, in order. */
  record(): Promise<PastRecord>;
  close(): Promise<void>;
}

/**
 * The database without the service. On the embedded one no other process may have it open; a check next to a running service needs
 * a server.
 * @throws NoDatabaseError if nothing was ever started there.
 * @throws DirectoryInUseError if another process holds the directory.
 */
export async function openMaintenance(place: Place): Promise<Maintenance> {
  const database = await openInstalled(place);
  const transactions = transactionsOf(database);
  const { begin } = await maintenanceProgramme(transactions);
  const each = async (
    some: (refs: readonly AggregateRef[]) => Promise<void>,
    onProgress: (done: number, of: number) => void,
  ): Promise<number> => {
    const refs = await transactions.work(aggregatesIn);
    for (let from = 0; from < refs.length; from += aggregatesAtOnce) {
      await some(refs.slice(from, from + aggregatesAtOnce));
      onProgress(Math.min(from + aggregatesAtOnce, refs.length), refs.length);
    }
    return refs.length;
  };
  return {
    async check(held, onProgress) {
      const log = await transactions.work((tx) => checkLog(tx, held));
      const states: StateFault[] = [];
      await each(async (refs) => {
        states.push(...(await transactions.work((tx) => checkStates(tx, refs, begin))));
      }, onProgress);
      return { ...log, states };
    },
    rebuild: async (onProgress) => ({
      aggregates: await each((refs) => transactions.work((tx) => rebuildStates(tx, refs, begin)), onProgress),
      listings: await reindexListings(transactions),
    }),
    record: () => transactions.work((tx) => readRecord(tx, new Date())),
    close: database.close,
  };
}

/** The programme as far as folding and projecting need it: the rules of `pack` and those announced, without marketplaces and keys. */
export async function maintenanceProgramme(
  transactions: Transactions,
  pack = 'marketsafe-expansion',
): Promise<{ readonly programme: Programme; readonly begin: BeginAt }> {
  const { packs, calendar } = await loadPolicies();
  const kept = await keepPacks(transactions, packs, new Date());
  const known = { versions: [...versionsOf(packs, pack)], packs: [...kept] };
  await transactions.work((tx) => takeAnnounced(tx, known));
  const programme: Programme = {
    ...{ name: { en: 'maintenance', 'zh-CN': 'maintenance' }, ...known, laws: [], calendar, marketplaces: [] },
    ...{ linkKey: '', identityKey: '', publicUrl: '' },
  };
  const begin: BeginAt = (tx, now) => new UnitOfWork(tx, { now, entropy: systemEntropy, programme }, consequences);
  return { programme, begin };
}
