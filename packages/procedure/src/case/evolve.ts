import type { CaseEvent, ComplaintFiled, MatterFound, MatterRaised } from './events.ts';
import { evolveGivenBack } from './gave-back.ts';
import { withFound, withRaised } from './matter.ts';
import { matterRule } from './matters/index.ts';
import { openMatter } from './matters/of.ts';
import type {
  Answer,
  CaseClocks,
  CaseState,
  CaseStatus,
  Decision,
  DecisionOutcome,
  FiledCase,
  Matter,
} from './state.ts';
import { isNotPutBack } from './transitions.ts';

/** Folds one event. Total: an event that cannot follow leaves the state as it was, so that a log always folds. */
export function evolveCase(state: CaseState, event: CaseEvent): CaseState {
  if (event.type === 'complaint-filed') return filed(event);
  return state.status === 'new' ? state : evolveFiled(state, event);
}

function filed(event: ComplaintFiled): FiledCase {
  const {
    type: _type,
    ground: _ground,
    declaration: _declaration,
    packetOfFiler: _filer,
    evidence,
    at,
    ...said
  } = event;
  return {
    ...said,
    ...(evidence.length > 0 && { evidence: evidence.map(({ sha256 }) => sha256) }),
    status: 'filed',
    clocks: {},
    filedAt: at,
    extended: {},
    remindersSent: 0,
    deciders: [],
    appealed: {},
  };
}

function evolveFiled(state: FiledCase, event: Exclude<CaseEvent, ComplaintFiled>): FiledCase {
  switch (event.type) {
    case 'complaint-refused':
    case 'review-refused':
      return decided(state, 'refused', 'refused', event);
    case 'complaint-accepted': {
      const { lane, laneReasons, measure } = event;
      return { ...moved(state, event.to, event), lane, laneReasons, measure };
    }
    case 'review-passed': {
      const to = state.forum === 'decides-there' ? 'submitting' : 'removing';
      return { ...moved(state, to, event), deciders: [...state.deciders, event.decider] };
    }
    case 'removal-confirmed': {
      const { outcome, observedAt } = event;
      return { ...moved(state, 'notifying', event), removal: { outcome, observedAt } };
    }
    case 'proceeds-hold-asked':
      return { ...state, proceeds: { since: event.at, until: event.until, status: 'asked' } };
    case 'proceeds-noted':
      return state.proceeds ? { ...state, proceeds: { ...state.proceeds, status: event.word } } : state;
    case 'removal-unconfirmed':
      return moved(state, 'unconfirmed', event);
    case 'notice-delivered':
      return {
        ...moved(state, 'answer-window', event),
        delivery: { at: event.at, by: event.by },
        remindersSent: 0,
      };
    case 'notice-undeliverable':
      return moved(state, 'undeliverable', event);
    case 'arrival-reminded': {
      const { arrivalReminder: _struck, ...clocks } = state.clocks;
      return {
        ...state,
        status: 'undeliverable',
        clocks: event.next === undefined ? clocks : { ...clocks, arrivalReminder: event.next },
        remindersSent: event.reminder,
      };
    }
    case 'case-unanswered': {
      const ofCase = ended(state, event.to, { outcome: 'unanswered', by: 'rule', at: event.at, instance: 0 });
      // What a court found stands, and no answer reopens it.
      return state.found ? { ...ofCase, found: state.found } : ofCase;
    }
    case 'answer-returned':
      return answerReturned(state, event);
    case 'answer-received':
      return { ...heard(moved(state, 'brand-window', event), event), remindersSent: 0 };
    case 'late-proof-received': {
      const { decision: _decision, ...rest } = moved(state, 'brand-window', event);
      return { ...heard(rest, event), remindersSent: 0, appealed: {} };
    }
    case 'answer-recorded':
      return { ...state, recorded: [...(state.recorded ?? []), event.answer] };
    case 'window-extended':
      return {
        ...state,
        clocks: { ...state.clocks, [event.clock]: event.due },
        extended: { ...state.extended, [event.side]: true },
      };
    case 'complainant-reminded': {
      const { brandReminder: _struck, ...clocks } = state.clocks;
      return {
        ...state,
        clocks: event.next === undefined ? clocks : { ...clocks, brandReminder: event.next },
        remindersSent: event.reminder,
      };
    }
    case 'claim-stood-behind':
      return { ...moved(state, 'ruling', event), stoodBehindAt: event.at };
    case 'claim-backed': {
      const { report, at } = event;
      return { ...moved(state, 'ruling', event), stoodBehindAt: at, report: { ...report, at } };
    }
    case 'reply-reminded': {
      const { replyReminder: _struck, ...clocks } = state.clocks;
      return { ...state, clocks };
    }
    case 'report-answered':
      return { ...moved(state, 'ruling', event), reply: { ...event.reply, at: event.at } };
    case 'reply-window-over':
    case 'silence-sent-to-ruling':
      return moved(state, 'ruling', event);
    case 'withdrawal-sent-to-ruling':
      return { ...moved(state, 'ruling', event), givenUp: event.withdrawal };
    case 'case-upheld':
      return { ...decided(wentDown(state, event), 'upheld', 'upheld', event), gravity: event.gravity };
    case 'case-overturned':
      return decided(state, 'restoring', 'overturned', event);
    case 'case-withdrawn': {
      const by = event.withdrawal === 'silence' ? 'silence' : 'complainant';
      const decision = { outcome: 'withdrawn', by, at: event.at, instance: 0 } as const;
      const waits = event.withdrawal === 'settled' && openMatter(state, 'demand') !== undefined;
      return ended(
        { ...recalled(state, event), ...(waits && { settlementWaits: true }) },
        event.to,
        event.withdrawal === 'silence' ? decision : { ...decision, withdrawal: event.withdrawal },
      );
    }
    case 'case-discontinued': {
      const { at, decider, missing, reasons } = event;
      return ended(recalled(state, event), event.to, {
        ...{ outcome: 'discontinued', by: 'desk', at, decider, instance: 0 },
        ...(missing !== undefined && { missing }),
        ...(reasons !== undefined && { reasons }),
      });
    }
    case 'given-back':
      return { ...state, gaveBack: evolveGivenBack(state.gaveBack, event) };
    case 'case-restored':
      return { ...state, status: 'restored', restoration: event.stillDown ? 'still-down' : 'up' };
    case 'restoration-failed':
      return { ...state, restoration: 'failed' };
    case 'restored-provisionally':
      return { ...state, provisional: { since: event.at } };
    case 'provisional-return-seen': {
      const { restoration: _failed, ...rest } = state;
      const { since } = state.provisional ?? { since: event.at };
      return { ...rest, provisional: { since, seen: { stillDown: event.stillDown, at: event.at } } };
    }
    case 'appeal-opened': {
      const { by, against, grounds, at } = event;
      return {
        ...state,
        appeal: { by, against, grounds, openedAt: at },
        appealed: { ...state.appealed, [by]: true },
        clocks: { ...state.clocks, appealDecision: event.due },
      };
    }
    case 'appeal-dismissed':
      return { ...withoutAppeal(wentDown(state, event)), deciders: [...state.deciders, event.decider] };
    case 'appeal-allowed':
      return appealAllowed(state, event);
    case 'case-held':
      // What was found before is in question again; the next word counts.
      return stopped({ ...without(state, 'found'), hold: { ground: event.ground, since: event.at } }, event);
    case 'case-released':
      return released(state, event);
    case 'case-referred':
      return stopped(notKept({ ...state, referral: { cause: event.cause, since: event.at } }), event);
    case 'case-resumed':
      return barred(moved(without(state, 'referral'), state.status, event), event);
    case 'matter-raised':
      return matterRaised(state, event);
    case 'matter-found':
      return matterFound(state, event);
    case 'audit-drawn':
      return { ...state, audit: { id: event.audit, drawnAt: event.at, due: event.due, readings: [] } };
    case 'audit-read':
      return auditRead(state, event);
    case 'child-attached':
      return { ...state, children: [...(state.children ?? []), event.child] };
    case 'record-noted':
      return { ...state, counted: noted(state.counted, event) };
    case 'parent-contested':
      return { ...state, parentStanding: 'contested' };
    case 'parent-settled':
      return without(state, 'parentStanding');
    case 'parent-fell':
      return { ...state, parentStanding: 'fallen', gravity: event.gravity };
    case 'deadline-missed': {
      const { [event.clock]: _missed, ...clocks } = state.clocks;
      return { ...state, clocks };
    }
    case 'submission-recorded':
      return { ...state, status: 'submitted', reference: event.reference };
    case 'complaint-recalled':
      return { ...state, recall: 'done' };
    case 'recall-failed':
      return { ...state, recall: 'failed' };
    case 'there-recorded':
      return { ...state, status: event.to };
  }
}

/** Whoever answers has the notice. */
const heard = (state: FiledCase, { answer }: { readonly answer: Answer }): FiledCase => ({
  ...state,
  answer,
  delivery: state.delivery ?? { at: answer.at, by: 'link' },
});

type Stops = Pick<Extract<CaseEvent, { type: 'case-held' }>, 'left'>;
interface Moves extends Stops {
  readonly clocks: CaseClocks;
}

function moved(state: FiledCase, to: FiledCase['status'], { clocks, left }: Moves): FiledCase {
  return { ...without(state, 'left'), status: to, clocks, ...(left && { left }) };
}

/** Nothing runs, the windows of a decision included: they end, like the clocks, when what was left of them has run. */
function stopped(state: FiledCase, { left }: Stops): FiledCase {
  const still = { ...state, clocks: {}, ...(left && { left }) };
  if (left === undefined || state.decision === undefined) return still;
  const { appealUntil, lateProofUntil, ...decision } = state.decision;
  return {
    ...still,
    decision: {
      ...decision,
      ...(appealUntil !== undefined && left.appeal === undefined && { appealUntil }),
      ...(lateProofUntil !== undefined && left.lateProof === undefined && { lateProofUntil }),
    },
  };
}

function answerReturned(state: FiledCase, event: Extract<CaseEvent, { type: 'answer-returned' }>): FiledCase {
  const { clocks, lacking, lateProofUntil } = event;
  const returned = { ...state, clocks, returned: lacking };
  if (lateProofUntil === undefined || state.decision === undefined) return returned;
  return { ...returned, decision: { ...state.decision, lateProofUntil } };
}

function released(state: FiledCase, event: Extract<CaseEvent, { type: 'case-released' }>): FiledCase {
  const { appealUntil, lateProofUntil, decider, reasons } = event;
  const next = barred(moved(without(state, 'hold'), state.status, event), event);
  const windows = {
    ...(appealUntil !== undefined && { appealUntil }),
    ...(lateProofUntil !== undefined && { lateProofUntil }),
  };
  return {
    ...next,
    ...(state.decision && { decision: { ...state.decision, ...windows } }),
    ...(event.awaitsNotice && decider !== undefined && { found: { decider, ...(reasons && { reasons }) } }),
  };
}

/** Who let a case go on has decided in it, and decides no appeal. */
const barred = (state: FiledCase, { bars, decider }: { readonly bars?: true; readonly decider?: string }): FiledCase =>
  bars && decider !== undefined && !state.deciders.includes(decider)
    ? { ...state, deciders: [...state.deciders, decider] }
    : state;

function matterRaised(state: FiledCase, event: MatterRaised): FiledCase {
  const raised = { ...state, matters: withRaised(state, event) };
  const { ground, at, left } = event;
  return ground ? stopped({ ...raised, hold: { ground, since: at } }, { ...(left && { left }) }) : raised;
}

function matterFound(state: FiledCase, event: MatterFound): FiledCase {
  const { clocks, left, to, decider } = event;
  const found = barred({ ...recalled(state, event), matters: withFound(state, event) }, { bars: true, decider });
  const ofCase = event.kind === 'demand' ? without(found, 'settlementWaits') : found;
  if (to !== undefined) return { ...ofCase, status: to, clocks: {} };
  return clocks ? moved(without(ofCase, 'hold'), state.status, { clocks, ...(left && { left }) }) : ofCase;
}

/** A referral stops what an entry that is later rejected would not have stopped. */
function notKept(state: FiledCase): FiledCase {
  const { matters } = state;
  return matters ? { ...state, matters: matters.map(({ kept: _kept, ...one }) => one) as Matter[] } : state;
}

function auditRead(state: FiledCase, event: Extract<CaseEvent, { type: 'audit-read' }>): FiledCase {
  const { finding, decider, at } = event;
  if (state.audit === undefined) return state;
  const { due = state.audit.due } = event;
  const readings = [...state.audit.readings, { finding, decider, at }];
  return { ...state, audit: { ...state.audit, due, readings }, deciders: [...state.deciders, decider] };
}

function without<Key extends 'hold' | 'referral' | 'left' | 'found' | 'parentStanding' | 'settlementWaits'>(
  state: FiledCase,
  key: Key,
): FiledCase {
  const { [key]: _gone, ...rest } = state;
  return rest as FiledCase;
}

/** The target that was back since the desk was late is taken down again. */
function wentDown(state: FiledCase, { again, at }: { readonly again?: true; readonly at: string }): FiledCase {
  if (!again || state.provisional === undefined) return state;
  const { restoration: _restoration, ...rest } = state;
  return { ...rest, provisional: { ...state.provisional, until: at } };
}

function withoutAppeal(state: FiledCase): FiledCase {
  const { appeal: _appeal, clocks, ...rest } = state;
  const { appealDecision: _due, ...others } = clocks;
  return { ...rest, clocks: others };
}

const recalled = (state: FiledCase, { recall }: { readonly recall?: true }): FiledCase =>
  recall ? { ...state, recall: 'asked' } : state;

/** A decision ends what ran and what stopped it: clocks, hold, referral, and any appeal against the former one. */
function ended(state: FiledCase, to: CaseStatus, decision: Decision): FiledCase {
  const {
    left: _left,
    found: _found,
    hold: _hold,
    referral: _referral,
    appeal: _appeal,
    restoration,
    gaveBack: _gaveBack,
    matters,
    ...rest
  } = state;
  const { decider } = decision;
  return {
    ...rest,
    ...(matters && { matters: matters.filter(({ kind }) => !matterRule(kind).ofFallen) }),
    status: to === 'new' ? state.status : to,
    clocks: {},
    decision,
    // No order follows that could fail again.
    ...(isNotPutBack(state) && { restoration }),
    appealed: {},
    deciders: decider === undefined || state.deciders.includes(decider) ? state.deciders : [...state.deciders, decider],
  };
}

type Decides = Extract<CaseEvent, { type: 'complaint-refused' | 'review-refused' | 'case-upheld' | 'case-overturned' }>;

function decided(state: FiledCase, to: FiledCase['status'], outcome: DecisionOutcome, event: Decides): FiledCase {
  const { type: _type, ...said } = event;
  if ('gravity' in said) {
    const { gravity: _gravity, again: _again, ...decision } = said;
    return ended(state, to, { outcome, ...decision });
  }
  return ended(state, to, { outcome, ...said });
}

function appealAllowed(state: FiledCase, event: Extract<CaseEvent, { type: 'appeal-allowed' }>): FiledCase {
  const { type: _type, against: _against, outcome, to, ...said } = event;
  if (outcome === 'overturned') return ended(state, to, { outcome, ...said });
  // It goes down as at first.
  const { provisional: _back, ...down } = state;
  if (outcome === 'upheld') return ended(down, to, { outcome, ...said });
  const { decision: _refusal, ...open } = ended(down, to, { outcome: 'refused', ...said });
  return { ...open, laneReasons: [...state.laneReasons, 'appeal-won'] };
}

function noted(
  before: FiledCase['counted'] = {},
  { participant, counted }: Extract<CaseEvent, { type: 'record-noted' }>,
): NonNullable<FiledCase['counted']> {
  const { [participant]: _before, ...others } = before;
  return counted === undefined ? others : { ...others, [participant]: counted };
}
