import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { endKeysOf } from '../api-keys/end-keys.ts';
import type { Database } from '../database/open.ts';
import { systemEntropy } from '../entropy.ts';
import { notFound, ProblemError } from '../problem.ts';
import { addSecurityEvent } from '../security-log.ts';
import { allowTenantWrites } from '../tenant-scope.ts';
import type { Transactions, Tx } from '../transactions.ts';
import { lockAccess } from './locked-access.ts';
import type { KeptPasskey } from './webauthn.ts';

/** Mails a person that they have a new passkey, or one less: one that a stranger adds does not stay unseen. */
export type TellOfPasskey = (
  tx: Tx,
  told: {
    readonly person: string;
    readonly name: string;
    readonly change: 'added' | 'removed';
    readonly language: Language;
  },
) => Promise<void>;

export interface ChangesPasskeys {
  readonly database: Database;
  readonly transactions: Transactions;
  readonly tellOfPasskey: TellOfPasskey;
}

interface Asking {
  readonly person: string;
  readonly session: string;
  readonly address: string;
  readonly language: Language;
}

/** Changes of a person's passkeys. Each is one transaction with its entry in the security log and its letter. */
export const passkeyChanges = ({ database, transactions, tellOfPasskey }: ChangesPasskeys) => ({
  /** @throws ProblemError 401 `not-signed-in`; 409 `too-many-passkeys`, `passkey-there` */
  add: (
    { person, session, address, language, most }: Asking & { readonly most: number },
    made: KeptPasskey & { readonly name: string; readonly under: string },
  ): Promise<string> =>
    transactions.work(async (tx) => {
      const party = await concern(tx, person);
      await lockAccess(tx, person, session);
      await holdSignIns(tx, person);
      const now = new Date(Date.now());
      const { rows: before } = await sql<{ had: boolean; count: number }>`
        select auth.has_second_factor(${person}) as had,
          (select count(*)::int from auth.passkey where user_id = ${person}) as count`.execute(tx);
      const { had = false, count = 0 } = before[0] ?? {};
      if (count >= most)
        throw new ProblemError(409, 'too-many-passkeys', `At most ${most} passkeys. Remove one first.`);
      const { credential, publicKey, counter, under, name } = made;
      const id = systemEntropy.uuid();
      const { rows } = await sql`
        insert into auth.passkey (id, user_id, credential, public_key, counter, under, name, made_at)
        values (${id}, ${person}, ${credential}, ${publicKey}, ${counter}, ${under}, ${name}, ${now})
        on conflict do nothing returning id`.execute(tx);
      if (rows.length === 0) throw new ProblemError(409, 'passkey-there', 'This passkey is used here already.');
      // Sessions and keys that began with the password alone end.
      if (!had) await endOthers(tx, { person, session, now });
      await addSecurityEvent(tx, { kind: 'passkey-added', person, party, address, detail: name }, now);
      await tellOfPasskey(tx, { person, name, change: 'added', language });
      return id;
    }),

  async rename(person: string, id: string, name: string): Promise<boolean> {
    const { rows } = await sql`
      update auth.passkey set name = ${name} where id = ${id} and user_id = ${person} returning id`.execute(
      database.kysely,
    );
    return rows.length > 0;
  },

  /** It may have been lost: what began with it ends, too. @throws ProblemError 401 `not-signed-in`, 404 */
  remove: ({ person, session, address, language }: Asking, id: string): Promise<void> =>
    transactions.work(async (tx) => {
      const party = await concern(tx, person);
      await lockAccess(tx, person, session);
      await holdSignIns(tx, person);
      const now = new Date(Date.now());
      const { rows } = await sql<{ name: string }>`
        delete from auth.passkey where id = ${id} and user_id = ${person} returning name`.execute(tx);
      const [removed] = rows;
      if (!removed) throw notFound('passkey');
      const { name } = removed;
      await endOthers(tx, { person, session, now });
      await addSecurityEvent(tx, { kind: 'passkey-removed', person, party, address, detail: name }, now);
      await tellOfPasskey(tx, { person, name, change: 'removed', language });
    }),
});

/** Ends a person's other sessions, and then their API keys. */
async function endOthers(
  tx: Tx,
  { person, session, now }: { readonly person: string; readonly session: string; readonly now: Date },
): Promise<void> {
  await sql`delete from auth.session where "userId" = ${person} and id <> ${session}`.execute(tx);
  await endKeysOf(tx, person, now);
}

/** A person's sign-ins wait until the end of the transaction to see what it changed (`loginOf`): none begins unseen after their sessions ended. */
async function holdSignIns(tx: Tx, person: string): Promise<void> {
  await sql`select 1 from auth.account where "userId" = ${person} and "providerId" = 'credential' for update`.execute(
    tx,
  );
}

/** The tenant of a person's account, which the transaction concerns from now on. */
async function concern(tx: Tx, person: string): Promise<string> {
  const { rows } = await sql<{ tenant: string }>`
    select coalesce(participant, role) as tenant from account where user_id = ${person}`.execute(tx);
  const tenant = rows[0]?.tenant ?? '';
  await allowTenantWrites(tx, [tenant]);
  return tenant;
}
