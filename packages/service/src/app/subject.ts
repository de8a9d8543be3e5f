import { sql } from 'kysely';
import { sellerTenant } from '../platform/tenant-scope.ts';
import type { Tx } from '../platform/transactions.ts';

/** Whose data an export or an erasure is about. */
export type Subject =
  /** `id`: the key of the account, `<marketplace>/<id>`. */
  | { readonly kind: 'seller'; readonly id: string; readonly tenant: string }
  | { readonly kind: 'participant'; readonly id: string; readonly tenant: string }
  /** `id`: of the user, or the address where they have no account. A person has no rows of a tenant: these are their organisation's. */
  | { readonly kind: 'person'; readonly id: string; readonly email: string; readonly tenant: null };

/** The programme holds nothing under the name that was given. */
export class UnknownSubjectError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnknownSubjectError';
  }
}

/**
 * The subject that `who` names: a seller by `<marketplace>/<account>`, a person by their e-mail address, a participant by its id.
 * @throws UnknownSubjectError if there is none
 */
export async function findSubject(tx: Tx, who: string): Promise<Subject> {
  const found = (await findPerson(tx, who)) ?? (await findParticipant(tx, who)) ?? (await findSeller(tx, who));
  if (found) return found;
  throw new UnknownSubjectError(
    `The programme holds nothing under “${who}”. Write a seller as <marketplace>/<account>, a participant by its id, a person by their ` +
      'e-mail address. Nothing was touched.',
  );
}

/** A user or, under the address itself, an applicant, an invited person or a register's contact who has no account. */
async function findPerson(tx: Tx, who: string): Promise<Subject | undefined> {
  if (!who.includes('@')) return undefined;
  const email = who.toLowerCase();
  const { rows } = await sql<{ id: string }>`
    select id from auth."user" where email = ${email}
    union all select ${email} where exists (select from enrolment where ${email} in (lower(request ->> 'email'), lower(contact)))
      or exists (select from register_entry where lower(entry ->> 'contact') = ${email})
      or exists (select from account_link where lower(email) = ${email})
    limit 1`.execute(tx);
  return rows[0] && { kind: 'person', id: rows[0].id, email, tenant: null };
}

async function findParticipant(tx: Tx, who: string): Promise<Subject | undefined> {
  const row = await tx.selectFrom('participant').select('id').where('id', '=', who).executeTakeFirst();
  return row && { kind: 'participant', id: row.id, tenant: row.id };
}

async function findSeller(tx: Tx, who: string): Promise<Subject | undefined> {
  const account = await tx.selectFrom('seller_account').select('key').where('key', '=', who).executeTakeFirst();
  const seen =
    account ??
    (await tx
      .selectFrom('seller_view')
      .select('key')
      .where('tenant', '=', 'desk')
      .where('key', '=', who)
      .executeTakeFirst());
  const told =
    seen ??
    (await tx
      .selectFrom('written_reason')
      .select('subject as key')
      .where('subject', '=', who)
      .where('about', 'like', 'past-%')
      .executeTakeFirst());
  return told && { kind: 'seller', id: told.key, tenant: sellerTenant(told.key) };
}
