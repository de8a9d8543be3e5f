import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { dueOf } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { appealUntil, isTold } from './decisions.ts';
import type { CaseEvent } from './events.ts';
import { refusalOf, withoutAuthority } from './gaps.ts';
import { downAgain } from './overdue.ts';
import { deskUser, type Guard, sideOf, whileStopped } from './parties.ts';
import { returnGaps } from './returned.ts';
import type { Appeal, Decision, FiledCase, Side } from './state.ts';

type OpenAppeal = Extract<CaseCommand, { type: 'appeal' }>;
type DecideAppeal = Extract<CaseCommand, { type: 'decide-appeal' }>;

/** Decisions a side can appeal: those that went against it. */
const appealable: Readonly<Record<Side, readonly Appeal['against'][]>> = {
  seller: ['upheld'],
  complainant: ['refused', 'overturned'],
};
/** A decision with this many appeals behind it is final, so that a case ends. */
export const lastInstance = 2;

/** It went against that side, and is not the last instance's. */
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
  return [{ type: 'appeal-opened', by, against: decision.outcome, grounds: command.grounds, at: at.now, due }];
}

/** Until when a side may still appeal the decision that stands; undefined where it may not. */
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

/** Allowed: the decision is replaced and all it caused undone. */
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
 * Meanwhile the matter may be open or decided elsewhere; what takes the listing down again must not bring it up a second
 * time. Whether a decided matter is opened again is the appeal's very question where the complaint was refused for that.
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
  // Overturned elsewhere before the seller was told: it goes on from where the seller is told, with its window.
  if (against === 'overturned' && isTold(state)) return { outcome: 'upheld', to: 'upheld' };
  return { outcome: 'accepted', to: state.forum === 'decides-there' ? 'submitting' : 'removing' };
}
