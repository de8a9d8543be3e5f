import { sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';

interface Approval {
  readonly user: string;
  readonly name: string;
  readonly at: string;
  readonly reasons: string;
}

/** The approvals of each act, used or not, by its subject. */
export async function approvalsOf(
  tx: AnyTx,
  subjects: readonly string[],
  which: 'all' | 'unspent' = 'all',
): Promise<ReadonlyMap<string, Approval[]>> {
  const { rows } = await sql<{ subject: string; by: string; name: string | null; reason: string; at: Date }>`
    select a.subject, a.by, auth.name_at(a.by, a.at) as name, a.reason, a.at from removal_approval a
    where a.subject = any (${subjects}::text[]) and (${which} = 'all' or spent_at is null) order by a.at, a.id`.execute(
    tx,
  );
  const words = new Map<string, Approval[]>();
  for (const { subject, by, name, reason, at } of rows) {
    const word = { user: by, name: name ?? by, at: at.toISOString(), reasons: reason };
    words.set(subject, [...(words.get(subject) ?? []), word]);
  }
  return words;
}
