import { inForce, type LegalPack, localDay, referenceOf, type TaskVersion, type Texts } from '@marketsafe/procedure';
import { type ConsumersInformed, type Target, targetKey } from '@marketsafe/terms';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import type { ConsumerTask, ConsumerTaskQuery } from './contract.ts';
import type { consumerRoutes } from './routes.ts';
import { type Answering, takeAnswer } from './take-answer.ts';
import { type TaskFacts, tellOf } from './texts.ts';

type Row = Selectable<Schema['consumer_task']>;

export const consumerHandlers = (deps: Answering): Handlers<typeof consumerRoutes> => ({
  listConsumerTasks: ({ tx, query }) => listTasks(deps.programme, tx, query),
  answerConsumerTask: async ({ tx, params, body }) => {
    const row = await openTaskOf(asServiceRole(tx), params.task);
    return viewOf(deps.programme, await takeAnswer(deps, asServiceRole(tx), row, body.said, 'desk'));
  },
});

/** The newest first. */
async function listTasks(programme: Programme, tx: AnyTx, query: z.output<typeof ConsumerTaskQuery>) {
  const after = readCursor(query.cursor, ['instant', 'uuid']);
  let select = tx
    .selectFrom('consumer_task')
    .selectAll()
    .orderBy('aware_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.state) select = select.where('state', '=', query.state);
  if (after) select = select.where(sql<boolean>`(aware_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => viewOf(programme, row)),
    ...(rows.length > query.limit && last && { next: writeCursor([last.aware_at.toISOString(), last.id]) }),
  };
}

async function openTaskOf(tx: Tx, id: string): Promise<Row> {
  if (!isUuid(id)) throw notFound('task');
  const row = await tx.selectFrom('consumer_task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound('task');
  if (row.state === 'open') return row;
  throw new ProblemError(
    409,
    'wrong-state',
    row.state === 'answered'
      ? 'This task has an answer already.'
      : 'The case was decided otherwise since, and the task was taken back. There is nothing to answer.',
  );
}

function viewOf(programme: Programme, row: Row): z.input<typeof ConsumerTask> {
  const law = programme.laws.find(({ pack }) => pack.id === row.law);
  const on = localDay(row.aware_at.toISOString(), marketplaceOf(programme, row.marketplace).zone);
  const task = inForce(law?.tasks[row.name], on);
  const facts = row.facts as TaskFacts;
  const target = targetKey(row.target as Target);
  return {
    ...{ id: row.id, case: row.case_id, marketplace: row.marketplace, target, law: row.law },
    ...(row.title !== null && { title: row.title }),
    says: task?.texts ?? { en: row.name, 'zh-CN': row.name },
    source: law && task ? sourceOf(law, task, on) : { en: row.law, 'zh-CN': row.law },
    ...{ awareAt: row.aware_at.toISOString(), since: row.since, counted: facts.counted },
    tell: tellOf(facts, row.title ?? target),
    ...{ state: row.state, due: row.due_at.toISOString(), handed: row.handed },
    ...(row.handed_at && { handedAt: row.handed_at.toISOString() }),
    ...(row.reference !== null && { reference: row.reference }),
    ...(row.refused !== null && { refused: row.refused }),
    ...(row.answer &&
      row.answered_by &&
      row.answered_at && {
        answer: {
          ...{ said: row.answer as ConsumersInformed, by: row.answered_by, at: row.answered_at.toISOString() },
          owed: (row.owed ?? []).map((duty) => ({
            duty,
            text: inForce(law?.duties[duty], on)?.texts ?? { en: duty, 'zh-CN': duty },
          })),
        },
      }),
    ...(row.withdrawn_at && { withdrawnAt: row.withdrawn_at.toISOString() }),
  };
}

/** The provision behind the period of purchases. */
function sourceOf(law: LegalPack, task: TaskVersion, on: string): Texts {
  const versions = law.clocks[task.bought] ?? [];
  const index = versions.findIndex((one) => inForce([one], on) !== undefined);
  return referenceOf(law, `clocks.${task.bought}.${index}`)?.where ?? law.pack.title;
}
