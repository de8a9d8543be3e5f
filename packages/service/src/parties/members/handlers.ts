import { type Caller, positionOf, tenantOf, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import type { Role } from '../../platform/positions.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { acceptInvitation } from './accept.ts';
import { readLink, withdrawLink } from './account-link.ts';
import { changePosition, closeAccount } from './change-member.ts';
import { inviteUser } from './invite.ts';
import { confirmAddress } from './new-address.ts';
import { askForPassword, choosePassword } from './new-password.ts';
import { invitationView, mailedLinkView, pendingView, readMember, readMembers } from './read-members.ts';
import type { memberRoutes } from './routes.ts';

export interface MemberDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  /** Key of the counts of wrong passwords, and of those who ask for links. */
  readonly guessKey: string;
}

/** A signed-in caller and their party. */
function memberOf(caller: Caller): { role: Role; tenant: string; user: string } {
  const user = userOf(caller);
  if (user === undefined || positionOf(caller) === undefined)
    throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
  return { role: caller.kind as Role, tenant: tenantOf(caller), user };
}

export const memberHandlers = ({
  clock,
  entropy,
  programme,
  guessKey,
}: MemberDependencies): Handlers<typeof memberRoutes> => ({
  listMembers: ({ tx, caller }) => readMembers(tx, memberOf(caller)),

  inviteMember: async ({ tx, body, caller }) => {
    const { role, tenant, user } = memberOf(caller);
    if (role === 'desk' && body.organisation === undefined)
      throw new ProblemError(422, 'organisation-missing', 'Name the organisation that the person works for.', {
        errors: [{ code: 'organisation-missing', field: 'body.organisation' }],
      });
    const { user: by } = await readMember(tx, user);
    const party = role === 'desk' ? {} : { participant: tenant };
    const { id } = await inviteUser(
      asServiceRole(tx),
      { ...body, ...party, role, inviter: { user, name: by.name } },
      { now: clock.now(), entropy, programme },
    );
    const link = await tx.selectFrom('account_link').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    return pendingView(link);
  },

  withdrawInvitation: async ({ tx, params, caller }) => {
    const { tenant, user, role } = memberOf(caller);
    const work = asServiceRole(tx);
    const link = { tenant, kind: 'invitation', id: params.invitation, now: clock.now() } as const;
    const withdrawn = await withdrawLink(work, link);
    const detail = `${withdrawn.role} ${withdrawn.position} withdrawn`;
    await addSecurityEvent(work, { kind: 'account-invited', person: user, party: tenant, detail }, link.now);
    return readMembers(tx, { tenant, role });
  },

  changeMember: async ({ tx, params, body, caller }) => {
    const { tenant, user } = memberOf(caller);
    const change = { tenant, member: params.member, by: user, now: clock.now() };
    await changePosition(asServiceRole(tx), change, body.position);
    return readMember(tx, params.member);
  },

  closeMember: async ({ tx, params, caller }) => {
    const { tenant, user } = memberOf(caller);
    await closeAccount(asServiceRole(tx), { tenant, member: params.member, by: user, now: clock.now() });
    return readMember(tx, params.member);
  },

  getInvitation: async ({ tx, params }) => invitationView(await readLink(tx, 'invitation', params.link, clock.now())),

  acceptInvitation: async ({ tx, params, body, address }) => {
    const given = { ...body, link: params.link, address };
    return invitationView(await acceptInvitation(asServiceRole(tx), given, { now: clock.now(), entropy }));
  },

  requestPasswordLink: async ({ tx, body, address }) => {
    await askForPassword(asServiceRole(tx), { ...body, address }, { now: clock.now(), key: guessKey });
    return { accepted: true };
  },

  getPasswordLink: async ({ tx, params }) =>
    mailedLinkView(await readLink(tx, 'new-password', params.link, clock.now())),

  choosePassword: async ({ tx, params, body, address }) => {
    const given = { link: params.link, password: body.password, address };
    return mailedLinkView(await choosePassword(asServiceRole(tx), given, { now: clock.now(), guessKey }));
  },

  getAddressLink: async ({ tx, params }) => mailedLinkView(await readLink(tx, 'new-address', params.link, clock.now())),

  confirmAddress: async ({ tx, params, address }) => {
    const around = { now: clock.now(), entropy, programme };
    return mailedLinkView(await confirmAddress(asServiceRole(tx), { link: params.link, address }, around));
  },
});
