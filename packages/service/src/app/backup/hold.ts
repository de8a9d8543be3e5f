import type pg from 'pg';
import { systemEntropy } from '../../platform/entropy.ts';

/** Why everything is held. */
interface Held {
  /** The instant whose state the database has. */
  readonly from: string;
  readonly reason: string;
  /** The command. */
  readonly by: string;
}

export const ofBackup = (from: string): Held => ({
  ...{ from, reason: `Restored from the backup of ${from}`, by: 'marketsafe restore' },
});

/**
 * Marks a restored database: everything that leaves is held until each target was looked at and two people agree (ADR 0057). Runs
 * before the service's login has any rights, as the owner of the tables, who may take the role of the work.
 * @returns the number of targets that have to be looked at.
 */
export async function holdEverything(pool: pg.Pool, { from, reason, by }: Held, now: Date): Promise<number> {
  const client = await pool.connect();
  const run = (text: string, values: readonly unknown[] = []) => client.query(text, [...values]);
  try {
    await run('begin');
    await run('set local role marketsafe_work');
    // A transaction that concerns no tenant sees no row.
    await run(`select set_config('marketsafe.concerns', '{desk,public}', true)`);
    await run(`
      select set_config('marketsafe.concerns',
        array(select tenant from account_link union select tenant from api_key union values ('desk'), ('public'))::text, true)`);
    // Who was stopped before reads why, and those who agree agree to both.
    const held = await run(
      `update removal_stop set restored_from = $1, reason = $2 || '. Stopped before: ' || reason
        where tenant = 'desk' and ended_at is null`,
      [from, reason],
    );
    if (held.rowCount === 0)
      await run(
        `insert into removal_stop (tenant, id, since, by, reason, restored_from) values ('desk', $1, $2, $5, $3, $4)`,
        [systemEntropy.uuid(), now, reason, from, by],
      );
    // Access that was taken away after the backup is back in it: all sign in anew, links that gave access and API keys end, and the
    // operator closes accounts before.
    await run('delete from auth.session');
    await run('update account_link set withdrawn_at = $1 where used_at is null and withdrawn_at is null', [now]);
    await run('delete from auth.verification');
    // A removed passkey is back, too, and opens nothing without the password.
    await run(`update auth.passkey set under = ''`);
    await run('update api_key set ended_at = $1 where ended_at is null', [now]);
    // Those who agreed before did not know of the restore.
    await run(`update removal_approval set spent_at = $1 where spent_at is null and subject like 'resume %'`, [now]);
    await run(
      `insert into desk_task (tenant, id, kind, subject, task, opened_at) values ('desk', $1, 'removals-stopped', '', $2, $3)
       on conflict do nothing`,
      [systemEntropy.uuid(), JSON.stringify({ title: reason }), now],
    );
    // The cache of pictures is in no backup: they are read again.
    await run(
      `update listing_picture set sha256 = null, size = 0, fault = null, due_at = $1, claimed_until = null, attempts = 0`,
      [now],
    );
    await run('update marketplace_order set seen = null, to_observe = false where to_observe or seen is not null');
    const marked = await run(toObserve);
    await run('commit');
    return marked.rowCount ?? 0;
  } catch (error) {
    await run('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The latest order of each target that is down by the books, or whose outcome is open. */
const toObserve = `
  update marketplace_order o set to_observe = true
  where (state in ('queued', 'submitted', 'pending', 'unknown', 'needs-info') or state = 'done' and desired = 'down')
    and not exists (
      select from marketplace_order later
      where later.target = o.target and later.seller = o.seller and later.epoch > o.epoch)`;
