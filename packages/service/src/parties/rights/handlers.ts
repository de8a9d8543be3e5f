import type { Blobs } from '../../platform/blobs.ts';
import { type Caller, participantOf, tenantOf, userOf } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { stagesBelowDirect } from '../../takedown/stages/index.ts';
import { enterByHand } from './enter-by-hand.ts';
import { importRegister } from './import-register.ts';
import { endMandate, grantMandate } from './mandates.ts';
import { type RightView, rightOf, rightsOf } from './read-rights.ts';
import { registerRight } from './register-right.ts';
import { documentOf, ownDocumentOf, readRegistration, reviewsOf } from './registration.ts';
import { requestReview } from './request-review.ts';
import type { rightRoutes } from './routes.ts';
import { confirmRight, refuseReview, verifyRightByDesk } from './verify-right.ts';
import { vouch } from './vouch.ts';

export interface RightDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly blobs: Blobs;
}

/** The caller's view of the right after a write. */
async function seen(tx: AnyTx, caller: Caller, id: string): Promise<RightView> {
  const view = await rightOf(tx, tenantOf(caller), id);
  if (!view) throw new Error(`right ${id} has no view for ${tenantOf(caller)}`);
  return view;
}

export const rightHandlers = (deps: RightDependencies): Handlers<typeof rightRoutes> => ({
  listRights: async ({ tx, caller, query: { client } }) => {
    const all = await rightsOf(tx, tenantOf(caller));
    const rights = client === undefined ? all : all.filter(({ holder }) => holder === client);
    const stages = await stagesBelowDirect(
      tx,
      rights.map(({ holder }) => holder),
    );
    return {
      items: rights.map((right) => {
        const below = stages.get(right.holder) ?? [];
        return below.length === 0 ? right : { ...right, stages: [...below] };
      }),
    };
  },

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

  verifyRight: async ({ tx, caller, params, body }) => {
    const work = deps.begin(tx);
    await verifyRightByDesk(work, params.right, body, userOf(caller) ?? '');
    await work.finish();
    return seen(tx, caller, params.right);
  },

  requestRightReview: async ({ tx, caller, body }) => {
    const work = deps.begin(tx);
    const { participant } = participantOf(caller);
    const right = await requestReview(work, { participant, ...body });
    await work.finish();
    const review = (await reviewsOf(tx, participant)).find((one) => one.right === right);
    if (!review) throw new Error(`the request about ${right} is not among those of ${participant}`);
    return review;
  },

  listRightReviews: async ({ tx, caller }) => ({ items: await reviewsOf(tx, tenantOf(caller)) }),

  downloadRightReviewDocument: ({ tx, caller, params, query }) =>
    ownDocumentOf(tx, deps.blobs, caller, { ...params, query }),

  vouchForRight: async ({ tx, caller, body }) => {
    const work = deps.begin(tx);
    const { participant: association, user } = participantOf(caller);
    const vouched = await vouch(work, { association, user, ...body });
    await work.finish();
    return vouched;
  },

  getRegistration: ({ tx, params }) => readRegistration(tx, params.right),

  downloadRegistrationDocument: ({ tx, caller, params, query }) =>
    documentOf(tx, deps.blobs, caller, { ...params, query }),

  refuseRightReview: async ({ tx, params, body }) => {
    const work = deps.begin(tx);
    await refuseReview(work, params.right, body);
    await work.finish();
    return readRegistration(tx, params.right);
  },

  enterRegistration: async ({ tx, caller, body }) => {
    const work = deps.begin(tx);
    const right = await enterByHand(work, { ...body, user: userOf(caller) ?? '' });
    await work.finish();
    return { right, entry: body.entry };
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
