import type { Language, Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Entropy } from '../../platform/entropy.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { positionsOf, type Role } from '../../platform/positions.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme, ProgrammeMarketplace } from '../../platform/programme.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { allowTenantWrites, marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { countInvitation, makeLink, oneInvitationAtATime } from './account-link.ts';
import { invitationMail } from './texts.ts';

export interface Invited {
  /** Absent: no mail is sent, and the link's holder says who they are. For the first administrator. */
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly role: Role;
  /** The party's tenant: the participant's id, or `marketplace:<id>`. Absent for the desk. */
  readonly participant?: string | undefined;
  readonly position: Position;
  /** The organisation that the person works for; for the desk by default the programme's. */
  readonly organisation?: string | undefined;
  /** Of the mail and the page; default English. */
  readonly language?: Language | undefined;
  /** The administrator who invites; absent if the programme's operator does, who has no limits. */
  readonly inviter?: { readonly user: string; readonly name: string } | undefined;
}

export interface InviteSurroundings {
  readonly now: Date;
  readonly entropy: Entropy;
  readonly programme: Pick<Programme, 'name' | 'publicUrl' | 'linkKey'> & {
    readonly marketplaces?: readonly Pick<ProgrammeMarketplace, 'id' | 'name'>[];
  };
}

/** Days: long enough for a holiday of a week, short enough that a forgotten mail opens nothing. */
const validDays = 7;

/**
 * Invites a person to a party by mail. The link works once, for seven days, and replaces an earlier invitation of the party to that
 * address. Only the link's holder learns whether the address has an account with another party.
 *
 * @returns the link, which the mail contains, if there is an address; only its hash is stored.
 * @throws ProblemError `already-member`, `wrong-position`, `organisation-missing`, `too-many-invitations`
 */
export async function inviteUser(
  tx: Tx,
  invited: Invited,
  { now, entropy, programme }: InviteSurroundings,
): Promise<{ id: string; link: string; expiresAt: Date }> {
  const { role, position, inviter, language = 'en' } = invited;
  const tenant = invited.participant ?? role;
  const [email, name] = [invited.email?.toLowerCase() ?? null, invited.name ?? null];
  if (!positionsOf(role).includes(position))
    throw new ProblemError(
      422,
      'wrong-position',
      `${position} is no position here. There are: ${positionsOf(role).join(', ')}.`,
    );
  await allowTenantWrites(tx, [tenant]);
  const party = await partyName(tx, { ...invited, language }, programme);
  const organisation = invited.organisation ?? (role === 'desk' ? programme.name[language] : null);
  await oneInvitationAtATime(tx, { tenant });
  if (email !== null) await refuseMember(tx, email, tenant);
  if (inviter && email !== null) await countInvitation(tx, { tenant, kind: 'invitation', email, now });
  const { publicUrl } = programme;
  const row = {
    tenant,
    kind: 'invitation',
    user_id: null,
    email,
    name,
    role,
    position,
    organisation,
    language,
  } as const;
  const made = await makeLink(tx, { ...row, party, inviter: inviter?.name ?? null }, validDays * 24, {
    ...{ now, entropy, publicUrl },
  });
  if (email !== null) {
    const about = { party, position, inviter: inviter?.name, programme: programme.name[language], days: validDays };
    await queueMail(
      tx,
      { to: email, link: made.link, ...invitationMail[language](about) },
      { now, entropy, programme },
    );
  }
  const detail = `${role} ${position}`;
  await addSecurityEvent(tx, { kind: 'account-invited', person: inviter?.user, party: tenant, detail }, now);
  return made;
}

/** How a party is called on pages and in mail. */
export async function partyName(
  tx: Tx,
  {
    role,
    participant,
    language,
  }: { readonly role: Role; readonly participant?: string | undefined; readonly language: Language },
  { name, marketplaces = [] }: InviteSurroundings['programme'],
): Promise<string> {
  if (role === 'desk') return name[language];
  if (role === 'marketplace') {
    const id = participant?.slice(marketplaceTenant('').length);
    return marketplaces.find((one) => one.id === id)?.name[language] ?? id ?? '';
  }
  const found = await tx
    .selectFrom('participant')
    .select('name')
    .where('id', '=', participant ?? '')
    .executeTakeFirst();
  if (!found) throw notFound('participant');
  return found.name;
}

async function refuseMember(tx: Tx, email: string, tenant: string): Promise<void> {
  const { rows } = await sql`
    select 1 from auth."user" u join account a on a.user_id = u.id
    where u.email = ${email} and coalesce(a.participant, a.role) = ${tenant} and a.left_at is null`.execute(tx);
  if (rows.length > 0)
    throw new ProblemError(
      409,
      'already-member',
      'This person has an account here already. Change their position instead.',
    );
}
