import { hash } from 'node:crypto';
import type { Effect } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

type NoticeEffect = Extract<Effect, { kind: 'notice' }>;

/** A notice that waits to be sent. */
export interface QueuedNotice {
  readonly effect: NoticeEffect;
  readonly bundle?: string;
  /** How often the marketplace's inbox was tried in vain. */
  readonly inboxTries?: number;
}

/** How many alike about one case may wait for an outage to end; what comes after them says nothing new. */
const mostAlike = 20;

/**
 * Queues a notice. What the cases of a bundle have to say alike is said once. But each case has its own say: another
 * notice of the kind about the same case, or one that says something else, waits beside the first.
 */
export function queueNotice(work: UnitOfWork, effect: NoticeEffect): void {
  const bundle = effect.case === undefined ? undefined : work.filed(effect.case).bundle;
  const about = bundle ?? effect.right ?? effect.subject ?? '';
  const queued: QueuedNotice = { effect, ...(bundle !== undefined && { bundle }) };
  const base = `notice:${effect.notice}:${effect.recipient}:${about}`;
  if (effect.notice === 'statement-of-reasons') {
    // It is written when it is sent, about all of the bundle that was removed by then.
    work.batch.add('outbox', { kind: 'notice', key: base, payload: queued, due_at: work.now });
    return;
  }
  const key = `${base}:${saidIn(effect)}`;
  const turns = Array.from({ length: mostAlike }, (_, turn) => (turn === 0 ? key : `${key}#${turn + 1}`));
  work.batch.queue(
    'notice',
    sql`
    select 'notice', case when own.waits then coalesce(free.key, ${key}) else ${key} end, ${JSON.stringify(queued)}::jsonb, ${work.now}::timestamptz
    from (select exists (
      select from outbox
      where key = any (${turns}::text[])
        and payload -> 'effect' ->> 'case' is not distinct from ${effect.case ?? null}::text) as waits) as own
    left join lateral (
      select turn.key from unnest(${turns}::text[]) with ordinality as turn(key, number)
      where not exists (select from outbox where outbox.key = turn.key)
      order by number limit 1) as free on true`,
  );
}

/** What a notice says beside what it is about, so that two which say different things are two. */
const saidIn = ({ due, points, missing, subject, why, measure, decision }: NoticeEffect): string =>
  hash('sha256', JSON.stringify([due, points, missing, subject, why, measure, decision]), 'hex').slice(0, 16);
