import type { InboundEvent } from '@marketsafe/connectors';
import { inForce, localDay, owedAfter } from '@marketsafe/procedure';
import type { ConsumersInformed } from '@marketsafe/terms';
import type { Selectable } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { Tx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { illegalProduct } from './follow-cases.ts';
import { actionOf } from './handle-task.ts';
import type { TaskFacts } from './texts.ts';

export interface Answering {
  readonly clock: Clock;
  readonly programme: Programme;
}

type Row = Selectable<Schema['consumer_task']>;

/** Records a task's answer with the duties that bind under it, and closes the desk's task once no task of the case is open. */
export async function takeAnswer(
  { clock, programme }: Answering,
  tx: Tx,
  row: Row,
  said: ConsumersInformed,
  by: 'marketplace' | 'desk',
): Promise<Row> {
  const now = clock.now();
  const answered = await tx
    .updateTable('consumer_task')
    .set({
      ...{ state: 'answered', answer: JSON.stringify(said), answered_by: by, answered_at: now },
      owed: owedUnder(programme, row, said),
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('desk_task')
    .set({ done_at: now })
    .where('kind', '=', 'consumers')
    .where('subject', '=', row.case_id)
    .where('done_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('consumer_task').select('id').where('case_id', '=', row.case_id).where('state', '=', 'open')),
      ),
    )
    .execute();
  return answered;
}

/** By the law of the day on which the case was upheld. */
function owedUnder(programme: Programme, row: Row, { answer }: ConsumersInformed): string[] {
  const law = programme.laws.find(({ pack }) => pack.id === row.law);
  const on = localDay(row.aware_at.toISOString(), marketplaceOf(programme, row.marketplace).zone);
  const task = inForce(law?.tasks[row.name], on);
  if (law === undefined || task === undefined) return [];
  const { rightType: right } = row.facts as TaskFacts;
  return [...owedAfter(law, { event: illegalProduct, right, on }, task, answer)];
}

/** Answers that a marketplace announced. An answer to no open task of that marketplace is ignored, since the task may have been withdrawn. */
export async function takeAnswers(
  deps: Answering,
  tx: Tx,
  marketplace: string,
  events: readonly InboundEvent[],
): Promise<void> {
  for (const { kind, actionId, consumers } of events) {
    if (kind !== 'consumers-informed' || consumers === undefined || actionId === undefined) continue;
    const id = taskOf(actionId);
    if (id === undefined) continue;
    const row = await tx
      .selectFrom('consumer_task')
      .selectAll()
      .where('id', '=', id)
      .where('marketplace', '=', marketplace)
      .where('state', '=', 'open')
      .forUpdate()
      .executeTakeFirst();
    if (row) await takeAnswer(deps, tx, row, consumers, 'marketplace');
  }
}

const taskOf = (actionId: string): string | undefined => {
  const id = actionId.slice(actionOf('').length);
  return isUuid(id) && actionOf(id) === actionId ? id : undefined;
};
