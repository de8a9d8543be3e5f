import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Entropy } from '../../platform/entropy.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { dutiesOf, positionsOf } from '../../platform/positions.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Terms } from '../../platform/terms.ts';
import type { Tx } from '../../platform/transactions.ts';
import { newTermsMail } from './texts.ts';

export interface TermsSurroundings {
  readonly now: Date;
  readonly entropy: Entropy;
  readonly programme: Pick<Programme, 'name' | 'publicUrl' | 'linkKey'>;
}

/** Mails each person who may accept a new version for a participant of its kind. A programme that begins has none. */
export async function tellOfTerms(tx: Tx, terms: Terms, { now, entropy, programme }: TermsSurroundings): Promise<void> {
  const able = positionsOf('participant').filter((position) =>
    dutiesOf('participant', position).includes('administer'),
  );
  const { rows } = await sql<{ email: string; language: Language }>`
    select u.email, p.language from participant p join account a on a.participant = p.id join auth."user" u on u.id = a.user_id
    where p.kind = ${terms.kind} and a.left_at is null and a.position in (${sql.join(able)})`.execute(tx);
  const link = `${programme.publicUrl.replace(/\/$/, '')}/portal/terms`;
  for (const { email, language } of rows) {
    const words = newTermsMail[language]({ terms, programme: programme.name[language] });
    await queueMail(tx, { to: email, link, ...words }, { now, entropy, programme });
  }
}
