import type { Action, Receipt } from '@marketsafe/connectors';
import { type Target, targetKey } from '@marketsafe/terms';
import type { Selectable } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { backoffMilliseconds, type OutboxHandler } from '../../platform/outbox.ts';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { Transactions } from '../../platform/transactions.ts';
import { subject, type TaskFacts, tellOf } from './texts.ts';

interface Handing {
  readonly task: string;
  readonly marketplace: string;
  /** The task is withdrawn. */
  readonly back?: true;
  readonly receipt?: Receipt;
}

type Row = Selectable<Schema['consumer_task']>;
type Handed = Partial<Pick<Row, 'handed' | 'reference' | 'refused'>>;

/** The id of a task for its marketplace, which the answer names. */
export const actionOf = (task: string): string => `consumers:${task}`;

/** Sends a task to its marketplace, or withdraws it. If the connector accepts no tasks, the desk informs the marketplace. */
export function consumersOutboxHandler(deps: {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
}): OutboxHandler<Handing> {
  const { transactions, clock, programme } = deps;
  return async ({ id, payload, attempts }) => {
    const row = await transactions.work((tx) =>
      tx.selectFrom('consumer_task').selectAll().where('id', '=', payload.task).executeTakeFirst(),
    );
    // A task withdrawn before it was sent is not sent.
    if (!row || (row.state === 'withdrawn') !== (payload.back === true)) return { done: true };
    if (payload.back && row.handed !== 'with-marketplace') return { done: true };
    const note = (handed: Handed) =>
      transactions.work((tx) =>
        tx
          .updateTable('consumer_task')
          .set({ ...handed, handed_at: clock.now() })
          .where('id', '=', payload.task)
          .execute(),
      );
    const { connector } = marketplaceOf(programme, payload.marketplace);
    const action = payload.back ? backOf(row) : askOf(row);
    if (connector.capabilities().actions[action.type] === undefined) {
      if (!payload.back) await note({ handed: 'by-hand' });
      return { done: true };
    }
    const [receipt] = payload.receipt ? await connector.poll([payload.receipt]) : await connector.submit([action]);
    if (!receipt) throw new Error('the connector gave no receipt');
    if (receipt.outcome === 'pending' || receipt.outcome === 'unknown') {
      // An unknown receipt is not stored: the same action is sent again, and executed once.
      const kept = { ...payload, receipt: receipt.outcome === 'pending' ? receipt : undefined };
      await transactions.work((tx) =>
        tx
          .updateTable('outbox')
          .set({ payload: JSON.stringify(kept) })
          .where('id', '=', id)
          .execute(),
      );
      return { again: new Date(clock.now().getTime() + (receipt.retryAfterMs ?? backoffMilliseconds(attempts))) };
    }
    if (!payload.back) await note(handedBy(receipt));
    return { done: true };
  };
}

const handedBy = ({ outcome, reference, reason }: Receipt): Handed =>
  outcome === 'done' || outcome === 'already'
    ? { handed: 'with-marketplace', reference: reference ?? null }
    : { handed: 'refused', refused: reason ?? outcome };

function askOf(row: Row): Action {
  const { illegality, trader, redress } = tellOf(row.facts as TaskFacts, row.title ?? targetKey(row.target as Target));
  return {
    ...{ id: actionOf(row.id), type: 'consumers.inform', target: row.target as Target },
    bought: { since: row.since_at.toISOString(), until: row.aware_at.toISOString() },
    message: { subject: subject.en, body: [illegality.en, trader.en, redress.en].join('\n\n'), language: 'en' },
  };
}

const backOf = (row: Row): Action => ({
  ...{
    id: `back:${actionOf(row.id)}`,
    type: 'notice.withdraw',
    target: row.target as Target,
    notice: actionOf(row.id),
  },
});
