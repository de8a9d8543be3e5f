import type { Actor, SellerCommand } from '@marketsafe/procedure';
import { keepReasons, type WrittenAbout } from '../../oversight/written-reasons/index.ts';
import { actorOf } from '../../platform/actor.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { takePastCases } from './past-cases.ts';
import { listSellers, readSeller, sellerDetail } from './read-sellers.ts';
import type { sellerRoutes } from './routes.ts';
import { readShopNotice } from './shop-notice.ts';

export interface SellerDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly clock: Clock;
  readonly programme: Programme;
}

interface Decision {
  readonly key: string;
  readonly command: SellerCommand;
  readonly actor: Actor;
  readonly reasons?: { readonly about: WrittenAbout; readonly text: string };
}

export function sellerHandlers(deps: SellerDependencies): Handlers<typeof sellerRoutes> {
  const decide = async (tx: AnyTx, { key, command, actor, reasons }: Decision): Promise<void> => {
    const work = deps.begin(tx);
    await work.lock([{ kind: 'seller', id: key }]);
    work.execute({ kind: 'seller', id: key }, command, actor);
    if (reasons) keepReasons(work, { subject: key, by: actor.kind === 'desk' ? actor.user : actor.kind, ...reasons });
    await work.finish();
  };
  const byDesk = async (
    tx: AnyTx,
    caller: Caller,
    params: { marketplace: string; seller: string },
    command: (user: string) => Extract<SellerCommand, { type: WrittenAbout }>,
    reasons?: string,
  ) => {
    if (caller.kind !== 'desk') throw new ProblemError(403, 'desk-only', 'Only the review team decides about sellers.');
    const key = `${params.marketplace}/${params.seller}`;
    await readSeller(tx, key);
    const order = command(caller.user);
    await decide(tx, {
      key,
      command: order,
      actor: actorOf(caller),
      ...(reasons !== undefined && { reasons: { about: order.type, text: reasons } }),
    });
    return sellerDetail(tx, key);
  };
  return {
    listSellers: ({ tx, query }) => listSellers(tx, query),
    getSeller: ({ tx, params }) => sellerDetail(tx, `${params.marketplace}/${params.seller}`),
    decideBan: ({ tx, params, body, caller }) =>
      byDesk(
        tx,
        caller,
        params,
        (user) => ({ type: body.approve ? 'approve-ban' : 'decline-ban', user }),
        body.reasons,
      ),
    decideRecognition: ({ tx, params, body, caller }) =>
      byDesk(tx, caller, params, () => ({ type: 'decide-recognition', outcome: body.outcome }), body.reasons),

    importPastCases: async ({ tx, body, caller }) => {
      const work = deps.begin(tx);
      const outcomes = await takePastCases(work, body.cases, userOf(caller) ?? '');
      await work.finish();
      return { outcomes };
    },

    getShopNotice: ({ tx, caller }) => readShopNotice(deps.programme, tx, shopOf(caller), deps.clock.now()),
    contestRecognition: async ({ tx, caller, body }) => {
      const shop = shopOf(caller);
      await decide(tx, {
        key: shop.seller,
        command: { type: 'contest-recognition' },
        actor: { kind: 'seller', seller: shop.seller },
        reasons: { about: 'contest-recognition', text: body.grounds },
      });
      return { contested: true as const };
    },
  };
}

function shopOf(caller: Caller): { seller: string; notice: string } {
  if (caller.kind !== 'seller') throw notFound('notice');
  return { seller: caller.seller, notice: caller.notice };
}
