import type { Position } from '@marketsafe/terms';
import { positionsOf, type Role } from '../../platform/positions.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { lockOut } from '../../platform/sign-in/auth.ts';
import type { Tx } from '../../platform/transactions.ts';

export interface ByAdministrator {
  readonly tenant: string;
  /** Whose account it is. */
  readonly member: string;
  /** The administrator; absent for the programme's operator. */
  readonly by?: string | undefined;
  readonly now: Date;
}

/** @throws ProblemError `wrong-position`, `last-administrator`, or 404 for a person of another party or one who left. */
export async function changePosition(tx: Tx, { tenant, member, by, now }: ByAdministrator, position: Position) {
  const { role } = await lockMember(tx, tenant, member, position === 'administrator');
  if (!positionsOf(role).includes(position))
    throw new ProblemError(
      422,
      'wrong-position',
      `${position} is no position here. There are: ${positionsOf(role).join(', ')}.`,
    );
  await tx.updateTable('account').set({ position }).where('user_id', '=', member).execute();
  const detail = `${role} ${position} ${member}`;
  await addSecurityEvent(tx, { kind: 'account-changed', person: by ?? member, party: tenant, detail }, now);
}

/** The person loses access at once: each request looks at the account, and their sessions and password are gone. */
export async function closeAccount(tx: Tx, { tenant, member, by, now }: ByAdministrator): Promise<void> {
  await lockMember(tx, tenant, member, false);
  await tx.updateTable('account').set({ left_at: now }).where('user_id', '=', member).execute();
  await lockOut(tx, member, now);
  await addSecurityEvent(tx, { kind: 'account-closed', person: by ?? member, party: tenant, detail: member }, now);
}

/** Locks the party's administrators and the person, in one order, so that two who close each other leave one. */
async function lockMember(tx: Tx, tenant: string, member: string, staysOne: boolean): Promise<{ role: Role }> {
  const rows = await tx
    .selectFrom('account')
    .select(['user_id', 'role', 'position'])
    .where(({ and, or, eb }) =>
      and([
        or([eb('participant', '=', tenant), and([eb('participant', 'is', null), eb('role', '=', tenant as Role)])]),
        or([eb('position', '=', 'administrator'), eb('user_id', '=', member)]),
      ]),
    )
    .where('left_at', 'is', null)
    .orderBy('user_id')
    .forUpdate()
    .execute();
  const found = rows.find(({ user_id }) => user_id === member);
  if (!found) throw notFound('person');
  const administrators = rows.filter(({ position }) => position === 'administrator');
  if (found.position === 'administrator' && administrators.length === 1 && !staysOne) {
    throw new ProblemError(409, 'last-administrator', 'This is the only administrator. Make another person one first.');
  }
  return { role: found.role };
}
