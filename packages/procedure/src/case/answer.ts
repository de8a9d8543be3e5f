import { dueAfter } from '../clock/index.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';
import { answerAgain, mayBeRecorded, recordAnswer } from './after-window.ts';
import { lackingItems } from './checklist.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { latest, noClocks, startClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { contested } from './consequences.ts';
import { upheld } from './decisions.ts';
import { confirmDelivery } from './delivery.ts';
import { discontinued } from './discontinued.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { moved } from './folding.ts';
import { isRemedied } from './own-photo.ts';
import { type Asked, type Guard, notThe, whileStopped } from './parties.ts';
import { type CaseReaction, notifyHolderAndAgent, tell, toComplainant } from './reactions.ts';
import type { Answer, CaseState, FiledCase } from './state.ts';
import { isReplaced } from './transitions.ts';

type AnswerCommand = Extract<CaseCommand, { type: 'answer' }>;
type Evolve = (state: CaseState, event: CaseEvent) => CaseState;

/**
 * The counter-notice. If a required item is missing, it is returned once with the missing items named; the second time it goes to
 * the complainant as it is. An answer after silence upheld the case reopens it. An answer after the case ended unanswered always
 * reopens it, unless a newer case about the same target is undecided; then it belongs there. An answer after all deadlines is
 * recorded and has no effect. A remedy done in time ends the case at once.
 */
export function answer(
  state: FiledCase,
  command: AnswerCommand,
  at: CaseCircumstances,
  evolve: Evolve,
): readonly CaseEvent[] | Refusal {
  const refusal = notThe('seller', state, at) ?? whileStopped(state) ?? contentOf(command);
  if (refusal) return refusal;
  const closed = mayAnswer(state, at);
  if (closed) return mayAddToRecord(state, at) ? closed : recordAnswer(state, given(command, at, true), at);
  if (isUntold(state)) return afterDelivery(state, command, at, evolve);

  const late = state.status === 'upheld' || state.status === 'unanswered';
  const accepts = command.kind === 'accepted';
  const isDecided = state.status === 'upheld';
  if (late && !(accepts && isDecided) && command.openSameTriple !== undefined) return refuse('another-case-open');
  const lacking = lackingItems(command, at.rules);
  if (lacking.length > 0 && state.returned === undefined) {
    return [{ type: 'answer-returned', lacking, at: at.now, ...secondChance(state, at) }];
  }
  const answered = given(command, at, late);
  if (accepts) return [{ type: 'answer-received', answer: answered, ...noClocks }, accepted(state, at)];
  if (isRemedied(state, command, at)) {
    return [
      { type: 'answer-received', answer: answered, ...noClocks },
      discontinued(state, { cause: 'picture-replaced' }, at),
    ];
  }
  const clocks = startClocks(state, ['brand', 'brandReminder'], at);
  return [{ type: late ? 'late-proof-received' : 'answer-received', answer: answered, ...clocks }];
}

const isUntold = ({ status }: FiledCase): boolean => status === 'notifying' || status === 'undeliverable';

/** A case waits for the answer, or the answer has an effect on it. */
export const mayAnswer: Guard = (state, at) =>
  notThe('seller', state, at) ?? whileStopped(state) ?? (isUntold(state) ? undefined : timeOf(state, at));

/** The answer has no effect any longer: it is stored and shown. */
export const mayAddToRecord: Guard = (state, at) => {
  const refusal = notThe('seller', state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  return mayAnswer(state, at) && mayBeRecorded(state, at.rules) ? undefined : refuse('wrong-state');
};

/** A seller who answers has the notice, whatever had confirmed it. */
function afterDelivery(
  state: FiledCase,
  command: AnswerCommand,
  at: CaseCircumstances,
  evolve: Evolve,
): readonly CaseEvent[] | Refusal {
  const told = confirmDelivery(state, { type: 'confirm-delivery', outcome: 'delivered', at: at.now, by: 'link' }, at);
  if (isRefusal(told)) return told;
  const then = told.reduce(evolve, state as CaseState);
  const said = then.status === 'new' || then.status === state.status ? [] : answer(then, command, at, evolve);
  return isRefusal(said) ? said : [...told, ...said];
}

function given(command: AnswerCommand, at: CaseCircumstances, late: boolean): Answer {
  const { type: _type, declaration: _declaration, openSameTriple: _open, ...said } = command;
  return { ...said, at: at.now, late, lacking: lackingItems(command, at.rules) };
}

/** Nothing is left to decide. A late acceptance costs the same as one in time, and opens no new deadline for an appeal. */
function accepted(state: FiledCase, at: CaseCircumstances): CaseEvent {
  const until = state.decision?.appealUntil;
  return { ...upheld(state, { by: 'accepted' }, at), ...(until !== undefined && { appealUntil: until }) };
}

function contentOf(command: AnswerCommand): Refusal | undefined {
  if (!command.declaration) return refuse('declaration-needed', [{ code: 'declaration-needed', field: 'declaration' }]);
  if (command.kind === 'accepted' && command.supplier === undefined) {
    return refuse('supplier-missing', [{ code: 'supplier-missing', field: 'supplier' }]);
  }
  return undefined;
}

function timeOf(state: FiledCase, at: Asked): Refusal | undefined {
  if (state.status === 'answer-window') {
    const due = state.clocks.answer;
    return due !== undefined && due <= at.now ? refuse('window-over') : undefined;
  }
  if (state.status === 'unanswered') return state.found ? refuse('decision-final') : undefined;
  if (state.status !== 'upheld' || state.decision?.by !== 'silence') return refuse('wrong-state');
  if (state.appeal) return refuse('appeal-open');
  const until = state.decision.lateProofUntil;
  // An appeal decided the other way, or a court's decision, is final for a case that silence decided.
  if (state.appealed.seller || until === undefined) return refuse('decision-final');
  if (at.rules.afterWindow?.effect === 'reopens') return undefined;
  return at.now < until ? undefined : refuse('window-over');
}

/** Time to complete a returned answer: at least the rules' period, and never less than the time that was left. */
function secondChance(
  state: FiledCase,
  at: CaseCircumstances,
): Pick<Extract<CaseEvent, { type: 'answer-returned' }>, 'clocks' | 'lateProofUntil'> {
  const granted = dueAfter(at.rules.clocks.incompleteReturn, at.now, at.calendar, at.zone);
  const { clocks, decision } = state;
  if (decision?.lateProofUntil !== undefined) {
    return { clocks, lateProofUntil: latest(granted, decision.lateProofUntil) };
  }
  return { clocks: clocks.answer === undefined ? clocks : { ...clocks, answer: latest(granted, clocks.answer) } };
}

export const answerEvents = {
  'answer-returned': {
    fold: (state, { clocks, lacking, lateProofUntil }) => {
      const returned = { ...state, clocks, returned: lacking };
      if (lateProofUntil === undefined || state.decision === undefined) return returned;
      return { ...returned, decision: { ...state.decision, lateProofUntil } };
    },
    follow: (state, { lacking, clocks, lateProofUntil }) => {
      const missing = lacking.map((item) => ({ code: 'checklist-incomplete', field: item }));
      return [tell(state, 'seller', 'answer-incomplete', { due: clocks.answer ?? lateProofUntil, missing })];
    },
  },
  'answer-received': {
    fold: (state, event) => ({ ...heard(moved(state, 'brand-window', event), event), remindersSent: 0 }),
    // An acceptance or a remedy ends the case in the same step; its event notifies both.
    follow: (state, event) =>
      event.answer.kind === 'accepted' || isReplaced(state)
        ? []
        : [...answered(state), ...forwarded(state, event.clocks.brand)],
    begins: 'answered',
    act: answerAgain,
  },
  'late-proof-received': {
    fold: (state, event) => {
      const { decision: _decision, ...rest } = moved(state, 'brand-window', event);
      return { ...heard(rest, event), remindersSent: 0, appealed: {} };
    },
    follow: (state, event) => [
      ...contested(state),
      ...answered(state),
      ...toComplainant(state, (ofCase) => ({ type: 'undo-outcome', ...ofCase })),
      ...forwarded(state, event.clocks.brand),
      ...notifyHolderAndAgent(state, 'case-reopened'),
    ],
    begins: 'answered',
    act: answerAgain,
  },
} satisfies Partial<EventRules>;

/** A seller that answers has the notice. */
const heard = (state: FiledCase, { answer: said }: { readonly answer: Answer }): FiledCase => ({
  ...state,
  answer: said,
  delivery: state.delivery ?? { at: said.at, by: 'link' },
});

const answered = (state: FiledCase): readonly CaseReaction[] =>
  toComplainant(state, ({ case: id, reason }) => ({ type: 'count-answer', case: id, reason }));

const forwarded = (state: FiledCase, due: string | undefined): readonly CaseReaction[] => [
  ...notifyHolderAndAgent(state, 'answer-received', { due }),
  tell(state, 'seller', 'answer-forwarded', { due }),
];
