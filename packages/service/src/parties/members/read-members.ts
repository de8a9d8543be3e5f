import type { Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { positionsOf, type Role } from '../../platform/positions.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { AccountLink } from './account-link.ts';
import type { Invitation, MailedLink, Member, Members, PendingInvitation } from './contract.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly position: Position;
  readonly organisation: string | null;
  readonly since: Date;
  readonly second_factor: boolean;
  readonly left_at: Date | null;
}

/** The reading party's people: who has access first, by name. */
async function membersOf(tx: AnyTx, only?: string): Promise<z.input<typeof Member>[]> {
  const { rows } = await sql<Row>`
    select u.id, u.name, u.email, a.position, a.organisation, a.since, a.left_at, auth.has_second_factor(u.id) as second_factor
    from account a join auth."user" u on u.id = a.user_id
    where ${only ?? null}::text is null or u.id = ${only ?? null}
    order by a.left_at is not null, u.name, u.id`.execute(tx);
  return rows.map(({ id, name, email, position, organisation, since, left_at, second_factor }) => ({
    ...{ user: { id, name, email }, position, since: since.toISOString(), secondFactor: second_factor },
    ...(organisation !== null && { organisation }),
    ...(left_at !== null && { leftAt: left_at.toISOString() }),
  }));
}

/** The reading party's people, and its invitations that are neither accepted nor withdrawn. */
export async function readMembers(
  tx: AnyTx,
  { tenant, role }: { readonly tenant: string; readonly role: Role },
): Promise<z.input<typeof Members>> {
  const items = await membersOf(tx);
  const invitations = await tx
    .selectFrom('account_link')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('kind', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return { items, invitations: invitations.map(pendingView), positions: [...positionsOf(role)] };
}

export async function readMember(tx: AnyTx, id: string): Promise<z.input<typeof Member>> {
  const [member] = await membersOf(tx, id);
  if (!member) throw notFound('person');
  return member;
}

export const mailedLinkView = ({ email, role, language, expires_at }: AccountLink): z.input<typeof MailedLink> => ({
  ...{ email: email ?? '', role, language, expiresAt: expires_at.toISOString() },
});

const named = ({ email, name }: AccountLink) => ({
  ...(email !== null && { email }),
  ...(name !== null && { name }),
});

export const pendingView = (link: AccountLink): z.input<typeof PendingInvitation> => ({
  ...{ id: link.id, position: link.position },
  ...named(link),
  ...(link.organisation !== null && { organisation: link.organisation }),
  ...(link.inviter !== null && { inviter: link.inviter }),
  ...{ madeAt: link.made_at.toISOString(), expiresAt: link.expires_at.toISOString() },
});

export const invitationView = (link: AccountLink): z.input<typeof Invitation> => ({
  ...named(link),
  ...{ party: link.party, role: link.role, position: link.position },
  ...(link.organisation !== null && { organisation: link.organisation }),
  ...(link.inviter !== null && { inviter: link.inviter }),
  ...{ language: link.language, expiresAt: link.expires_at.toISOString() },
});
