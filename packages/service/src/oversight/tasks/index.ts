import type { DeskTaskKind } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

/** The object of a task; its values form the task's subject, of which at most one task of a kind is open. */
export interface TaskSubject {
  readonly case?: string | undefined;
  readonly seller?: string | undefined;
  readonly right?: string | undefined;
  readonly participant?: string | undefined;
  readonly enrolment?: string | undefined;
  readonly audit?: string | undefined;
  /** It waits for an outside party, and stays open when its case ends. */
  readonly outside?: true;
}

const subjectOf = (subject: TaskSubject): string =>
  [subject.case, subject.seller, subject.right, subject.participant, subject.enrolment, subject.audit]
    .filter(Boolean)
    .join(' ');

/** @param kind of the procedure, or of the folder that opens it. */
export function openTask(
  work: Pick<UnitOfWork, 'batch' | 'entropy' | 'now'>,
  kind: string,
  subject: TaskSubject,
  title: string,
  due?: string,
): void {
  work.batch.add('desk_task', {
    tenant: 'desk',
    id: work.entropy.uuid(),
    kind,
    subject: subjectOf(subject),
    task: { ...subject, title },
    opened_at: work.now,
    due_at: due ?? null,
  });
}

/** Tasks to close: one kind about a subject, or every open task about a case except those that wait for an outside party. */
export type DoneTask = { readonly kind: DeskTaskKind; readonly subject: TaskSubject } | { readonly anyOfCase: string };

/**
 * Closes tasks when the unit of work writes, or before it opens others, so that a task reopened in the same decision stays open. A
 * reminder closes with the overdue task.
 */
export async function closeTasks(
  work: Pick<UnitOfWork, 'tx' | 'now' | 'batch'>,
  done: readonly DoneTask[],
): Promise<void> {
  if (done.length === 0) return;
  const cases = done.flatMap((task) => ('anyOfCase' in task ? [task.anyOfCase] : []));
  const keys = done.flatMap((task) =>
    'anyOfCase' in task ? [] : [`${task.kind} ${subjectOf(task.subject)}`, `overdue ${subjectOf(task.subject)}`],
  );
  const closing = sql`
    update desk_task set done_at = ${work.now}
    where done_at is null and (kind || ' ' || subject = any (${keys}::text[]) or (task ->> 'case' = any (${cases}::text[]) and not task ? 'outside'))`;
  if (work.batch.rowsOf('desk_task').length === 0) work.batch.also(closing);
  else await closing.execute(work.tx);
}
