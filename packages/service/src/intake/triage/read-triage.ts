import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { TriageView } from './contract.ts';

/** The state of a finding; an expired snooze counts as open without an act. */
export const standing = (now: string): RawBuilder<string> => sql`
  case when triage.state is null or (triage.state = 'snoozed' and triage.until <= ${now}::timestamptz) then 'open' else triage.state end`;

/** Joins a finding with its triage and the names of the decider and the assignee. */
export const joinTriage = sql`
  left join triage on triage.tenant = finding.tenant and triage.brand = finding.brand and triage.marketplace = finding.marketplace
    and triage.listing = finding.listing
  left join auth."user" assigned on assigned.id = triage.assignee
  left join auth."user" decider on decider.id = triage.by`;

export const triageColumns = (now: string): RawBuilder<unknown> => sql`
  case when triage.tenant is not null then jsonb_build_object('state', ${standing(now)}, 'stored', triage.state, 'reason', triage.reason,
    'until', triage.until, 'assignee', triage.assignee, 'assigned', assigned.name, 'by', triage.by, 'decider', decider.name, 'at', triage.at,
    'back', triage.back, 'back_at', triage.back_at) end as triage`;

export interface TriageRow {
  readonly state: 'open' | 'dismissed' | 'snoozed';
  readonly stored: 'open' | 'dismissed' | 'snoozed';
  readonly reason: string | null;
  readonly until: string | null;
  readonly assignee: string | null;
  readonly assigned: string | null;
  readonly by: string | null;
  readonly decider: string | null;
  readonly at: string;
  readonly back: readonly string[] | null;
  readonly back_at: string | null;
}

export function readTriage(row: TriageRow): z.output<typeof TriageView> {
  const { state, stored, reason, until, assignee, assigned, by, decider, at, back, back_at: backAt } = row;
  const isOver = stored === 'snoozed' && state === 'open';
  const came = isOver ? { at: until, because: ['time'] } : back && { at: backAt, because: back };
  return {
    state,
    ...(reason !== null && { reason }),
    ...(state === 'snoozed' && until !== null && { until: instant(until) }),
    ...(assignee !== null && { assignee: { id: assignee, name: assigned ?? assignee } }),
    ...(by !== null && { by: { id: by, name: decider ?? by } }),
    at: instant(at),
    ...(came?.at && { back: { at: instant(came.at), because: came.because } }),
  } as z.output<typeof TriageView>;
}

/** The database writes instants in JSON with its own offset. */
const instant = (text: string): string => new Date(text).toISOString();
