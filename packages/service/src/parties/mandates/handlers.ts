import { participantOf, tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { readLink, withdrawLink } from '../members/index.ts';
import { answerMandateInvitation } from './answer.ts';
import { inviteToMandate } from './invite.ts';
import { clientsOf } from './read-clients.ts';
import { invitationView, readInvitation, readInvitations } from './read-invitations.ts';
import type { mandateRoutes } from './routes.ts';

export interface MandateDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly clock: Clock;
}

export const mandateHandlers = ({ begin, clock }: MandateDependencies): Handlers<typeof mandateRoutes> => ({
  listMandateInvitations: ({ tx, caller }) => readInvitations(tx, tenantOf(caller), clock.now()),

  inviteToMandate: async ({ tx, caller, body }) => {
    const work = begin(tx);
    const { participant: holder, user } = participantOf(caller);
    const id = await inviteToMandate(work, { ...body, holder, user });
    await work.finish();
    return readInvitation(tx, holder, id, clock.now());
  },

  withdrawMandateInvitation: async ({ tx, caller, params }) => {
    const work = begin(tx);
    const { participant: tenant, user } = participantOf(caller);
    const now = new Date(work.now);
    await withdrawLink(work.tx, { tenant, kind: 'mandate', id: params.invitation, now });
    const event = { kind: 'mandate-invitation', person: user, party: tenant, detail: 'withdrawn' } as const;
    await addSecurityEvent(work.tx, event, now);
    await work.finish();
    return readInvitations(tx, tenant, now);
  },

  getMandateInvitation: async ({ tx, params }) =>
    invitationView(await readLink(tx, 'mandate', params.link, clock.now()), clock.now()),

  answerMandateInvitation: async ({ tx, caller, params, body, address }) => {
    const work = begin(tx);
    const { participant, user } = participantOf(caller);
    const link = await answerMandateInvitation(work, { ...params, ...body, participant, user, address });
    await work.finish();
    return invitationView(link, new Date(work.now));
  },

  listClients: async ({ tx, caller }) => ({
    items: await clientsOf(tx, participantOf(caller).participant, clock.now().toISOString()),
  }),
});
