import type { Receipt } from '@marketsafe/connectors';
import type { CaseCommand, Effect } from '@marketsafe/procedure';
import { caseRows, lockCases } from '../cases/case-file.ts';
import { backoffMilliseconds, type Carrier } from '../platform/outbox.ts';
import { marketplaceOf } from '../platform/programme.ts';
import type { OrderDependencies } from './carry-order.ts';

type Submission = Extract<Effect, { kind: 'submission' }> & { readonly receipt?: Receipt };

/** On a marketplace that decides itself we hand the complaint over and mirror its answers; no order of ours follows. */
export function submissionCarrier(deps: OrderDependencies): Carrier<Submission> {
  return async ({ id, payload, attempts }) => {
    if (await isOver(deps, payload)) return { done: true };
    const { connector } = marketplaceOf(deps.programme, payload.target.marketplace);
    const [receipt] = payload.receipt
      ? await connector.poll([payload.receipt])
      : await connector.submit([{ id: submissionId(payload.case), type: 'listing.remove', target: payload.target }]);
    if (!receipt) throw new Error('the connector gave no receipt');
    const command = mirrored(receipt, payload.receipt === undefined);
    await deps.transactions.work(async (tx) => {
      await tx
        .updateTable('outbox')
        .set({ payload: JSON.stringify({ ...payload, receipt }) })
        .where('id', '=', id)
        .execute();
      if (!command) return;
      const work = deps.begin(tx);
      await lockCases(work, await caseRows(tx, { ids: [payload.case] }));
      for (const one of command) work.execute({ kind: 'case', id: payload.case }, one, { kind: 'system' });
      await work.finish();
    });
    const final = receipt.outcome === 'done' || receipt.outcome === 'already' || receipt.outcome === 'rejected';
    if (final) return { done: true };
    return { again: new Date(deps.clock.now().getTime() + (receipt.retryAfterMs ?? backoffMilliseconds(attempts))) };
  };
}

function mirrored(receipt: Receipt, first: boolean): CaseCommand[] | undefined {
  const submitted: CaseCommand[] = first
    ? [{ type: 'record-submission', reference: receipt.reference ?? receipt.actionId }]
    : [];
  switch (receipt.outcome) {
    case 'done':
    case 'already':
      return [...submitted, { type: 'record-there', state: 'removed' }];
    case 'rejected':
      return [...submitted, { type: 'record-there', state: 'declined' }];
    case 'needs-info':
      return [...submitted, { type: 'record-there', state: 'asked-back' }];
    default:
      return submitted.length > 0 ? submitted : undefined;
  }
}

/** The key of its outbox row, and the id under which the marketplace has it. */
export const submissionId = (caseId: string): string => `submission:${caseId}`;

/**
 * Given up, or with the desk before it was handed in: nothing is sent (the desk's word to go on hands it in anew). Once it
 * is handed in, its answers are read until the case has an end.
 */
function isOver({ transactions, begin }: OrderDependencies, payload: Submission): Promise<boolean> {
  return transactions.work(async (tx) => {
    const work = begin(tx);
    await lockCases(work, await caseRows(tx, { ids: [payload.case] }));
    const { status, referral } = work.filed(payload.case);
    if (payload.receipt === undefined) return status !== 'submitting' || referral !== undefined;
    return status === 'closed' || status === 'settled';
  });
}
