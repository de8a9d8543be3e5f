import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import {
  Client,
  MandateDecision,
  MandateInvitation,
  MandateInvitationRequest,
  MandateInvitations,
} from './contract.ts';

const params = z.strictObject({ link: Id });

export const mandateRoutes = routes({
  listMandateInvitations: {
    method: 'GET',
    url: '/mandate-invitations',
    summary: 'The agents that you invited to mandates, and their answers; the newest 100',
    tag: 'rights',
    access: 'participant',
    keys: ['read'],
    answer: MandateInvitations,
  },
  inviteToMandate: {
    method: 'POST',
    url: '/mandate-invitations',
    summary:
      'Invite an agent by mail to a mandate for several of your rights. It replaces an open invitation to the address',
    tag: 'rights',
    access: 'participant',
    keys: [],
    body: MandateInvitationRequest,
    answer: MandateInvitation,
    status: 201,
  },
  withdrawMandateInvitation: {
    method: 'POST',
    url: '/mandate-invitations/:invitation/withdraw',
    summary: 'Withdraw an invitation that the agent has not answered: its link stops working',
    tag: 'rights',
    access: 'participant',
    keys: [],
    params: z.strictObject({ invitation: Id }),
    answer: MandateInvitations,
  },
  getMandateInvitation: {
    method: 'GET',
    url: '/mandate-links/:link',
    summary: 'Who invites which agent to a mandate for which rights, behind the link of the mail',
    tag: 'rights',
    access: 'public',
    params,
    answer: MandateInvitation,
  },
  answerMandateInvitation: {
    method: 'POST',
    url: '/mandate-links/:link/answer',
    summary: 'As the invited person of an agent, accept the mandates for all rights of an invitation, or decline them',
    tag: 'rights',
    access: 'participant',
    keys: [],
    params,
    body: MandateDecision,
    answer: MandateInvitation,
  },
  listClients: {
    method: 'GET',
    url: '/clients',
    summary:
      'The rights holders that you may act for today. The lists of findings, cases and rights take one as `client`',
    tag: 'rights',
    access: 'participant',
    keys: ['read'],
    answer: z.object({ items: z.array(Client) }),
  },
});
