/** How an outcome enters a record, and the consequences of the record. */
import type { ReasonCode } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import { dueAfter, localDay } from '../clock/index.ts';
import type { Period } from '../policy/index.ts';
import { basisOf, stillBears } from './basis.ts';
import type { ComplainantCommand, OfCase } from './commands.ts';
import type { ComplainantEvent } from './events.ts';
import { evolveComplainant } from './evolve.ts';
import { accuracy, isWithin, outcomesOf } from './standing.ts';
import type { Basis, ComplainantState, OutcomeKind } from './state.ts';
import { weightOf } from './tallies.ts';

type RecordOutcome = Extract<ComplainantCommand, { type: 'record-outcome' }>;

/** One outcome per case: a later one of the same case replaces the earlier, as the decision did. */
export function recordOutcome(
  state: ComplainantState,
  command: RecordOutcome,
  at: Circumstances,
): readonly ComplainantEvent[] {
  const { case: id, reason, counted, withdrawal } = command;
  const outcome = asItCounts(state, command, at);
  if (counted?.outcome === outcome && counted.withdrawal === withdrawal) return [];
  const recorded: ComplainantEvent = {
    type: 'outcome-counted',
    ...{ case: id, reason, outcome },
    ...(withdrawal !== undefined && { withdrawal }),
    ...placed(state, at),
    ...weighed(command, outcome, at),
    ...(counted !== undefined && { instead: counted }),
  };
  const then = evolveComplainant(state, recorded);
  const consequences = outcome === 'upheld' ? earned(then, at) : [];
  const undone = cleared(then, at);
  const left = undone.reduce(evolveComplainant, then);
  const costs = outcome === 'withdrawn-other' ? [] : [...lost(left, reason, at), ...blamed(left, reason, outcome, at)];
  const regained = counted === undefined ? [] : corrected(left, reason, at);
  return [recorded, ...consequences, ...undone, ...costs, ...regained];
}

/** A complaint that took effect on its complainant's word alone counts for more if it counts against them. */
function weighed({ lifted }: OfCase, outcome: OutcomeKind, { rules }: Circumstances): { readonly weight?: number } {
  const { countsAs = 1 } = rules.lanes.notShown ?? {};
  if (lifted === undefined || countsAs === 1 || outcome === 'upheld' || outcome === 'withdrawn-other') return {};
  return { weight: countsAs };
}

/** The position of a new entry in the record, and the end of its window. */
function placed(state: ComplainantState, at: Circumstances) {
  return { number: state.counted + 1, at: at.now, ...countedOn(at) };
}

/** The day for which something is counted now, and the end of its window. */
export const countedOn = (at: Circumstances) => ({
  day: localDay(at.now, at.zone),
  countsUntil: after(at.rules.complainants.window, at),
});

/**
 * A withdrawal without a mistake is excused, but only a limited number. Otherwise a complainant could keep a perfect record by
 * withdrawing every contested complaint just before its decision.
 */
function asItCounts(state: ComplainantState, { counted, outcome }: RecordOutcome, at: Circumstances): OutcomeKind {
  const { excused } = at.rules.complainants;
  if (outcome !== 'withdrawn-other' || excused === undefined) return outcome;
  if (counted?.outcome === 'withdrawn-other' || counted?.outcome === 'withdrawn-too-often') return counted.outcome;
  const others = outcomesOf(state, at.now);
  const sum = (of: typeof others): number => of.reduce((total, { count }) => total + count, 0);
  // A case is not counted twice.
  const ownBefore = counted !== undefined && counted.countsUntil > at.now ? weightOf(counted) : 0;
  const taken = sum(others.filter((one) => one.outcome === 'withdrawn-other')) + 1;
  const most = Math.max(excused.free, Math.floor(excused.share * (sum(others) - ownBefore + 1)));
  return taken > most ? 'withdrawn-too-often' : outcome;
}

/** The decision behind it was reversed, and with it the record's loss. */
export function undoOutcome(
  state: ComplainantState,
  { case: id, reason, counted }: OfCase,
  at: Circumstances,
): readonly ComplainantEvent[] {
  if (counted === undefined) return [];
  const undone: ComplainantEvent = { type: 'outcome-uncounted', case: id, reason, at: at.now, instead: counted };
  const then = evolveComplainant(state, undone);
  return [undone, ...corrected(then, reason, at), ...cleared(then, at)];
}

/**
 * Money was demanded for withdrawing a complaint. It counts as a mistake whatever the case's outcome; the pack says what else
 * follows. A suspension for it requires an earlier warning, unless the pack's grave rule applies.
 */
export function recordExtortion(
  state: ComplainantState,
  command: OfCase,
  at: Circumstances,
): readonly ComplainantEvent[] {
  const { case: id, reason, counted } = command;
  if (state.extortions?.[id] !== undefined) return [];
  const { suspendedFor } = at.rules.complainants;
  const recorded: ComplainantEvent = {
    type: 'extortion-recorded',
    ...{ case: id, reason },
    ...placed(state, at),
    ...weighed(command, 'extortion', at),
    ...(counted !== undefined && { instead: counted }),
  };
  const then = evolveComplainant(state, recorded);
  const costs = at.rules.demands?.costs ?? 'mistake';
  // The cases of one filing are found together, and give one warning.
  const isWarned = state.warned !== undefined && state.warned.at < at.now;
  const suspends = costs === 'suspension' || (costs === 'warning' && isWarned);
  const graver: readonly ComplainantEvent[] = [
    ...(costs !== 'mistake' && state.warned === undefined
      ? [{ type: 'complainant-warned', by: 'rule', reason, at: at.now } as const]
      : []),
    ...(suspends && state.suspended === undefined
      ? [{ type: 'complainant-suspended', by: 'rule', at: at.now, until: after(suspendedFor, at) } as const]
      : []),
  ];
  const left = graver.reduce(evolveComplainant, then);
  return [
    recorded,
    ...graver,
    ...lost(left, reason, at),
    ...(graver.length > 0 ? [] : blamed(left, reason, 'extortion', at)),
  ];
}

/** The desk no longer finds so: reverses its immediate consequences and the record's loss. */
export function undoExtortion(
  state: ComplainantState,
  { case: id, counted }: OfCase,
  at: Circumstances,
): readonly ComplainantEvent[] {
  const before = state.extortions?.[id];
  if (before === undefined) return [];
  const undone: ComplainantEvent = {
    type: 'extortion-undone',
    case: id,
    ...(counted !== undefined && { again: counted }),
  };
  const isOf = (one: { readonly at: string; readonly basis?: Basis } | undefined): boolean =>
    one !== undefined && one.basis === undefined && one.at === before.at;
  const { warned, suspended } = state;
  const lifted: readonly ComplainantEvent[] = [
    ...(isOf(warned) ? [{ type: 'warning-lifted', at: at.now } as const] : []),
    ...(isOf(suspended && { ...suspended, at: suspended.since })
      ? [{ type: 'suspension-lifted', at: at.now } as const]
      : []),
  ];
  const then = [undone, ...lifted].reduce(evolveComplainant, state);
  return [undone, ...lifted, ...corrected(then, before.reason, at), ...cleared(then, at)];
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
  return [{ type: 'standing-restricted', reason, until: after(outFor, at), at: at.now }];
}

/**
 * A worse record gets a warning; after an earlier warning, a suspension. Never a suspension first, and never because of a case that
 * the complainant won.
 */
function blamed(
  state: ComplainantState,
  reason: ReasonCode,
  outcome: OutcomeKind,
  at: Circumstances,
): readonly ComplainantEvent[] {
  const { minimumVolume, warnAbove, suspendAbove, suspendedFor } = at.rules.complainants;
  const basis = basisOf(state, at.now, reason, at.rules.lanes);
  if (outcome === 'upheld') return [];
  if (state.warned === undefined) {
    if (!stillBears(basis, warnAbove, minimumVolume)) return [];
    return [{ type: 'complainant-warned', by: 'rule', reason, at: at.now, basis }];
  }
  if (state.suspended !== undefined || !stillBears(basis, suspendAbove, minimumVolume)) return [];
  return [{ type: 'complainant-suspended', by: 'rule', at: at.now, until: after(suspendedFor, at), basis }];
}

/**
 * Reverses the consequences of reversed decisions: a suspension that its record no longer supports, and a warning with the
 * suspension that followed it. The remaining record may support a warning of its own.
 */
function cleared(state: ComplainantState, at: Circumstances): readonly ComplainantEvent[] {
  const { minimumVolume, warnAbove, suspendAbove } = at.rules.complainants;
  const { warned, suspended } = state;
  const bears = (basis: Basis | undefined, above: number) =>
    basis === undefined || stillBears(basis, above, minimumVolume);
  const lifted: ComplainantEvent = { type: 'suspension-lifted', at: at.now };
  if (warned === undefined || bears(warned.basis, warnAbove)) {
    return suspended === undefined || bears(suspended.basis, suspendAbove) ? [] : [lifted];
  }
  const fallen: ComplainantEvent = { type: 'warning-lifted', at: at.now };
  if (suspended === undefined) return [fallen];
  const { basis } = suspended;
  if (basis === undefined || !bears(basis, warnAbove)) return [fallen, lifted];
  return [fallen, lifted, { type: 'complainant-warned', by: 'rule', reason: basis.reason, at: at.now, basis }];
}

function corrected(state: ComplainantState, reason: ReasonCode, at: Circumstances): readonly ComplainantEvent[] {
  if (state.restricted[reason] === undefined) return [];
  const { minimumVolume, good } = at.rules.complainants;
  const record = accuracy(state, at.now, reason);
  const stands = record.decided >= minimumVolume && !isWithin(record, good);
  return stands ? [] : [{ type: 'standing-regained', reason, by: 'outcome-undone' }];
}

const after = (period: Period, at: Circumstances): string => dueAfter(period, at.now, at.calendar, at.zone);
