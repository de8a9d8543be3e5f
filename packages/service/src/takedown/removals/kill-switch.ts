import { targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import { openTask } from '../../oversight/tasks/index.ts';
import { Batch } from '../../platform/batch.ts';
import type { Entropy } from '../../platform/entropy.ts';
import { ProblemError } from '../../platform/problem.ts';
import { allowTenantWrites, marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx, Transactions, Tx } from '../../platform/transactions.ts';
import { approve } from './approve.ts';
import { hold, type Removal, releaseStopped } from './hold.ts';

export interface Deciding {
  /** Whose removals: `desk` for all, else a marketplace's own. */
  readonly tenant: string;
  readonly now: Date;
  readonly entropy: Entropy;
  /** Id of the user who acts. */
  readonly user: string;
  readonly reason: string;
}

/** After a restore, the number of targets that were not looked at yet. */
export async function unobserved(tx: AnyTx): Promise<number> {
  const { count } = await tx
    .selectFrom('marketplace_order')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('to_observe', '=', true)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function assertReconciled(tx: Tx): Promise<void> {
  const left = await unobserved(tx);
  if (left === 0) return;
  throw new ProblemError(
    409,
    'not-reconciled',
    `This programme was restored from a backup, and ${left} of its targets were not looked at yet. Let an operator run ` +
      'the command "reconcile", read what it found, and agree then.',
  );
}

/** Whether the programme was restored from a backup and two people have not agreed yet that its work goes on. */
export async function isHeldAfterRestore(tx: AnyTx): Promise<boolean> {
  const stop = await tx
    .selectFrom('removal_stop')
    .select('id')
    .where('ended_at', 'is', null)
    .where('restored_from', 'is not', null)
    .executeTakeFirst();
  return stop !== undefined;
}

/** Stops removals: after its commit no process sends one. One person is enough. */
export async function stopRemovals(tx: Tx, { tenant, now, entropy, user, reason }: Deciding): Promise<void> {
  const { rows } = await sql`
    insert into removal_stop (tenant, id, since, by, reason) values (${tenant}, ${entropy.uuid()}, ${now}, ${user}, ${reason})
    on conflict do nothing returning id`.execute(tx);
  if (rows.length === 0) throw new ProblemError(409, 'already-stopped', 'Removals are already stopped.');
  if (tenant !== 'desk') return;
  const batch = new Batch();
  openTask({ batch, entropy, now: now.toISOString() }, 'removals-stopped', {}, reason);
  await batch.write(tx);
}

/** One of the two approvals for resuming removals (ADR 0012); the second resumes them. */
export async function resumeRemovals(tx: Tx, deciding: Deciding): Promise<'approved' | 'resumed'> {
  const stop = await tx
    .selectFrom('removal_stop')
    .select(['id', 'restored_from'])
    .where('tenant', '=', deciding.tenant)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!stop) throw new ProblemError(409, 'not-stopped', 'Removals are not stopped.');
  if (stop.restored_from !== null) await assertReconciled(tx);
  if ((await approve(tx, `resume ${stop.id}`, deciding)).is === 'first') return 'approved';
  await tx.updateTable('removal_stop').set({ ended_at: deciding.now }).where('id', '=', stop.id).execute();
  await releaseStopped(tx, deciding.tenant);
  if (deciding.tenant !== 'desk') return 'resumed';
  await tx
    .updateTable('desk_task')
    .set({ done_at: deciding.now })
    .where('kind', '=', 'removals-stopped')
    .where('done_at', 'is', null)
    .execute();
  return 'resumed';
}

/** The stops that concern a marketplace: the programme's, and its own. */
const stopsOf = (marketplace: string) =>
  sql`ended_at is null and tenant in ('desk', ${marketplaceTenant(marketplace)})`;

/**
 * Holds the removal if removals are stopped. It locks the stop's row, so that the stop cannot end between the check and the hold;
 * such a hold would never be released.
 */
export async function holdIfKillSwitchOn(tx: Tx, removal: Removal, now: Date): Promise<boolean> {
  const { marketplace } = targetOfKey(removal.target);
  // A row can be locked only by what concerns its tenant.
  const [, { rows }] = await Promise.all([
    allowTenantWrites(tx, [marketplaceTenant(marketplace)]),
    sql<{ tenant: string }>`
      select tenant from removal_stop where ${stopsOf(marketplace)} order by tenant for share`.execute(tx),
  ]);
  const [first] = rows;
  if (!first) return false;
  await hold(tx, removal, first.tenant === 'desk' ? 'stopped' : 'stopped-there', now);
  return true;
}

/** The last check before a removal is sent: removals are not stopped, and a case still wants this one. */
export const canSend =
  (transactions: Transactions, marketplace: string, isWanted: (tx: Tx) => Promise<boolean>): (() => Promise<boolean>) =>
  () =>
    transactions.work(async (tx) => {
      const { rows } = await sql`select id from removal_stop where ${stopsOf(marketplace)}`.execute(tx);
      return rows.length === 0 && isWanted(tx);
    });
