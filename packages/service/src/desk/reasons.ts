import type { AnyTx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';

/** Keeps the words behind a decision whose events hold none, for the desk. */
export function keepReasons(
  work: Pick<UnitOfWork, 'batch' | 'entropy' | 'now'>,
  reason: { readonly subject: string; readonly about: string; readonly by: string; readonly text: string },
): void {
  work.batch.add('written_reason', { tenant: 'desk', id: work.entropy.uuid(), ...reason, at: work.now });
}

/** What was written about a subject, the newest first. */
export async function reasonsAbout(tx: AnyTx, subject: string) {
  const rows = await tx
    .selectFrom('written_reason')
    .select(['at', 'by', 'about', 'text'])
    .where('tenant', '=', 'desk')
    .where('subject', '=', subject)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
