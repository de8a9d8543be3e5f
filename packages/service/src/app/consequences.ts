import type { Effect } from '@marketsafe/procedure';
import { targetKey } from '@marketsafe/terms';
import { bankUpheld } from '../intake/photo-bank/index.ts';
import { queueRelists } from '../intake/relists/index.ts';
import { rescreenSellers } from '../intake/screening/index.ts';
import { recordFinalDecisions } from '../oversight/final-decisions/index.ts';
import { recordFacts, recordLiability } from '../oversight/statistics/index.ts';
import { closeTasks, type DoneTask, openTask } from '../oversight/tasks/index.ts';
import { changedClearances, projectClearances } from '../parties/clearances/index.ts';
import { projectParticipants } from '../parties/participants/index.ts';
import { projectRights } from '../parties/rights/index.ts';
import { projectSellers, sellerNames } from '../parties/sellers/index.ts';
import type { Consequences, UnitOfWork } from '../platform/unit-of-work.ts';
import { caseFiles } from '../takedown/case-file/index.ts';
import { projectCases } from '../takedown/cases/index.ts';
import { queueNotice } from '../takedown/notices/index.ts';
import { orderIdOf, type QueuedOrder } from '../takedown/orders/index.ts';
import { duties } from './duties.ts';

/** The consequences of a decision: orders, notices and tasks as rows, and the views of all changed aggregates. */
export const consequences: Consequences = {
  async effects(work, effects) {
    for (const effect of withoutFinishedTasks(effects)) carry(work, effect);
    await closeTasks(work, effects.flatMap(doneTask));
  },
  async project(work, decided) {
    await projectCases(work, decided);
    await projectSellers(work, decided);
    await projectClearances(work, changedClearances(decided));
    await projectParticipants(work, decided);
    await projectRights(work, decided);
    recordFacts(work, decided, (id) => work.memo(caseFiles).get(id)?.old);
    recordLiability(work, decided);
    recordFinalDecisions(work, decided);
    rescreenSellers(work, decided);
    bankUpheld(work, decided);
    queueRelists(work, decided);
    for (const { project } of duties) project?.(work, decided);
  },
};

/** The tasks that an effect reports as done. */
function doneTask(effect: Effect): DoneTask[] {
  if (effect.kind !== 'desk-task-done') return [];
  if (effect.task === 'any') return effect.case === undefined ? [] : [{ anyOfCase: effect.case }];
  const { kind: _, task, complainant, ...subject } = effect;
  return [{ kind: task, subject: { ...subject, participant: complainant } }];
}

/** Leaves out tasks that the same unit of work opens and finishes. */
const withoutFinishedTasks = (effects: readonly Effect[]): readonly Effect[] =>
  effects.filter(
    (effect, index) =>
      effect.kind !== 'desk-task' ||
      !effects.slice(index + 1).some((later) => later.kind === 'desk-task-done' && finishes(later, effect)),
  );

const finishes = (
  done: Extract<Effect, { kind: 'desk-task-done' }>,
  opened: Extract<Effect, { kind: 'desk-task' }>,
): boolean =>
  done.case === opened.case &&
  (done.task === 'any' ||
    (done.task === opened.task &&
      done.seller === opened.seller &&
      done.right === opened.right &&
      done.audit === opened.audit &&
      done.complainant === opened.complainant));

function carry(work: UnitOfWork, effect: Effect): void {
  switch (effect.kind) {
    case 'order':
      queueOrder(work, effect);
      return;
    case 'submission':
      work.batch.add('outbox', {
        kind: 'submission',
        key: `submission:${effect.case}`,
        payload: effect,
        due_at: work.now,
      });
      return;
    case 'recall':
      work.batch.add('outbox', { kind: 'recall', key: `recall:${effect.case}`, payload: effect, due_at: work.now });
      return;
    case 'notice':
      queueNotice(work, effect);
      for (const { notified } of duties) notified?.(work, effect);
      return;
    case 'desk-task': {
      const { kind: _, task, due, complainant, ...subject } = effect;
      openTask(work, task, { ...subject, participant: complainant }, titleOf(work, effect), due);
      return;
    }
    case 'desk-task-done':
      // Handled already: tasks are closed before new ones are written.
      return;
    case 'refer-open-cases':
      work.batch.add('outbox', {
        kind: 'referral',
        key: `referral:${effect.right}:${effect.cause}:${effect.agent ?? ''}`,
        payload: effect,
        due_at: work.now,
      });
  }
}

function queueOrder(work: UnitOfWork, effect: Extract<Effect, { kind: 'order' }>): void {
  const target = targetKey(effect.target);
  const { epoch, seller, measure, desired, cases } = effect;
  const id = orderIdOf(target, epoch, seller);
  work.batch.add('marketplace_order', {
    tenant: 'desk',
    id,
    marketplace: effect.target.marketplace,
    target,
    ...{ seller, measure, desired, epoch, state: 'queued', cases },
    created_at: work.now,
    updated_at: work.now,
  });
  const isFirst = desired === 'down' && epoch === 1;
  const queued: QueuedOrder = { order: id, ...(isFirst && { first: { target, seller, measure, cases } }) };
  work.batch.add('outbox', { kind: 'order', key: `order:${id}`, payload: queued, due_at: work.now });
}

function titleOf(work: UnitOfWork, effect: Extract<Effect, { kind: 'desk-task' }>): string {
  if (effect.case !== undefined) return work.memo(caseFiles).get(effect.case)?.listing.title ?? effect.case;
  if (effect.seller !== undefined) return work.memo(sellerNames).get(effect.seller) ?? effect.seller;
  return effect.right ?? effect.complainant ?? effect.audit ?? effect.task;
}
