import type { Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Role } from '../../platform/positions.ts';
import type { Tx } from '../../platform/transactions.ts';

/** A person who has access. */
export interface Account {
  readonly user: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly position: Position;
  readonly participant: string | null;
  /** Whether a second factor is active. */
  readonly hasFactor: boolean;
}

/** The account with access of a user's id, or that an address signs in to. */
export async function accountWith(tx: Tx, who: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select u.id as user, u.name, u.email, a.role, a.position, a.participant, auth.has_second_factor(u.id) as "hasFactor"
    from auth."user" u join account a on a.user_id = u.id
    where (u.id = ${who} or u.email = ${who.toLowerCase()}) and a.left_at is null`.execute(tx);
  return rows[0];
}

export const tenantOf = ({ participant, role }: Account): string => participant ?? role;

/** One after another, so that each link of a person is counted, and none of two stays open. */
export async function oneAtATime(tx: Tx, { user }: Account): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`links of ${user}`}))`.execute(tx);
}
