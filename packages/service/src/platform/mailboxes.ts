import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { AnyTx } from './transactions.ts';

/** The addresses of a participant's people, without those who left, and the language that it reads. */
export async function mailboxesOf(
  tx: AnyTx,
  participant: string,
): Promise<readonly { readonly email: string; readonly language: Language }[]> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select u.email, p.language from account a join auth."user" u on u.id = a.user_id join participant p on p.id = a.participant
    where a.participant = ${participant} and a.left_at is null`.execute(tx);
  return rows;
}
