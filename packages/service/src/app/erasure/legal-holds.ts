import { sql } from 'kysely';
import type { Entropy } from '../../platform/entropy.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';

/** While it is in force nothing of its subject is erased: a case, a seller, a participant or a person, by its id. */
export interface LegalHold {
  readonly subject: string;
  readonly since: string;
  /** Id of the administrator of the desk. */
  readonly by: string;
  readonly reasons: string;
}

/**
 * The holds in force, of some subjects or of all. A hold is a written reason, so that the desk sees it beside the others; the last
 * one about a subject counts.
 */
export async function legalHolds(tx: Tx, subjects?: readonly string[]): Promise<ReadonlyMap<string, LegalHold>> {
  const some = subjects === undefined ? sql`true` : sql`subject = any (${[...subjects]}::text[])`;
  const { rows } = await sql<{ subject: string; about: string; by: string; at: Date; text: string }>`
    select distinct on (subject) subject, about, by, at, text from written_reason
    where tenant = 'desk' and about in ('legal-hold', 'legal-hold-ended') and ${some} order by subject, at desc, id desc`.execute(
    tx,
  );
  return new Map(
    rows
      .filter(({ about }) => about === 'legal-hold')
      .map(({ subject, by, at, text }) => [subject, { subject, by, since: at.toISOString(), reasons: text }]),
  );
}

/** Before an erasure reads the holds: one that is set meanwhile waits until the erasure has ended. */
export async function keepHolds(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('legal holds'))`.execute(tx);
}

/**
 * Sets a hold, or ends the one in force. It waits for erasures that run: from its end on, nothing of its subject goes.
 * @param by e-mail address of an administrator of the desk
 * @throws ProblemError if they are none, there is no hold to end, or no reason is given
 */
export async function decideHold(
  tx: Tx,
  subject: string,
  decision: { readonly hold: boolean; readonly by: string; readonly reasons: string },
  { now, entropy }: { readonly now: Date; readonly entropy: Entropy },
): Promise<void> {
  if (decision.reasons.trim() === '')
    throw new ProblemError(422, 'reasons-missing', 'Say why; the review team reads it.');
  const administrator = await administratorOf(tx, decision.by);
  await sql`select pg_advisory_xact_lock(hashtext('legal holds'))`.execute(tx);
  const isHeld = (await legalHolds(tx, [subject])).has(subject);
  if (isHeld === decision.hold)
    throw new ProblemError(
      409,
      'wrong-state',
      decision.hold ? `${subject} is under a legal hold already.` : `${subject} is under no legal hold.`,
    );
  await tx
    .insertInto('written_reason')
    .values({
      ...{ tenant: 'desk', id: entropy.uuid(), subject, about: decision.hold ? 'legal-hold' : 'legal-hold-ended' },
      ...{ by: administrator, text: decision.reasons, at: now },
    })
    .execute();
}

/**
 * The id of the administrator of the desk with an e-mail address.
 * @throws ProblemError if there is none
 */
export async function administratorOf(tx: Tx, email: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select u.id from auth."user" u join account a on a.user_id = u.id
    where u.email = ${email.toLowerCase()} and a.role = 'desk' and a.position = 'administrator' and a.left_at is null`.execute(
    tx,
  );
  const administrator = rows[0]?.id;
  if (administrator === undefined)
    throw new ProblemError(404, 'not-found', `No administrator of the review team has the address ${email}.`);
  return administrator;
}
