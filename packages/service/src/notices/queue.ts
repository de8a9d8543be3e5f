import type { Effect } from '@marketsafe/procedure';
import type { UnitOfWork } from '../platform/unit-of-work.ts';

/** A notice that waits to be sent. One per kind, recipient and bundle is waiting at most: a bundle is one notice. */
export interface QueuedNotice {
  readonly effect: Extract<Effect, { kind: 'notice' }>;
  readonly bundle?: string;
}

export function queueNotice(work: UnitOfWork, effect: Extract<Effect, { kind: 'notice' }>): void {
  const bundle = effect.case === undefined ? undefined : work.filed(effect.case).bundle;
  const about = bundle ?? effect.right ?? effect.subject ?? '';
  const queued: QueuedNotice = { effect, ...(bundle !== undefined && { bundle }) };
  work.batch.add('outbox', {
    kind: 'notice',
    key: `notice:${effect.notice}:${effect.recipient}:${about}`,
    payload: queued,
    due_at: work.now,
  });
}
