import type { Connector, Receipt } from '@marketsafe/connectors';
import type { CaseCommand, Effect } from '@marketsafe/procedure';
import type { Outcome } from '@marketsafe/terms';
import { caseRows, lockCases } from '../cases/case-file.ts';
import { backoffMilliseconds, type Carrier } from '../platform/outbox.ts';
import { marketplaceOf } from '../platform/programme.ts';
import type { OrderDependencies } from './carry-order.ts';

type Submission = Extract<Effect, { kind: 'submission' }> & { readonly receipt?: Receipt };

/**
 * On a marketplace that decides itself we hand the complaint over and mirror its answers; no order of ours follows. What
 * nobody knows to have arrived, or did not, is handed in again under the same id, and the row says why for the desk to see.
 */
export function submissionCarrier(deps: OrderDependencies): Carrier<Submission> {
  return async ({ id, payload, attempts }) => {
    const next = await nextStep(deps, payload);
    if (next === 'over') return { done: true };
    const { connector } = marketplaceOf(deps.programme, payload.target.marketplace);
    const receipt = await answerOf(connector, payload, next === 'hand in');
    const commands = mirrored(receipt);
    const known = commands.length > 0;
    await deps.transactions.work(async (tx) => {
      const kept = known || receipt.outcome === 'unknown' ? receipt : undefined;
      await tx
        .updateTable('outbox')
        .set({ payload: JSON.stringify({ ...payload, receipt: kept }) })
        .where('id', '=', id)
        .execute();
      if (!known) return;
      const work = deps.begin(tx);
      await lockCases(work, await caseRows(tx, { ids: [payload.case] }));
      for (const one of commands) work.execute({ kind: 'case', id: payload.case }, one, { kind: 'system' });
      await work.finish();
    });
    if (final.has(receipt.outcome)) return { done: true };
    const wait = (known && receipt.retryAfterMs) || Math.max(receipt.retryAfterMs ?? 0, backoffMilliseconds(attempts));
    const again = new Date(deps.clock.now().getTime() + wait);
    return known ? { again } : { again, why: receipt.reason ?? receipt.outcome };
  };
}

const final: ReadonlySet<Outcome> = new Set<Outcome>(['done', 'already', 'rejected']);

/** Asks about what was handed in; what left no trace there, or never went out, is handed in if it may be. */
async function answerOf(connector: Connector, payload: Submission, mayHandIn: boolean): Promise<Receipt> {
  const [polled] = payload.receipt ? await connector.poll([payload.receipt]) : [];
  if (polled && (polled.outcome !== 'unknown' || !mayHandIn)) return polled;
  const { case: id, target, seller } = payload;
  const expectSeller = seller.slice(seller.indexOf('/') + 1);
  const [receipt] = await connector.submit([{ id: submissionId(id), type: 'listing.remove', target, expectSeller }]);
  if (!receipt) throw new Error('the connector gave no receipt');
  return receipt;
}

/** Nothing for an answer from which nobody knows whether the marketplace has the complaint. */
function mirrored({ outcome, reference, actionId }: Receipt): CaseCommand[] {
  const submitted: CaseCommand = { type: 'record-submission', reference: reference ?? actionId };
  switch (outcome) {
    case 'done':
    case 'already':
      return [submitted, { type: 'record-there', state: 'removed' }];
    case 'rejected':
      return [submitted, { type: 'record-there', state: 'declined' }];
    case 'needs-info':
      return [submitted, { type: 'record-there', state: 'asked-back' }];
    case 'pending':
      return [submitted];
    default:
      return [];
  }
}

/**
 * Given up, or with the desk before it was handed in: nothing is sent (the desk's word to go on hands it in anew). Once it
 * is handed in, its answers are read until the case has an end.
 */
function nextStep(
  { transactions, begin }: OrderDependencies,
  payload: Submission,
): Promise<'over' | 'ask' | 'hand in'> {
  return transactions.work(async (tx) => {
    const work = begin(tx);
    await lockCases(work, await caseRows(tx, { ids: [payload.case] }));
    const { status, referral } = work.filed(payload.case);
    if (status === 'closed' || status === 'settled') return 'over';
    if ((status === 'submitting' || status === 'submitted') && referral === undefined) return 'hand in';
    return payload.receipt === undefined ? 'over' : 'ask';
  });
}

/** The key of its outbox row, and the id under which the marketplace has it. */
export const submissionId = (caseId: string): string => `submission:${caseId}`;
