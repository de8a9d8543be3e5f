import { sql } from 'kysely';
import type { z } from 'zod';
import { openInstalled, type Place } from '../../platform/database/open-installed.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { loadPolicies } from '../../platform/policies.ts';
import { ProblemError } from '../../platform/problem.ts';
import { rulesInForce, versionsOf } from '../../platform/programme.ts';
import { type Tx, transactionsOf } from '../../platform/transactions.ts';
import type { Removals } from './contract.ts';
import { type Deciding, resumeRemovals, stopRemovals } from './kill-switch.ts';
import { readRemovals } from './read-removals.ts';

export type RemovalsSeen = z.input<typeof Removals>;

/** The kill switch without the portal: it works on the database itself, next to running processes. */
export interface DirectKillSwitch {
  status(): Promise<RemovalsSeen>;
  /** `by`: the e-mail address of a desk user. @throws ProblemError as the API does. */
  stop(by: string, reason: string): Promise<RemovalsSeen>;
  resume(by: string, reason: string): Promise<RemovalsSeen>;
  close(): Promise<void>;
}

/** @throws NoDatabaseError if nothing was ever started there. @throws DirectoryInUseError if another process holds the directory. */
export async function openRemovals(place: Place): Promise<DirectKillSwitch> {
  const database = await openInstalled(place);
  const transactions = transactionsOf(database);
  const { packs } = await loadPolicies();
  const versions = versionsOf(packs, 'marketsafe-expansion');
  const read = (tx: Tx) => readRemovals(tx, rulesInForce({ versions, marketplaces: [] }, new Date()), new Date());
  const act = (decide: (tx: Tx, deciding: Deciding) => Promise<unknown>) => (by: string, reason: string) =>
    transactions.work(async (tx) => {
      const user = await deskUser(tx, by);
      await decide(tx, { tenant: 'desk', now: new Date(), entropy: systemEntropy, user, reason });
      return read(tx);
    });
  return {
    status: () => transactions.work(read),
    stop: act(stopRemovals),
    resume: act(resumeRemovals),
    close: database.close,
  };
}

/** The desk user of an e-mail address. A caller who can open the database is trusted to act for them. */
async function deskUser(tx: Tx, email: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select u.id from auth."user" u join account a on a.user_id = u.id
    where u.email = ${email.toLowerCase()} and a.role = 'desk' and a.position <> 'auditor' and a.left_at is null`.execute(
    tx,
  );
  if (!rows[0])
    throw new ProblemError(404, 'not-found', `No member of the review team has the address ${email} and may decide.`);
  return rows[0].id;
}
