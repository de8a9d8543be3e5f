import type { WithdrawalKind } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { startClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { isWithMarketplace } from './marketplace-decides.ts';
import { isExtorted } from './matters/of.ts';
import { type Guard, notThe } from './parties.ts';
import type { CaseStatus, FiledCase } from './state.ts';
import { holdsDown, isBackMeanwhile, isDown, isOpen } from './transitions.ts';

type Withdraw = Extract<CaseCommand, { type: 'withdraw' }>;

/**
 * At any time, in one step, whatever stops the case; contested goods of health and safety the desk looks at first. Only a settlement may leave the listing down, and none where money was
 * found to be asked for it.
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

/** Goods of health and safety that a seller has answered for: a person looks before they come back. */
const isContested = ({ goods, status }: FiledCase): boolean =>
  goods !== undefined && (status === 'brand-window' || status === 'ruling');

function givenUp(state: FiledCase, withdrawal: WithdrawalKind, at: Circumstances): readonly CaseEvent[] | Refusal {
  // A ruling that waits already is due when it was.
  const moves =
    state.status === 'ruling'
      ? { clocks: state.clocks, ...(state.left && { left: state.left }) }
      : startClocks(state, ['ruling'], at);
  return [{ type: 'withdrawal-sent-to-ruling', withdrawal, at: at.now, ...moves }];
}
