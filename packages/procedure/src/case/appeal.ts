import { dismissed } from '../reasons/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { dueOf } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { contestIfUpheld, letGo, settleIfQuiet, strike, takeDown } from './consequences.ts';
import { allowed } from './decision-reasons.ts';
import { appealUntil, isTold } from './decisions.ts';
import type { EventRules } from './event-rule.ts';
import { reasonsOf } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { ended, wentDown } from './folding.ts';
import { refusalOf, withoutAuthority } from './gaps.ts';
import { downAgain } from './overdue.ts';
import { deskUser, type Guard, sideOf, whileStopped } from './parties.ts';
import { both, type CaseReaction, done, task, toComplainant, toParent, why } from './reactions.ts';
import { returnGaps } from './returned.ts';
import { type Appeal, type Decision, type FiledCase, lastInstance, type Side } from './state.ts';
import { fall, outcome } from './undoing.ts';

type OpenAppeal = Extract<CaseCommand, { type: 'appeal' }>;
type DecideAppeal = Extract<CaseCommand, { type: 'decide-appeal' }>;

/** Decisions that a side can appeal: those against it. */
const appealable: Readonly<Record<Side, readonly Appeal['against'][]>> = {
  seller: ['upheld'],
  complainant: ['refused', 'overturned'],
};

/** The decision went against that side, and is not the last instance's. */
const isAppealable = ({ outcome, instance }: Decision, by: Side): boolean =>
  appealable[by].includes(outcome) && instance < lastInstance;

export const mayAppeal: Guard = (state, { actor, now }) => {
  const by = sideOf(state, actor);
  if (by === undefined) return refuse('not-your-case');
  const stopped = whileStopped(state);
  if (stopped) return stopped;
  const { decision } = state;
  if (decision === undefined || !isAppealable(decision, by)) return refuse('not-appealable');
  if (state.appeal) return refuse('appeal-open');
  if (state.appealed[by]) return refuse('already-appealed');
  return decision.appealUntil !== undefined && decision.appealUntil <= now ? refuse('appeal-window-over') : undefined;
};

export function openAppeal(
  state: FiledCase,
  command: OpenAppeal,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const by = sideOf(state, at.actor);
  const refusal = mayAppeal(state, at);
  if (refusal) return refusal;
  const { decision } = state;
  if (decision === undefined || by === undefined) return refuse('not-appealable');
  const due = dueOf('appealDecision', at.now, at) ?? at.now;
  const { grounds, documents = [] } = command;
  const said = { grounds, ...(documents.length > 0 && { documents }) };
  return [{ type: 'appeal-opened', by, against: decision.outcome, ...said, at: at.now, due }];
}

/** The end of a side's time to appeal the decision in force; undefined if it may not appeal. */
export function mayAppealUntil({ decision, appeal, appealed }: FiledCase, side: Side, now: string): string | undefined {
  if (decision === undefined || appeal !== undefined || appealed[side]) return undefined;
  if (!isAppealable(decision, side)) return undefined;
  return decision.appealUntil !== undefined && now < decision.appealUntil ? decision.appealUntil : undefined;
}

/** A desk user who has decided nothing in this case decides. */
export const mayDecideAppeal: Guard = (state, { actor }) => {
  const decider = deskUser(actor);
  if (typeof decider !== 'string') return decider;
  if (state.appeal === undefined || state.decision === undefined) return refuse('no-appeal-open');
  return whileStopped(state) ?? (state.deciders.includes(decider) ? refuse('decider-not-distinct') : undefined);
};

/** Allowed: the decision is replaced and all its effects are reversed. */
export function decideAppeal(
  state: FiledCase,
  command: DecideAppeal,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const barred = mayDecideAppeal(state, at);
  if (barred) return barred;
  const { appeal, decision } = state;
  if (appeal === undefined || decision === undefined) return refuse('no-appeal-open');
  const { reasons } = command;
  if (command.outcome === 'confirmed') {
    return [{ type: 'appeal-dismissed', decider, reasons, at: at.now, ...downAgain(state, at) }];
  }
  const instead = replacement(state, appeal);
  const refusal =
    instead.to === 'restoring' ? undefined : (otherCase(state, command, instead, at) ?? withoutAuthority(state, at));
  if (refusal) return refusal;
  return [
    {
      type: 'appeal-allowed',
      against: appeal.against,
      ...instead,
      by: 'appeal',
      at: at.now,
      decider,
      reasons,
      appealUntil: appealUntil(at),
      instance: decision.instance + 1,
    },
  ];
}

/**
 * Another case about the matter may be open or decided meanwhile; a decision that takes the listing down again must not raise the
 * matter a second time. If the complaint was refused because the matter was decided, reopening it is the appeal's own question.
 */
function otherCase(
  state: FiledCase,
  command: DecideAppeal,
  instead: Replacement,
  at: CaseCircumstances,
): Refusal | undefined {
  const { openSameTriple, upheldSameTriple, settledSameTriple } = command;
  const { missing, outcome } = state.decision ?? {};
  const one = (code: 'duplicate-open' | 'already-decided', id: string): Refusal =>
    refuse(code, [{ code, detail: { case: id } }]);
  if (openSameTriple !== undefined) return one('duplicate-open', openSameTriple);
  if (upheldSameTriple !== undefined && upheldSameTriple !== state.parent) {
    return one('already-decided', upheldSameTriple);
  }
  if (instead.outcome !== 'accepted') return undefined;
  const asked = missing?.some(({ code }) => code === 'already-decided') === true;
  if (settledSameTriple !== undefined && !asked) return one('already-decided', settledSameTriple);
  return outcome === 'refused' ? refusalOf([...returnGaps(state, state.parent, at)]) : undefined;
}

type Replacement = Pick<Extract<CaseEvent, { type: 'appeal-allowed' }>, 'outcome' | 'to'>;

function replacement(state: FiledCase, { against }: Appeal): Replacement {
  if (against === 'upheld') return { outcome: 'overturned', to: 'restoring' };
  // Overturned elsewhere before the seller was notified: the case continues with the notice and the seller's deadline.
  if (against === 'overturned' && isTold(state)) return { outcome: 'upheld', to: 'upheld' };
  return { outcome: 'accepted', to: state.forum === 'decides-there' ? 'submitting' : 'removing' };
}

export const appealEvents = {
  'appeal-opened': {
    fold: (state, { by, against, grounds, documents, at, due }) => ({
      ...state,
      appeal: { by, against, grounds, ...(documents && { documents }), openedAt: at },
      appealed: { ...state.appealed, [by]: true },
      clocks: { ...state.clocks, appealDecision: due },
    }),
    follow: (state, { due }) => [
      ...contestIfUpheld(state),
      task(state, 'appeal', due),
      ...both(state, 'appeal-opened', due),
    ],
    begins: 'appealed',
    act: ({ grounds, documents }) => ['decided', { type: 'appeal', grounds, ...(documents && { documents }) }],
  },
  'appeal-dismissed': {
    fold: (state, event) => {
      const { appeal: _appeal, clocks, ...rest } = wentDown(state, event);
      const { appealDecision: _due, ...others } = clocks;
      return { ...rest, clocks: others, deciders: [...state.deciders, event.decider] };
    },
    follow: (state, event, at) => [
      ...appealDone(state),
      ...(event.again ? [done(state, 'restoration-failed'), ...takeDown(state)] : []),
      ...settleIfQuiet(state),
      ...both(
        state,
        'appeal-decided',
        undefined,
        why(state, at, (standing) => dismissed(standing, at.rules, event.organisation)),
      ),
    ],
    act: (event) => ['appealed', { type: 'decide-appeal', outcome: 'confirmed', ...reasonsOf(event) }],
  },
  'appeal-allowed': {
    fold: (state, event) => {
      const { type: _type, against: _against, outcome: instead, to, ...said } = event;
      if (instead === 'overturned') return ended(state, to, { outcome: instead, ...said });
      // Taken down as at first.
      const { provisional: _back, ...down } = state;
      if (instead === 'upheld') return ended(down, to, { outcome: instead, ...said });
      const { decision: _refusal, ...open } = ended(down, to, { outcome: 'refused', ...said });
      return { ...open, laneReasons: [...state.laneReasons, 'appeal-won'] };
    },
    follow: (state, event, at) => [
      ...appealDone(state),
      ...replaced(state, event, at),
      ...both(state, 'appeal-decided', event.appealUntil, { decision: allowed(event, at.rules) }),
    ],
    begins: 'decided',
    act: (event) => ['appealed', { type: 'decide-appeal', outcome: 'reversed', ...reasonsOf(event) }],
  },
} satisfies Partial<EventRules>;

const appealDone = (state: FiledCase): readonly CaseReaction[] => [
  done(state, 'appeal'),
  done(state, 'overdue'),
  done(state, 'administrator-decision'),
];

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
        ...toParent(state, at),
      ];
    case 'upheld':
      return [...takeDown(state), ...strike(state, 'appeal')];
    case 'overturned':
      return [...fall(state, letGo(state, at), at), ...outcome(state, 'overturned')];
  }
}
