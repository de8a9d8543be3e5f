import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import {
  Invitation,
  InvitationAcceptance,
  InvitationRequest,
  Member,
  MemberChange,
  Members,
  PendingInvitation,
} from './contract.ts';

const ofMember = z.strictObject({ member: Id });
const ofLink = z.strictObject({ link: Id });

export const memberRoutes = routes({
  listMembers: {
    method: 'GET',
    url: '/members',
    summary: 'The people of your organisation, and whom it has invited; for administrators and auditors',
    tag: 'members',
    access: 'people',
    answer: Members,
  },
  inviteMember: {
    method: 'POST',
    url: '/members/invitations',
    summary:
      'Invite a person: they get a link by mail that works once. It replaces an earlier invitation to the address',
    tag: 'members',
    access: 'people',
    body: InvitationRequest,
    answer: PendingInvitation,
    status: 201,
  },
  withdrawInvitation: {
    method: 'POST',
    url: '/members/invitations/:invitation/withdraw',
    summary: 'Withdraw an invitation that was not accepted: its link stops working',
    tag: 'members',
    access: 'people',
    params: z.strictObject({ invitation: Id }),
    answer: Members,
  },
  changeMember: {
    method: 'PUT',
    url: '/members/:member',
    summary: 'Change what a person may do',
    tag: 'members',
    access: 'people',
    params: ofMember,
    body: MemberChange,
    answer: Member,
  },
  closeMember: {
    method: 'POST',
    url: '/members/:member/closure',
    summary: 'Close the account of a person who leaves: they lose access at once, and their decisions keep their name',
    tag: 'members',
    access: 'people',
    params: ofMember,
    answer: Member,
  },
  getInvitation: {
    method: 'GET',
    url: '/invitations/:link',
    summary: 'Who invites whom to what, behind the link of the mail',
    tag: 'members',
    access: 'public',
    params: ofLink,
    answer: Invitation,
  },
  acceptInvitation: {
    method: 'POST',
    url: '/invitations/:link/accept',
    summary: 'Choose a password and take part; the link works once',
    tag: 'members',
    access: 'public',
    params: ofLink,
    body: InvitationAcceptance,
    secrets: ['password'],
    answer: Invitation,
  },
});
