import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import type { KeptPasskey } from './webauthn.ts';

/** Says under which password a passkey was last shown. Stored passwords are salted hashes. */
export const under = (password: string): string => hash('sha256', `passkey under ${password}`, 'base64url');

export interface FoundPasskey extends KeptPasskey {
  readonly id: string;
  readonly user: string;
  /** Whether it opens the account alone: the password is the one under which it was last shown. */
  readonly isAlone: boolean;
  /** Says which password the account has. */
  readonly under: string;
}

/** A passkey of a person who has access. */
export async function passkeyWith({ kysely }: Database, credential: string): Promise<FoundPasskey | undefined> {
  const { rows } = await sql<Omit<FoundPasskey, 'isAlone'> & { password: string }>`
    select p.id, p.user_id as user, p.credential, p.public_key as "publicKey", p.counter::float8 as counter, p.under, a.password
    from auth.passkey p join auth.account a on a."userId" = p.user_id and a."providerId" = 'credential'
    where p.credential = ${credential} and a.password is not null`.execute(kysely);
  const [found] = rows;
  if (!found) return undefined;
  const { password, ...passkey } = found;
  return { ...passkey, isAlone: passkey.under === under(password), under: under(password) };
}

/**
 * Notes that a passkey was shown. Of two that were copied from one, the later is behind with its counter; of two answers at once, one is
 * the first. Synchronised passkeys count nothing.
 *
 * @returns whether it is there still, and not behind
 */
export async function notePasskey(
  { kysely }: Database,
  { id, under: said }: Pick<FoundPasskey, 'id' | 'under'>,
  counter: number,
): Promise<boolean> {
  const { rows } = await sql`
    update auth.passkey set counter = ${counter}, used_at = ${new Date(Date.now())}, under = ${said}
    where id = ${id} and (counter < ${counter} or counter = 0 and ${counter} = 0) returning id`.execute(kysely);
  return rows.length > 0;
}

interface SeenPasskey {
  readonly id: string;
  readonly credential: string;
  readonly name: string;
  readonly madeAt: string;
  readonly usedAt?: string;
}

/** A person's passkeys, the oldest first. */
export async function passkeysOf({ kysely }: Database, user: string): Promise<readonly SeenPasskey[]> {
  const { rows } = await sql<{ id: string; credential: string; name: string; made_at: Date; used_at: Date | null }>`
    select id, credential, name, made_at, used_at from auth.passkey where user_id = ${user} order by made_at, id`.execute(
    kysely,
  );
  return rows.map(({ id, credential, name, made_at, used_at }) => ({
    ...{ id, credential, name, madeAt: made_at.toISOString() },
    ...(used_at && { usedAt: used_at.toISOString() }),
  }));
}
