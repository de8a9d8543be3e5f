import type { WithdrawalKind } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { startClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { letGo, sentToRuling, settled } from './consequences.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { ended, moved, recalled } from './folding.ts';
import { isWithMarketplace } from './marketplace-decides.ts';
import { isExtorted, openMatter } from './matters/of.ts';
import { type Guard, notThe } from './parties.ts';
import { allDone, both, type CaseReaction, copyToHolder, tell, toComplainant, why } from './reactions.ts';
import type { CaseStatus, FiledCase } from './state.ts';
import { holdsDown, isBackMeanwhile, isDown, isOpen } from './transitions.ts';
import { fall, outcome, takeBack } from './undoing.ts';

type Withdraw = Extract<CaseCommand, { type: 'withdraw' }>;

/**
 * At any time, in one step, even while the case is paused; the desk first looks at contested goods of health and safety. Only a
 * settlement may leave the listing down, and not if a demand for money was found.
 */
export function withdraw(state: FiledCase, command: Withdraw, at: Circumstances): readonly CaseEvent[] | Refusal {
  const refusal = mayWithdraw(state, at);
  if (refusal) return refusal;
  const { withdrawal } = command;
  const mayStayDown = at.rules.withdrawals[withdrawal].mayStayDown && !isExtorted(state);
  if (command.keepDown === true && !mayStayDown) return refuse('may-not-stay-down');
  const down = holdsDown(state) || state.status === 'removed-there';
  if (command.keepDown === true && isBackMeanwhile(state)) return refuse('may-not-stay-down');
  if (down && command.keepDown === true) return [withdrawn(withdrawal, 'settled', at)];
  if (isContested(state)) return givenUp(state, withdrawal, at);
  const to = isDown(state.status) ? 'restoring' : 'closed';
  return [{ ...withdrawn(withdrawal, to, at), ...(isWithMarketplace(state) && { recall: true }) }];
}

type Withdrawn = Extract<CaseEvent, { type: 'case-withdrawn' }>;

export const withdrawn = (
  withdrawal: Withdrawn['withdrawal'],
  to: Withdrawn['to'],
  at: Pick<Circumstances, 'now'>,
): Withdrawn => ({ type: 'case-withdrawn', withdrawal, to, at: at.now });

export const mayWithdraw: Guard = (state, at) =>
  notThe('complainant', state, at) ??
  ((isOpen(state) && !(isContested(state) && state.givenUp !== undefined)) || mayStillBeWithdrawn.has(state.status)
    ? undefined
    : refuse('wrong-state'));

const mayStillBeWithdrawn: ReadonlySet<CaseStatus> = new Set(['upheld', 'unanswered', 'removed-there']);

/** Goods of health and safety after the seller's answer: a person checks before they are restored. */
const isContested = ({ goods, status }: FiledCase): boolean =>
  goods !== undefined && (status === 'brand-window' || status === 'ruling');

function givenUp(state: FiledCase, withdrawal: WithdrawalKind, at: Circumstances): readonly CaseEvent[] | Refusal {
  // A ruling that already waits keeps its due time.
  const moves =
    state.status === 'ruling'
      ? { clocks: state.clocks, ...(state.left && { left: state.left }) }
      : startClocks(state, ['ruling'], at);
  return [{ type: 'withdrawal-sent-to-ruling', withdrawal, at: at.now, ...moves }];
}

export const withdrawalEvents = {
  'withdrawal-sent-to-ruling': {
    fold: (state, event) => ({ ...moved(state, 'ruling', event), givenUp: event.withdrawal }),
    follow: sentToRuling,
    begins: 'ruling',
    act: ({ withdrawal }) => ['filed', { type: 'withdraw', withdrawal }],
  },
  'case-withdrawn': {
    fold: (state, event) => {
      const by = event.withdrawal === 'silence' ? 'silence' : 'complainant';
      const decision = { outcome: 'withdrawn', by, at: event.at, instance: 0 } as const;
      const waits = event.withdrawal === 'settled' && openMatter(state, 'demand') !== undefined;
      return ended(
        { ...recalled(state, event), ...(waits && { settlementWaits: true }) },
        event.to,
        event.withdrawal === 'silence' ? decision : { ...decision, withdrawal: event.withdrawal },
      );
    },
    follow: followWithdrawn,
    act: ({ withdrawal, to }) =>
      withdrawal === 'silence' ? undefined : ['filed', { type: 'withdraw', withdrawal, keepDown: to === 'settled' }],
  },
} satisfies Partial<EventRules>;

function followWithdrawn(state: FiledCase, event: Withdrawn, at: CaseCircumstances): readonly CaseReaction[] {
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
    // A settlement during an open demand for payment counts when the demand is decided.
    ...(state.settlementWaits
      ? toComplainant(state, (ofCase) => ({ type: 'undo-outcome', ...ofCase }))
      : state.forum === 'decides-here'
        ? outcome(state, kind, withdrawal === 'silence' ? undefined : withdrawal)
        : []),
    // Before a takedown the seller received no notice, and needs none.
    ...(to === 'closed'
      ? [tell(state, 'complainant', 'case-withdrawn', why(state, at))]
      : both(state, 'case-withdrawn', undefined, why(state, at))),
    ...(withdrawal === 'silence' ? copyToHolder(state, 'case-withdrawn', why(state, at)) : []),
  ];
}
