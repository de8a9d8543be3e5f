/** The parts of a case's consequences: commands, notices and desk tasks. */
import type { Circumstances } from '../circumstances.ts';
import type { ComplainantCommand, OfCase } from '../complainant/index.ts';
import type { Reaction, To } from '../decider.ts';
import type { DeskTaskKind, Effect, NoticeKind } from '../effects.ts';
import type { DecisionReasons } from '../reasons/decision.ts';
import type { Redress } from '../reasons/redress.ts';
import type { Missing } from '../refusals.ts';
import type { SellerCommand } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseCommand } from './commands.ts';
import { decisionReasons } from './decision-reasons.ts';
import { openMatter } from './matters/of.ts';
import { outlasting } from './matters/said.ts';
import type { FiledCase, Side } from './state.ts';
import { isNotPutBack } from './transitions.ts';

export type CaseFollows = To<'case', CaseCommand> | To<'seller', SellerCommand> | To<'complainant', ComplainantCommand>;
export type CaseReaction = Reaction<CaseFollows>;

export const toSeller = (state: FiledCase, command: SellerCommand): CaseReaction => ({
  kind: 'command',
  to: { kind: 'seller', id: state.seller },
  command,
});

export const toCase = (id: string, command: CaseCommand): CaseReaction => ({
  kind: 'command',
  to: { kind: 'case', id },
  command,
});

export function toParent({ case: id, parent, seller }: FiledCase, at: CaseCircumstances): readonly CaseReaction[] {
  if (parent === undefined) return [];
  const elsewhere = at.parent !== undefined && at.parent.seller !== seller;
  return [toCase(parent, { type: 'attach-child', child: id, ...(elsewhere && { elsewhere }) })];
}

/** Another account of the operator has a lock of its own: its cases follow in transactions of their own. */
export function toChildren(
  { children = [], childrenElsewhere = [] }: FiledCase,
  standing: Extract<CaseCommand, { type: 'note-parent' }>['standing'],
): readonly CaseReaction[] {
  const command = { type: 'note-parent', standing } as const;
  return [
    ...children.map((id) => toCase(id, command)),
    ...childrenElsewhere.map((id): CaseReaction => ({ kind: 'follow-up', to: { kind: 'case', id }, command })),
  ];
}

/** To the complainant's record and its agent's; an agent's record covers all its clients. */
export const toComplainant = (
  { complainant, agent, case: id, reason, counted, lifted }: FiledCase,
  command: (ofCase: OfCase) => ComplainantCommand,
): readonly CaseReaction[] =>
  [complainant, agent]
    .filter((participant) => participant !== undefined)
    .map((participant) => ({
      kind: 'command',
      to: { kind: 'complainant', id: participant },
      command: command({ case: id, reason, counted: counted?.[participant], lifted }),
    }));

interface Said {
  readonly due?: string | undefined;
  readonly missing?: readonly Missing<string>[] | undefined;
  readonly decision?: DecisionReasons | undefined;
  readonly redress?: readonly Redress[];
  /** Copies the agent's notices to the rights holder. */
  readonly copy?: { readonly of: string; readonly to: string };
}

export const both = (state: FiledCase, notice: NoticeKind, due?: string, more: Said = {}): readonly CaseReaction[] => [
  tell(state, 'complainant', notice, { ...more, due }),
  // A seller whose listing was never touched is not notified of a complaint without effect.
  ...(state.removal === undefined ? [] : [tell(state, 'seller', notice, { ...more, due })]),
];

/** The reasons of the decision now in force. */
export function why(
  state: FiledCase,
  at: Circumstances,
  as: (reasons: DecisionReasons) => DecisionReasons = (reasons) => reasons,
): Pick<Said, 'decision'> {
  const reasons = decisionReasons(state, at.rules);
  return reasons === undefined ? {} : { decision: as(reasons) };
}

/** Notifies the rights holder together with its agent of acts against the complaint, before silence has consequences; either may answer. */
export function notifyHolderAndAgent(state: FiledCase, notice: NoticeKind, more: Said = {}): readonly CaseReaction[] {
  return [tell(state, 'complainant', notice, more), ...copyToHolder(state, notice, more)];
}

export const copyToHolder = (state: FiledCase, notice: NoticeKind, more: Said = {}): readonly CaseReaction[] =>
  state.agent === undefined
    ? []
    : [tell(state, 'complainant', notice, { ...more, copy: { of: state.agent, to: state.complainant } })];

export function tell(state: FiledCase, to: Side | 'marketplace', notice: NoticeKind, more: Said = {}): CaseReaction {
  const recipient =
    to === 'seller'
      ? state.seller
      : to === 'marketplace'
        ? state.target.marketplace
        : (more.copy?.to ?? state.agent ?? state.complainant);
  const effect: Effect = {
    kind: 'notice',
    notice,
    to,
    recipient,
    ...(more.copy && { copyOf: more.copy.of }),
    case: state.case,
    right: state.right,
    ...(more.due !== undefined && { due: more.due }),
    ...(more.missing !== undefined && { missing: more.missing }),
    ...(more.decision !== undefined && { decision: more.decision }),
    ...(more.redress !== undefined && { redress: more.redress }),
  };
  return { kind: 'effect', effect };
}

export const task = (state: FiledCase, kind: DeskTaskKind, due?: string): CaseReaction => ({
  kind: 'effect',
  effect: { kind: 'desk-task', task: kind, case: state.case, ...(due !== undefined && { due }) },
});

export const done = (state: FiledCase, kind: DeskTaskKind | 'any'): CaseReaction => ({
  kind: 'effect',
  effect: { kind: 'desk-task-done', task: kind, case: state.case },
});

/** Every task about it, but for what the desk has yet to find in whatever becomes of it, and what the marketplace does not let go. */
export function allDone(state: FiledCase): readonly CaseReaction[] {
  return [
    done(state, 'any'),
    ...outlasting.flatMap((kind) => {
      const open = openMatter(state, kind);
      return open ? [task(state, kind, open.due)] : [];
    }),
    ...(state.proceeds?.status === 'not-released' ? [task(state, 'proceeds-not-released')] : []),
    ...(isNotPutBack(state) ? [task(state, 'restoration-failed')] : []),
  ];
}

/** The task of an audit does not name the case, and stays open whatever happens to the case. */
export const audits = ({ audit }: FiledCase, due: string): CaseReaction => ({
  kind: 'effect',
  effect: { kind: 'desk-task', task: 'audit', due, ...(audit && { audit: audit.id }) },
});

export const audited = ({ audit }: FiledCase): CaseReaction => ({
  kind: 'effect',
  effect: { kind: 'desk-task-done', task: 'audit', ...(audit && { audit: audit.id }) },
});
