import { sql } from 'kysely';
import { allowTenantWrites } from '../tenant-scope.ts';
import type { Transactions, Tx } from '../transactions.ts';

/** Ends all keys of a person who loses their account, or gets in by another way than before. They do not begin again. */
export async function endKeysOf(tx: Tx, person: string, now: Date): Promise<void> {
  await lockAccount(tx, person);
  await tx
    .updateTable('api_key')
    .set({ ended_at: now })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute();
}

/** Two transactions that make or end keys of one person run one after the other. */
export async function lockAccount(tx: Tx, person: string): Promise<void> {
  await sql`select 1 from account where user_id = ${person} for update`.execute(tx);
}

/** Ends all keys of a person, in a transaction of its own. */
export const endKeysNow = ({ work }: Pick<Transactions, 'work'>, person: string, now: Date): Promise<void> =>
  work(async (tx) => {
    const { rows } = await sql<{ tenant: string }>`
      select coalesce(participant, role) as tenant from account where user_id = ${person}`.execute(tx);
    await allowTenantWrites(
      tx,
      rows.map(({ tenant }) => tenant),
    );
    await endKeysOf(tx, person, now);
  });
