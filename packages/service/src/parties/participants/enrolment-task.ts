import type { Entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { AskedEnrolment } from './enrolment.ts';

/** Opens the desk's task for an enrolment; only one, however often it is called. */
export async function openEnrolmentTask(
  tx: Tx,
  enrolment: string,
  asked: Pick<AskedEnrolment, 'name'>,
  { now, entropy }: { readonly now: Date; readonly entropy: Entropy },
): Promise<void> {
  await tx
    .insertInto('desk_task')
    .values({
      tenant: 'desk',
      id: entropy.uuid(),
      kind: 'enrolment',
      subject: enrolment,
      task: JSON.stringify({ enrolment, title: asked.name }),
      opened_at: now,
      due_at: null,
      done_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function closeEnrolmentTask(tx: Tx, enrolment: string, now: Date): Promise<void> {
  await tx
    .updateTable('desk_task')
    .set({ done_at: now })
    .where('kind', '=', 'enrolment')
    .where('subject', '=', enrolment)
    .where('done_at', 'is', null)
    .execute();
}
