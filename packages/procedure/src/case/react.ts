import { localDay } from '../clock/index.ts';
import type { ShopScreening } from '../reasons/index.ts';
import { dismissed, withCause } from '../reasons/index.ts';
import { proceedsOf, type SettledBy } from '../seller/index.ts';
import { remainingRedress } from './after-window.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { allowed } from './decision-reasons.ts';
import type { CaseEvent } from './events.ts';
import { heldTarget } from './held-target.ts';
import { followFound, followRaised } from './matter.ts';
import { openMatter } from './matters/of.ts';
import {
  allDone,
  audited,
  audits,
  both,
  type CaseReaction,
  copyToHolder,
  done,
  notifyHolderAndAgent,
  task,
  tell,
  toChildren,
  toComplainant,
  toParent,
  toSeller,
  why,
} from './reactions.ts';
import type { CaseState, DecidedBy, FiledCase } from './state.ts';
import { isUncontested } from './transitions.ts';
import { fall, lift, outcome, takeBack } from './undoing.ts';

export function reactToCase(event: CaseEvent, state: CaseState, at: CaseCircumstances): readonly CaseReaction[] {
  return state.status === 'new' ? [] : follow(event, state, at);
}

function follow(event: CaseEvent, state: FiledCase, at: CaseCircumstances): readonly CaseReaction[] {
  switch (event.type) {
    case 'complaint-filed':
    case 'submission-recorded':
    case 'record-noted':
    case 'given-back':
      return [];
    case 'complaint-refused':
      return [
        tell(state, 'complainant', 'complaint-refused', {
          due: event.appealUntil,
          missing: event.missing,
          ...why(state, at),
        }),
      ];
    case 'complaint-accepted':
      return [
        ...toComplainant(state, ({ case: id, reason }) => ({
          type: 'count-filing',
          ...{ case: id, reason, day: localDay(at.now, at.zone) },
          // Goods that came back were decided upon before.
          onTrust: event.to === 'removing' && state.parent === undefined,
        })),
        ...(event.to === 'desk-review' ? [task(state, 'review', event.clocks.review)] : takeDown(state)),
        ...toParent(state),
      ];
    case 'review-passed':
      return [done(state, 'review'), ...takeDown(state)];
    case 'review-refused':
      return [
        done(state, 'review'),
        ...outcome(state, 'refused'),
        tell(state, 'complainant', 'complaint-refused', {
          due: event.appealUntil,
          missing: event.missing,
          ...why(state, at),
        }),
      ];
    case 'removal-confirmed':
      return [
        done(state, 'unconfirmed'),
        tell(state, 'seller', 'statement-of-reasons'),
        tell(state, 'complainant', 'removal-confirmed'),
      ];
    case 'proceeds-hold-asked': {
      const target = proceedsOf(state.target);
      return [toSeller(state, { type: 'impose', case: state.case, target, kind: 'hold-funds', until: event.until })];
    }
    case 'proceeds-noted':
      return proceedsNoted(state, event);
    case 'removal-unconfirmed':
      return event.cause === 'unconfirmed' ? [] : [task(state, 'unconfirmed')];
    case 'notice-delivered':
      return [done(state, 'undeliverable')];
    case 'notice-undeliverable':
      return [task(state, 'undeliverable', state.clocks.arrival)];
    case 'arrival-reminded':
      return [
        task(state, 'undeliverable', state.clocks.arrival),
        tell(state, 'seller', 'arrival-reminder', { due: state.clocks.arrival }),
      ];
    case 'case-unanswered':
      return [
        ...allDone(state),
        // Money is not kept from a seller whom nothing reached.
        ...(event.to === 'restoring' ? fall(state, letGo(state, at), at) : freeProceeds(state)),
        ...both(state, 'case-unanswered', undefined, why(state, at)),
      ];
    case 'answer-returned': {
      const missing = event.lacking.map((item) => ({ code: 'checklist-incomplete', field: item }));
      return [
        tell(state, 'seller', 'answer-incomplete', { due: event.clocks.answer ?? event.lateProofUntil, missing }),
      ];
    }
    case 'answer-received':
      // An acceptance is decided in the same breath; `case-upheld` tells both.
      return event.answer.kind === 'accepted' ? [] : [...answered(state), ...forwarded(state, event.clocks.brand)];
    case 'late-proof-received':
      return [
        ...contested(state),
        ...answered(state),
        ...toComplainant(state, (ofCase) => ({ type: 'undo-outcome', ...ofCase })),
        ...forwarded(state, event.clocks.brand),
        ...notifyHolderAndAgent(state, 'case-reopened'),
      ];
    case 'answer-recorded':
      return [tell(state, 'seller', 'answer-recorded', { redress: [remainingRedress(state, at.now)] })];
    case 'window-extended':
      return both(state, 'window-extended', event.due);
    case 'complainant-reminded':
      return notifyHolderAndAgent(state, 'brand-reminder', { due: state.clocks.brand });
    case 'claim-stood-behind':
      return [...windowUsed(state), task(state, 'ruling', event.clocks.ruling)];
    case 'claim-backed':
      return [...windowUsed(state), tell(state, 'seller', 'report-received', { due: event.clocks.reply })];
    case 'reply-reminded':
      return [tell(state, 'seller', 'reply-reminder', { due: state.clocks.reply })];
    case 'report-answered':
      return [task(state, 'ruling', event.clocks.ruling), tell(state, 'complainant', 'report-answered')];
    case 'reply-window-over':
      return [task(state, 'ruling', event.clocks.ruling)];
    case 'silence-sent-to-ruling':
    case 'withdrawal-sent-to-ruling':
      return [
        ...windowUsed(state),
        task(state, 'ruling', event.clocks.ruling),
        ...(state.goods === undefined ? [] : both(state, 'person-decides', event.clocks.ruling)),
      ];
    case 'case-upheld':
      return [
        ...allDone(state),
        ...(event.again ? takeDown(state) : []),
        ...strike(state, event.by),
        ...both(state, 'case-upheld', event.appealUntil, why(state, at)),
      ];
    case 'case-overturned':
      return [
        ...allDone(state),
        ...fall(state, letGo(state, at), at),
        ...ofOverturned(state, at),
        ...both(state, 'case-overturned', event.appealUntil, why(state, at)),
      ];
    case 'case-withdrawn':
      return withdrawn(state, event, at);
    case 'case-discontinued':
      return [
        ...allDone(state),
        ...(event.to === 'restoring' ? fall(state, letGo(state, at), at) : []),
        ...takeBack(state, event),
        ...toComplainant(state, (ofCase) => ({ type: 'undo-outcome', ...ofCase })),
        ...both(
          state,
          'case-discontinued',
          undefined,
          why(state, at, (found) => withCause(found, event.cause, at.rules)),
        ),
      ];
    case 'case-restored':
      return [
        done(state, 'restoration-failed'),
        ...(event.stillDown ? [] : [seenUp(state, event.at)]),
        ...both(state, 'restored'),
      ];
    case 'restoration-failed':
      return [task(state, 'restoration-failed')];
    case 'appeal-opened':
      return [...contestIfUpheld(state), task(state, 'appeal', event.due), ...both(state, 'appeal-opened', event.due)];
    case 'appeal-dismissed':
      return [
        ...appealDone(state),
        ...(event.again ? [done(state, 'restoration-failed'), ...takeDown(state)] : []),
        ...settleIfQuiet(state),
        ...both(
          state,
          'appeal-decided',
          undefined,
          why(state, at, (standing) => dismissed(standing, at.rules)),
        ),
      ];
    case 'appeal-allowed':
      return [
        ...appealDone(state),
        ...replaced(state, event, at),
        ...both(state, 'appeal-decided', event.appealUntil, { decision: allowed(event, at.rules) }),
      ];
    case 'case-held':
      return [...contestIfUpheld(state), ...both(state, 'case-held')];
    case 'case-released':
      return [
        ...(event.outcome === 'for-seller' ? [] : settleIfQuiet(state)),
        ...both(state, 'case-released', event.clocks.answer ?? event.clocks.brand),
      ];
    case 'case-referred':
      return [task(state, 'referral'), ...both(state, 'case-held')];
    case 'case-resumed':
      return [
        done(state, 'referral'),
        // What had not been handed in before it was stopped is handed in now.
        ...(state.status === 'submitting' ? takeDown(state) : []),
        ...both(state, 'case-released', event.clocks.answer ?? event.clocks.brand),
      ];
    case 'matter-raised':
      return followRaised(state, event);
    case 'matter-found':
      return followFound(state, event, at);
    case 'audit-drawn':
      return [audits(state, event.due)];
    case 'audit-read':
      return [audited(state), ...(event.due === undefined ? [] : [audits(state, event.due)])];
    case 'child-attached':
      return [];
    case 'parent-contested':
      return state.status === 'upheld' ? [contest(state)] : [];
    case 'parent-settled':
      return settleIfQuiet(state);
    case 'parent-fell':
      return [
        toSeller(state, { type: 'regrade-strike', case: state.case, gravity: event.gravity }),
        ...settleIfQuiet(state),
      ];
    case 'deadline-missed':
      return [
        task(state, event.clock === 'unconfirmedAlarm' ? 'unconfirmed' : 'overdue'),
        ...(event.administratorBy === undefined ? [] : [task(state, 'administrator-decision', event.administratorBy)]),
      ];
    case 'restored-provisionally':
      return [
        toSeller(state, { type: 'lift', case: state.case, target: heldTarget(state) }),
        ...freeProceeds(state),
        ...both(state, 'restored-provisionally'),
      ];
    case 'provisional-return-seen':
      return [done(state, 'restoration-failed'), ...(event.stillDown ? [] : [seenUp(state, event.at)])];
    case 'complaint-recalled':
      return [done(state, 'recall')];
    case 'recall-failed':
      return [task(state, 'recall')];
    case 'there-recorded':
      return event.state === 'escalated' ? [] : [tell(state, 'complainant', `there-${event.state}`)];
  }
}

/** The complainant's window is over: nobody makes it longer any more. */
const windowUsed = (state: FiledCase): readonly CaseReaction[] =>
  openMatter(state, 'delay') ? [done(state, 'delay')] : [];

function withdrawn(
  state: FiledCase,
  event: Extract<CaseEvent, { type: 'case-withdrawn' }>,
  at: CaseCircumstances,
): readonly CaseReaction[] {
  const { withdrawal, to } = event;
  const counts = withdrawal !== 'silence' && at.rules.withdrawals[withdrawal].countsAgainst;
  const kind = withdrawal === 'silence' ? 'restored-by-silence' : counts ? 'withdrawn-mistake' : 'withdrawn-other';
  return [
    ...allDone(state),
    ...(to === 'restoring'
      ? fall(state, letGo(state, at), at)
      : to === 'settled'
        ? fall(state, settled(state), at)
        : []),
    ...takeBack(state, event),
    // What was settled while a demand for payment is with the desk counts once that is decided.
    ...(state.settlementWaits
      ? toComplainant(state, (ofCase) => ({ type: 'undo-outcome', ...ofCase }))
      : state.forum === 'decides-here'
        ? outcome(state, kind, withdrawal === 'silence' ? undefined : withdrawal)
        : []),
    // Before anything was down the seller has heard nothing, and has nothing to hear.
    ...(to === 'closed'
      ? [tell(state, 'complainant', 'case-withdrawn', why(state, at))]
      : both(state, 'case-withdrawn', undefined, why(state, at))),
    ...(withdrawal === 'silence' ? copyToHolder(state, 'case-withdrawn', why(state, at)) : []),
  ];
}

function replaced(
  state: FiledCase,
  event: Extract<CaseEvent, { type: 'appeal-allowed' }>,
  at: CaseCircumstances,
): readonly CaseReaction[] {
  switch (event.outcome) {
    case 'accepted':
      return [
        ...toComplainant(state, (ofCase) => ({ type: 'undo-outcome', ...ofCase })),
        ...takeDown(state),
        ...toParent(state),
      ];
    case 'upheld':
      return [...takeDown(state), ...strike(state, 'appeal')];
    case 'overturned':
      return [...fall(state, letGo(state, at), at), ...outcome(state, 'overturned')];
  }
}

function takeDown(state: FiledCase): readonly CaseReaction[] {
  const { case: id, seller, right, measure } = state;
  const target = heldTarget(state);
  if (state.forum === 'decides-there') {
    return [{ kind: 'effect', effect: { kind: 'submission', case: id, target, seller, right } }];
  }
  return [toSeller(state, { type: 'impose', case: id, target, kind: measure })];
}

const seenUp = (state: FiledCase, observedAt: string): CaseReaction =>
  toSeller(state, { type: 'note-restored', case: state.case, target: heldTarget(state), observedAt });

/** The measure ends and whatever the case cost the seller is undone. */
const letGo = (state: FiledCase, at: CaseCircumstances): readonly CaseReaction[] => [
  expunge(state),
  lift(state, at),
  ...freeProceeds(state),
  ...toChildren(state, 'fallen'),
];

/** The goods may stay down; the money is free, and nothing counts. */
const settled = (state: FiledCase): readonly CaseReaction[] => [
  expunge(state),
  ...freeProceeds(state),
  ...toChildren(state, 'fallen'),
];

const freeProceeds = (state: FiledCase): readonly CaseReaction[] =>
  state.proceeds === undefined
    ? []
    : [toSeller(state, { type: 'lift', case: state.case, target: proceedsOf(state.target) })];

/** Its seller hears that it is over; the desk, where the marketplace does not let the money go. */
function proceedsNoted(
  state: FiledCase,
  { word, at }: Extract<CaseEvent, { type: 'proceeds-noted' }>,
): readonly CaseReaction[] {
  switch (word) {
    case 'held':
    case 'not-held':
      return [];
    case 'ended':
      return [tell(state, 'seller', 'proceeds-released')];
    case 'not-released':
      return [task(state, 'proceeds-not-released')];
    case 'released': {
      const seen = { case: state.case, target: proceedsOf(state.target), observedAt: at };
      return [done(state, 'proceeds-not-released'), toSeller(state, { type: 'note-restored', ...seen })];
    }
  }
}

const appealDone = (state: FiledCase): readonly CaseReaction[] => [
  done(state, 'appeal'),
  done(state, 'overdue'),
  done(state, 'administrator-decision'),
];

/** A strike whose case is under appeal or before a court bears no ban. */
const contestIfUpheld = (state: FiledCase): readonly CaseReaction[] =>
  state.status === 'upheld' ? contested(state) : [];

const contested = (state: FiledCase): readonly CaseReaction[] => [contest(state), ...toChildren(state, 'contested')];
const contest = (state: FiledCase): CaseReaction => toSeller(state, { type: 'contest', case: state.case });

/** It does again when nothing is left: an appeal may outlast a hold, and the parent's contest either. */
const settleIfQuiet = (state: FiledCase): readonly CaseReaction[] =>
  isUncontested(state)
    ? [
        ...(state.parentStanding === 'contested' ? [] : [toSeller(state, { type: 'settle', case: state.case })]),
        ...toChildren(state, 'upheld'),
      ]
    : [];

const expunge = (state: FiledCase): CaseReaction => toSeller(state, { type: 'expunge', case: state.case });

function strike(state: FiledCase, by: DecidedBy): readonly CaseReaction[] {
  const settledBy: SettledBy = by === 'silence' || by === 'accepted' || by === 'complainant' ? by : 'ruling';
  const { case: id, right, reason, gravity, filedAt } = state;
  return [
    toSeller(state, {
      type: 'record-strike',
      ...{ case: id, right, reason, gravity, filedAt, settledBy },
      ...(state.parentStanding === 'contested' && { contested: true }),
      ...(state.shop && { restsOnDays: daysOf(state.shop, filedAt) }),
    }),
    ...outcome(state, 'upheld'),
    ...toChildren(state, 'upheld'),
  ];
}

const daysOf = ({ since }: ShopScreening, filedAt: string): number =>
  Math.round((Date.parse(filedAt) - Date.parse(since)) / 86_400_000);

/** A complainant that gave its claim up, or was silent, is not charged with having held on to it. */
function ofOverturned(state: FiledCase, { rules }: CaseCircumstances): readonly CaseReaction[] {
  const { decision, givenUp } = state;
  if (givenUp !== undefined) {
    const counts = rules.withdrawals[givenUp].countsAgainst;
    return outcome(state, counts ? 'withdrawn-mistake' : 'withdrawn-other', givenUp);
  }
  return outcome(state, decision?.contest?.brand === 'silent' ? 'restored-by-silence' : 'overturned');
}

const answered = (state: FiledCase): readonly CaseReaction[] =>
  toComplainant(state, ({ case: id, reason }) => ({ type: 'count-answer', case: id, reason }));

const forwarded = (state: FiledCase, due: string | undefined): readonly CaseReaction[] => [
  ...notifyHolderAndAgent(state, 'answer-received', { due }),
  tell(state, 'seller', 'answer-forwarded', { due }),
];
