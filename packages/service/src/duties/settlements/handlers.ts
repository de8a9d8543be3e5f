import { type Caller, tenantOf } from '../../platform/caller.ts';
import type { DutyDependencies } from '../../platform/duty.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { readCase } from '../../takedown/cases/index.ts';
import { handOut, keepDocument } from '../../takedown/documents/index.ts';
import { decideDispute } from './decide.ts';
import { disputesOf } from './read-disputes.ts';
import { recordDispute } from './record.ts';
import type { settlementRoutes } from './routes.ts';

export function settlementHandlers(deps: DutyDependencies): Handlers<typeof settlementRoutes> {
  const looking = () => ({ programme: deps.programme, now: deps.clock.now().toISOString() });
  const ofCase = async (tx: AnyTx, caller: Caller, id: string) => {
    const { target, decision, removedAt } = await readCase(tx, tenantOf(caller), id);
    const mayRecord = decision !== undefined || removedAt !== undefined;
    return disputesOf(tx, tenantOf(caller), [id], target.marketplace, mayRecord, looking());
  };
  const ofNotice = async (tx: AnyTx, caller: Caller) => {
    const { seller, cases } = await behindNotice(tx, caller);
    const [marketplace = ''] = seller.split('/');
    return disputesOf(tx, tenantOf(caller), cases, marketplace, cases.length > 0, looking());
  };
  return {
    listSettlementBodies: async () => ({ items: [...(deps.programme.settlementBodies ?? [])] }),
    listDisputes: ({ tx, caller, params }) => ofCase(tx, caller, params.case),

    recordDispute: async ({ tx, caller, params, body }) => {
      await readCase(tx, tenantOf(caller), params.case);
      const { side = caller.kind === 'desk' ? undefined : 'complainant', ...said } = body;
      if (side === undefined) {
        throw new ProblemError(422, 'side-missing', 'Say whose dispute it is: "side" is "seller" or "complainant".');
      }
      if (caller.kind !== 'desk' && side !== 'complainant') throw notFound('case');
      const by = caller.kind === 'desk' ? 'desk' : 'complainant';
      await recordDispute(deps.begin(tx), { ...said, case: params.case, side, by });
      return ofCase(tx, caller, params.case);
    },

    downloadDisputeDocument: async ({ tx, caller, params, query }) => {
      const { items } = await ofCase(tx, caller, params.case);
      const document = items.find(({ id }) => id === params.dispute)?.document;
      if (!document) throw notFound('document');
      return handOut(deps.blobs, caller, query, document);
    },

    listDisputesAsSeller: ({ tx, caller }) => ofNotice(tx, caller),

    recordDisputeAsSeller: async ({ tx, caller, body }) => {
      const { cases } = await behindNotice(tx, caller);
      if (!cases.includes(body.case)) throw notFound('case');
      await recordDispute(deps.begin(tx), { ...body, side: 'seller', by: 'seller' });
      return ofNotice(tx, caller);
    },

    uploadDisputeDocument: ({ tx, upload }) =>
      keepDocument(asServiceRole(tx), deps.blobs, upload, {
        tenant: 'desk',
        now: deps.clock.now(),
        entropy: deps.entropy,
      }),

    decideDispute: async ({ tx, caller, params, body }) => {
      await readCase(tx, 'desk', params.case);
      const { case: id, dispute } = params;
      await decideDispute(deps.begin(tx), { case: id, dispute, caller, said: body });
      return ofCase(tx, caller, id);
    },
  };
}

/** The cases of a seller's notice; the link's holder acts as the seller of its bundle only. */
async function behindNotice(tx: AnyTx, caller: Caller): Promise<{ seller: string; cases: readonly string[] }> {
  if (caller.kind !== 'seller' || caller.bundle === undefined) throw notFound('notice');
  const rows = await tx
    .selectFrom('case_view')
    .select('id')
    .where('tenant', '=', tenantOf(caller))
    .where('bundle', '=', caller.bundle)
    .execute();
  return { seller: caller.seller, cases: rows.map(({ id }) => id) };
}
