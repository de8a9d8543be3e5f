import type { Entropy } from './entropy.ts';
import type { Tx } from './transactions.ts';

/** One task of a kind about a subject, outside a unit of work. */
interface Key {
  readonly kind: string;
  readonly subject: string;
}

/** Opens the desk's task; only one, however often it is called. `task`: its title, and what it is about. */
export async function openDeskTask(
  tx: Tx,
  { kind, subject, task }: Key & { readonly task: { readonly title: string; readonly [about: string]: string } },
  { now, entropy }: { readonly now: Date; readonly entropy: Entropy },
): Promise<void> {
  await tx
    .insertInto('desk_task')
    .values({
      ...{ tenant: 'desk', id: entropy.uuid(), kind, subject, task: JSON.stringify(task) },
      ...{ opened_at: now, due_at: null, done_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function closeDeskTask(tx: Tx, { kind, subject }: Key, now: Date): Promise<void> {
  await tx
    .updateTable('desk_task')
    .set({ done_at: now })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('done_at', 'is', null)
    .execute();
}
