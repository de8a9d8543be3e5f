import type { Receipt } from '@marketsafe/connectors';
import type { CaseCommand, Effect } from '@marketsafe/procedure';
import { backoffMilliseconds, type OutboxHandler } from '../../platform/outbox.ts';
import { marketplaceOf } from '../../platform/programme.ts';
import { caseRows, lockCases } from '../case-file/index.ts';
import { dropHeld } from '../removals/index.ts';
import type { OrderDependencies } from './handle-order.ts';
import { submissionId } from './submit-to-marketplace.ts';

type Recall = Extract<Effect, { kind: 'recall' }> & { readonly receipt?: Receipt };
type Outcome = Extract<CaseCommand, { type: 'record-recall' }>['outcome'];

/**
 * A complaint that its complainant gave up is taken back from the marketplace that decides itself. It waits until
 * the handing in is over, so that the two cannot overtake each other; what the connector cannot do is a person's task.
 */
export function recallOutboxHandler(deps: OrderDependencies): OutboxHandler<Recall> {
  const { transactions, clock } = deps;
  const later = (milliseconds: number) => ({ again: new Date(clock.now().getTime() + milliseconds) });

  return async ({ id, payload, attempts }) => {
    const { connector } = marketplaceOf(deps.programme, payload.target.marketplace);
    const record = (outcome: Outcome) =>
      transactions.work(async (tx) => {
        const work = deps.begin(tx);
        await lockCases(work, await caseRows(tx, { ids: [payload.case] }));
        work.execute({ kind: 'case', id: payload.case }, { type: 'record-recall', outcome }, { kind: 'system' });
        await work.finish();
      });

    if (connector.capabilities().actions['notice.withdraw'] === undefined) {
      await record('failed');
      return { done: true };
    }
    const notice = submissionId(payload.case);
    // What is held is not handed in any more; it may have been sent before.
    await transactions.work((tx) => dropHeld(tx, [notice], clock.now()));
    const open = await transactions.work((tx) =>
      tx.selectFrom('outbox').select('id').where('key', '=', notice).executeTakeFirst(),
    );
    if (open) return later(backoffMilliseconds(0));

    const reference = await transactions.work(async (tx) => {
      const work = deps.begin(tx);
      await lockCases(work, await caseRows(tx, { ids: [payload.case] }));
      return work.filed(payload.case).reference;
    });
    const action = {
      ...({ id: `recall:${payload.case}`, type: 'notice.withdraw', target: payload.target, notice } as const),
      ...(reference !== undefined && { reference }),
    };
    const [receipt] = payload.receipt ? await connector.poll([payload.receipt]) : await connector.submit([action]);
    if (!receipt) throw new Error('the connector gave no receipt');
    const outcome = outcomeOf(receipt);
    if (outcome !== undefined) {
      await record(outcome);
      return { done: true };
    }
    // Of what is unknown nothing is kept: the same action is sent again, and done once.
    const kept = receipt.outcome === 'pending' ? { ...payload, receipt } : { ...payload, receipt: undefined };
    await transactions.work((tx) =>
      tx
        .updateTable('outbox')
        .set({ payload: JSON.stringify(kept) })
        .where('id', '=', id)
        .execute(),
    );
    return later(receipt.retryAfterMs ?? backoffMilliseconds(attempts));
  };
}

function outcomeOf({ outcome }: Receipt): Outcome | undefined {
  switch (outcome) {
    case 'done':
    case 'already':
    // It never had the complaint: there is nothing to take back.
    case 'not-found':
      return 'recalled';
    case 'pending':
    case 'unknown':
      return undefined;
    default:
      return 'failed';
  }
}
