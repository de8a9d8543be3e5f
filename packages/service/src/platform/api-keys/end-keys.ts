import type { Tx } from '../transactions.ts';

/** Ends all keys of a person who loses their account. They do not begin again with it. */
export async function endKeysOf(tx: Tx, person: string, now: Date): Promise<void> {
  await tx
    .updateTable('api_key')
    .set({ ended_at: now })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute();
}
