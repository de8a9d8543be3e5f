import { participantOf, tenantOf } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import type { Programme } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { acceptTerms } from './accept.ts';
import { readParticipantTerms, textOf, versionsInForce } from './read-terms.ts';
import type { termsRoutes } from './routes.ts';

export const termsHandlers = ({
  programme,
  begin,
}: {
  readonly programme: Programme;
  readonly begin: (tx: AnyTx) => UnitOfWork;
}): Handlers<typeof termsRoutes> => ({
  listTerms: async () => ({ items: versionsInForce(programme) }),

  getTerms: async ({ params }) => textOf(programme, params.terms),

  getParticipantTerms: ({ tx, caller, params }) =>
    readParticipantTerms(tx, { tenant: tenantOf(caller), participant: params.participant }, programme),

  acceptTerms: async ({ tx, caller, body }) => {
    const { participant, user } = participantOf(caller);
    const work = begin(tx);
    await work.lock([{ kind: 'complainant', id: participant }]);
    await acceptTerms(work, { participant, user }, body);
    await work.finish();
    return readParticipantTerms(tx, { tenant: participant, participant }, programme);
  },
});
