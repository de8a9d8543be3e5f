/** How an outcome enters a record, and what the record then costs or earns. */
import type { ReasonCode } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import type { Period } from '../policy/index.ts';
import type { ComplainantCommand } from './commands.ts';
import type { ComplainantEvent } from './events.ts';
import { evolveComplainant } from './evolve.ts';
import { accuracy, isWithin } from './standing.ts';
import type { ComplainantState, OutcomeKind } from './state.ts';

type RecordOutcome = Extract<ComplainantCommand, { type: 'record-outcome' }>;

/** One outcome per case: a later one of the same case replaces the earlier, as the decision did. */
export function recordOutcome(
  state: ComplainantState,
  command: RecordOutcome,
  at: Circumstances,
): readonly ComplainantEvent[] {
  const { case: id, reason, outcome } = command;
  const before = state.outcomes[id];
  if (before?.outcome === outcome) return [];
  const recorded: ComplainantEvent = {
    type: 'outcome-recorded',
    case: id,
    reason,
    outcome,
    at: at.now,
    countsUntil: after(at.rules.complainants.window, at),
  };
  const then = evolveComplainant(state, recorded);
  const consequences = outcome === 'upheld' ? earned(then, at) : [];
  const costs = outcome === 'withdrawn-other' ? [] : [...lost(then, reason, at), ...blamed(then, reason, outcome, at)];
  const regained = before === undefined ? [] : corrected(then, reason, at);
  return [recorded, ...consequences, ...costs, ...regained];
}

/** The decision behind it was undone: so is what the record lost by it. */
export function undoOutcome(state: ComplainantState, id: string, at: Circumstances): readonly ComplainantEvent[] {
  const before = state.outcomes[id];
  if (before === undefined) return [];
  const undone: ComplainantEvent = { type: 'outcome-undone', case: id };
  return [undone, ...corrected(evolveComplainant(state, undone), before.reason, at)];
}

function earned(state: ComplainantState, at: Circumstances): readonly ComplainantEvent[] {
  const { graduateAfter, good } = at.rules.complainants;
  const record = accuracy(state, at.now);
  return state.newcomer && record.upheld >= graduateAfter && isWithin(record, good)
    ? [{ type: 'complainant-graduated', at: at.now }]
    : [];
}

/** A record outside the bounds loses the expedited lane for its reason code. */
function lost(state: ComplainantState, reason: ReasonCode, at: Circumstances): readonly ComplainantEvent[] {
  const { minimumVolume, good, outFor } = at.rules.complainants;
  const record = accuracy(state, at.now, reason);
  if (record.decided < minimumVolume || isWithin(record, good)) return [];
  const restrictedUntil = state.restricted[reason];
  if (restrictedUntil !== undefined && restrictedUntil > at.now) return [];
  return [{ type: 'standing-restricted', reason, until: after(outFor, at) }];
}

/** A worse one is warned; one that was warned before is suspended, never at first sight, and never by a case it won. */
function blamed(
  state: ComplainantState,
  reason: ReasonCode,
  outcome: OutcomeKind,
  at: Circumstances,
): readonly ComplainantEvent[] {
  const { minimumVolume, warnAbove, suspendAbove, suspendedFor } = at.rules.complainants;
  const record = accuracy(state, at.now, reason);
  if (outcome === 'upheld' || record.decided < minimumVolume) return [];
  if (state.warned === undefined) {
    return record.mistakenShare > warnAbove ? [{ type: 'complainant-warned', by: 'rule', reason, at: at.now }] : [];
  }
  if (state.suspended !== undefined || record.mistakenShare <= suspendAbove) return [];
  return [{ type: 'complainant-suspended', by: 'rule', at: at.now, until: after(suspendedFor, at) }];
}

function corrected(state: ComplainantState, reason: ReasonCode, at: Circumstances): readonly ComplainantEvent[] {
  if (state.restricted[reason] === undefined) return [];
  const { minimumVolume, good } = at.rules.complainants;
  const record = accuracy(state, at.now, reason);
  const stands = record.decided >= minimumVolume && !isWithin(record, good);
  return stands ? [] : [{ type: 'standing-regained', reason, by: 'outcome-undone' }];
}

const after = (period: Period, at: Circumstances): string => dueAfter(period, at.now, at.calendar, at.zone);
