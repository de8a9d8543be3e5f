import { randomUUID } from 'node:crypto';
import type { DeskTaskKind } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { UnitOfWork } from '../platform/unit-of-work.ts';

/** What a task is about; its values make the task's subject, of which at most one task of a kind is open. */
export interface TaskSubject {
  readonly case?: string | undefined;
  readonly seller?: string | undefined;
  readonly right?: string | undefined;
  readonly participant?: string | undefined;
  readonly enrolment?: string | undefined;
}

const subjectOf = (subject: TaskSubject): string =>
  [subject.case, subject.seller, subject.right, subject.participant, subject.enrolment].filter(Boolean).join(' ');

export function openTask(
  work: Pick<UnitOfWork, 'batch' | 'now'>,
  kind: DeskTaskKind | 'enrolment',
  subject: TaskSubject,
  title: string,
  due?: string,
): void {
  work.batch.add('desk_task', {
    tenant: 'desk',
    id: randomUUID(),
    kind,
    subject: subjectOf(subject),
    task: { ...subject, title },
    opened_at: work.now,
    due_at: due ?? null,
  });
}

export function closeTask(
  work: Pick<UnitOfWork, 'batch' | 'now'>,
  kind: DeskTaskKind | 'enrolment',
  subject: TaskSubject,
): void {
  work.batch.also(sql`
    update desk_task set done_at = ${work.now}
    where kind = ${kind} and subject = ${subjectOf(subject)} and done_at is null`);
}
