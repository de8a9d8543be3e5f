import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { WrittenAbout, WrittenReason } from './contract.ts';

/** Stores the reasons of an act for the desk, since its events contain none that are shown. */
export function keepReasons(
  work: Pick<UnitOfWork, 'batch' | 'entropy' | 'now'>,
  reason: { readonly subject: string; readonly about: WrittenAbout; readonly by: string; readonly text: string },
): void {
  work.batch.add('written_reason', { tenant: 'desk', id: work.entropy.uuid(), ...reason, at: work.now });
}

/** Written reasons about a subject, the newest first: for the desk only; other readers get none. */
export async function reasonsAbout(
  tx: AnyTx,
  tenant: string,
  subject: string,
): Promise<z.output<typeof WrittenReason>[]> {
  if (tenant !== 'desk') return [];
  const rows = await tx
    .selectFrom('written_reason')
    .select(['at', 'by', 'about', 'text', sql<string | null>`auth.name_at(by, at)`.as('name')])
    .where('tenant', '=', tenant)
    .where('subject', '=', subject)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ at, by, name, about, text }) => ({
    at: at.toISOString(),
    by: name ?? by,
    about: about as WrittenAbout,
    text,
  }));
}
export { type WrittenAbout, WrittenReason } from './contract.ts';
