import { type Caller, participantOf, tenantOf } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { importRegister } from './import-register.ts';
import { endMandate, grantMandate } from './mandates.ts';
import { type RightView, rightOf, rightsOf } from './read-rights.ts';
import { registerRight } from './register-right.ts';
import type { rightRoutes } from './routes.ts';
import { confirmRight, verifyRightByDesk } from './verify-right.ts';

export interface RightDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
}

/** The caller's view of the right after a write. */
async function seen(tx: AnyTx, caller: Caller, id: string): Promise<RightView> {
  const view = await rightOf(tx, tenantOf(caller), id);
  if (!view) throw new Error(`right ${id} has no view for ${tenantOf(caller)}`);
  return view;
}

export const rightHandlers = (deps: RightDependencies): Handlers<typeof rightRoutes> => ({
  listRights: async ({ tx, caller }) => ({ items: await rightsOf(tx, tenantOf(caller)) }),

  registerRight: async ({ tx, caller, body, language }) => {
    const work = deps.begin(tx);
    const { participant, user } = participantOf(caller);
    const id = await registerRight(work, { participant, user, ...body, language });
    await work.finish();
    return seen(tx, caller, id);
  },

  confirmRight: async ({ tx, caller, params, body }) => {
    const work = deps.begin(tx);
    const wrong = await confirmRight(work, { ...params, ...body, participant: participantOf(caller).participant });
    if (wrong) return wrong;
    await work.finish();
    return seen(tx, caller, params.right);
  },

  verifyRight: async ({ tx, caller, params }) => {
    const work = deps.begin(tx);
    if (caller.kind !== 'desk')
      throw new ProblemError(403, 'desk-only', 'Only the review team verifies a right by hand.');
    await verifyRightByDesk(work, params.right, caller.user);
    await work.finish();
    return seen(tx, caller, params.right);
  },

  grantMandate: async ({ tx, caller, params, body }) => {
    const work = deps.begin(tx);
    const { participant, user } = participantOf(caller);
    await grantMandate(work, { right: params.right, holder: participant, user, ...body });
    await work.finish();
    return seen(tx, caller, params.right);
  },

  endMandate: async ({ tx, caller, params }) => {
    const work = deps.begin(tx);
    const { participant, user } = participantOf(caller);
    await endMandate(work, { ...params, holder: participant, user });
    await work.finish();
    return seen(tx, caller, params.right);
  },

  importRegister: async ({ tx, body }) => {
    const work = deps.begin(tx);
    const outcomes = await importRegister(work, body.entries);
    await work.finish();
    return { outcomes };
  },
});
