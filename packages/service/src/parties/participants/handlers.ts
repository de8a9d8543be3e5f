import { positionOf, tenantOf, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { isUuid } from '../../platform/uuid.ts';
import { stoppedRemovalsOf } from '../../takedown/removals/index.ts';
import { confirmEnrolment } from './confirm-enrolment.ts';
import { enrol } from './enrol.ts';
import { enrolmentView, readProgress } from './enrolment.ts';
import { defaultEnrolmentLimits, type EnrolmentLimits } from './enrolment-limits.ts';
import { participantsOf, readUser } from './read-participants.ts';
import { readStanding } from './read-standing.ts';
import type { participantRoutes } from './routes.ts';

export interface ParticipantDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly enrolmentLimits?: EnrolmentLimits;
  readonly deskNeedsSecondFactor: boolean;
}

async function view(tx: AnyTx, id: string) {
  const progress = isUuid(id) ? await readProgress(tx, id) : undefined;
  if (!progress) throw notFound('enrolment');
  return enrolmentView(progress);
}

export const participantHandlers = ({
  clock,
  entropy,
  programme,
  begin,
  enrolmentLimits = defaultEnrolmentLimits,
  deskNeedsSecondFactor,
}: ParticipantDependencies): Handlers<typeof participantRoutes> => ({
  enrol: async ({ tx, body, address }) =>
    view(
      tx,
      await enrol(asServiceRole(tx), { programme, entropy, now: clock.now(), limits: enrolmentLimits }, body, address),
    ),

  getEnrolment: ({ tx, params }) => view(tx, params.enrolment),

  confirmEnrolment: async ({ tx, params, body }) => {
    await view(tx, params.enrolment);
    const work = begin(tx);
    const wrong = await confirmEnrolment(work, { ...params, ...body });
    if (wrong) return wrong;
    await work.finish();
    return view(tx, params.enrolment);
  },

  me: async ({ tx, caller }) => {
    const id = userOf(caller);
    const position = positionOf(caller);
    if (id === undefined || position === undefined) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
    const { user, secondFactors } = await readUser(tx, id);
    const without = caller.kind === 'desk' && deskNeedsSecondFactor ? 'missing' : 'none';
    const secondFactor = secondFactors.length > 0 ? 'active' : without;
    const who = { user, position, secondFactor, secondFactors } as const;
    if (caller.kind === 'desk') return { ...who, role: 'desk' };
    if (caller.kind === 'marketplace') return { ...who, role: 'marketplace', marketplace: caller.marketplace };
    const [participant] = await participantsOf(tx, tenantOf(caller), programme, clock.now());
    const removalsStopped = await stoppedRemovalsOf(tx, tenantOf(caller));
    return {
      ...{ ...who, role: 'participant' as const },
      ...(participant && { participant }),
      ...(removalsStopped && { removalsStopped }),
    };
  },

  listParticipants: async ({ tx, caller }) => ({
    items: await participantsOf(tx, tenantOf(caller), programme, clock.now()),
  }),

  getStanding: ({ tx, caller, params }) =>
    readStanding(tx, { tenant: tenantOf(caller), participant: params.participant }, programme, clock.now()),
});
