/** Strikes: one for each right within a few days, however many cases; each case counts in exactly one, once. */
import type { Circumstances } from '../circumstances.ts';
import { addGround, recomputeClosure } from './closure.ts';
import type { SellerCommand } from './commands.ts';
import type { Draft } from './draft.ts';
import { countedStrikes, inOrder, isValid, rate, strikeOf, validPoints } from './points.ts';
import type { SellerState, Strike } from './state.ts';

type RecordStrike = Extract<SellerCommand, { type: 'record-strike' }>;

const msOfDay = 86_400_000;

export function recordStrike(draft: Draft, command: RecordStrike, at: Circumstances): undefined {
  const { track } = at.rules.reasons[command.reason];
  // Upheld again after a contest: the case keeps its strike.
  if (strikeOf(draft.state, command.case) && !command.contested) settle(draft, command.case, at);
  const before = validPoints(draft.state, track, at.now);
  const known = strikeOf(draft.state, command.case);
  const near = nearStrike(draft.state, command, at);
  if (known) regrade(draft, known, command, at);
  else if (near) join(draft, near, command, at);
  else issue(draft, command, at);
  const points = validPoints(draft.state, track, at.now);
  for (const step of at.rules.strikes.warnAt) {
    if (before < step && points >= step && points < at.rules.strikes.closeAt && draft.state.closure === undefined) {
      draft.add({ type: 'points-warned', track, points, step });
    }
  }
  recomputeClosure(draft, at);
}

/** Same right and track, filed within the merge days of the strike's first case; for a shop, within the days behind its complaint. */
function nearStrike(state: SellerState, command: RecordStrike, at: Circumstances): Strike | undefined {
  const { track } = at.rules.reasons[command.reason];
  const { mergeDays } = at.rules.strikes;
  return inOrder(state.strikes).find((strike) => {
    const within = Math.max(mergeDays, command.restsOnDays ?? 0, strike.restsOnDays ?? 0) * msOfDay;
    const isOfIt = strike.track === track && strike.right === command.right && isValid(strike, state, at.now);
    return isOfIt && Math.abs(Date.parse(command.filedAt) - Date.parse(strike.firstFiledAt)) <= within;
  });
}

function join(draft: Draft, strike: Strike, command: RecordStrike, at: Circumstances): undefined {
  const { case: id, gravity: caseGravity, settledBy, contested, restsOnDays } = command;
  const cases = { ...strike.cases, [id]: { gravity: caseGravity } };
  const rated = rate(cases, strike.precededBy.length, at.rules.strikes);
  const member = { case: id, caseGravity, settledBy, ...(contested && { contested }) };
  const rests = restsOnDays !== undefined && { restsOnDays };
  draft.add({ type: 'strike-joined', strike: strike.id, ...member, ...rated, ...rests });
}

/** A new decision may change a case's weight: silence cost the claimed gravity, and the ruling finds an organised sale. */
function regrade(
  draft: Draft,
  strike: Strike,
  command: Pick<RecordStrike, 'case' | 'gravity'>,
  at: Circumstances,
): undefined {
  const { case: id, gravity: caseGravity } = command;
  const member = strike.cases[id];
  if (member === undefined || member.gravity === caseGravity) return;
  const cases = { ...strike.cases, [id]: { ...member, gravity: caseGravity } };
  const rated = rate(cases, strike.precededBy.length, at.rules.strikes);
  draft.add({ type: 'strike-regraded', strike: strike.id, case: id, caseGravity, ...rated });
}

export function regradeStrike(
  draft: Draft,
  command: Extract<SellerCommand, { type: 'regrade-strike' }>,
  at: Circumstances,
): undefined {
  const strike = strikeOf(draft.state, command.case);
  if (strike === undefined) return;
  regrade(draft, strike, command, at);
  recomputeClosure(draft, at);
}

function issue(draft: Draft, command: RecordStrike, at: Circumstances): undefined {
  const { case: id, right, gravity: caseGravity, settledBy, filedAt, contested, restsOnDays } = command;
  const { track } = at.rules.reasons[command.reason];
  const precededBy = countedStrikes(draft.state, track, at.now).map((strike) => strike.id);
  draft.add({
    type: 'strike-issued',
    strike: id,
    track,
    right,
    firstFiledAt: filedAt,
    caseGravity,
    settledBy,
    ...(contested && { contested }),
    ...rate({ [id]: { gravity: caseGravity } }, precededBy.length, at.rules.strikes),
    issuedAt: at.now,
    expiresAt: new Date(Date.parse(at.now) + at.rules.strikes.validDays * msOfDay).toISOString(),
    precededBy,
    ...(restsOnDays !== undefined && { restsOnDays }),
  });
  const issued = draft.state.strikes[id];
  if (issued) addGround(draft, issued);
}

export function contest(draft: Draft, id: string): undefined {
  const strike = strikeOf(draft.state, id);
  if (strike?.cases[id]?.contested !== false) return;
  draft.add({ type: 'strike-contested', strike: strike.id, case: id });
}

export function settle(draft: Draft, id: string, at: Circumstances): undefined {
  const strike = strikeOf(draft.state, id);
  if (strike?.cases[id]?.contested !== true) return;
  draft.add({ type: 'strike-settled', strike: strike.id, case: id });
  recomputeClosure(draft, at);
}

/** Removes a case from its strike; the last case removes the strike and any repetition that it caused. */
export function expunge(draft: Draft, id: string, at: Circumstances): undefined {
  const strike = strikeOf(draft.state, id);
  if (strike === undefined) return;
  const { [id]: _left, ...cases } = strike.cases;
  if (Object.keys(cases).length > 0) {
    const rated = rate(cases, strike.precededBy.length, at.rules.strikes);
    draft.add({ type: 'strike-lowered', strike: strike.id, case: id, ...rated });
  } else {
    draft.add({ type: 'strike-expunged', strike: strike.id, case: id });
    rerate(draft, at);
  }
  recomputeClosure(draft, at);
}

function rerate(draft: Draft, at: Circumstances): undefined {
  for (const strike of inOrder(draft.state.strikes)) {
    const rated = rate(strike.cases, strike.precededBy.length, at.rules.strikes);
    if (rated.points < strike.points) draft.add({ type: 'strike-rerated', strike: strike.id, ...rated });
  }
}

export function expire(draft: Draft, now: string): undefined {
  const frozen = draft.state.closure?.frozen ?? [];
  const over = inOrder(draft.state.strikes)
    .filter(({ id, expiresAt }) => expiresAt <= now && !frozen.includes(id))
    .map(({ id }) => id);
  if (over.length > 0) draft.add({ type: 'strikes-expired', strikes: over });
}
