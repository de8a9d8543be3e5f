import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCommand } from './commands.ts';
import { isExtorted } from './demand.ts';
import type { CaseEvent } from './events.ts';
import { notThe } from './parties.ts';
import type { FiledCase } from './state.ts';
import { isWithThem } from './there.ts';
import { isDown, isOpen } from './transitions.ts';

type Withdraw = Extract<CaseCommand, { type: 'withdraw' }>;

/**
 * At any time, in one step, whatever stops the case. Only a settlement may leave the listing down, and none where money was
 * found to be asked for it.
 */
export function withdraw(state: FiledCase, command: Withdraw, at: Circumstances): readonly CaseEvent[] | Refusal {
  const refusal = notThe('complainant', state, at);
  if (refusal) return refusal;
  if (!isOpen(state) && state.status !== 'upheld' && state.status !== 'removed-there') return refuse('wrong-state');
  const { withdrawal } = command;
  const mayStayDown = at.rules.withdrawals[withdrawal].mayStayDown && !isExtorted(state);
  if (command.keepDown === true && !mayStayDown) return refuse('may-not-stay-down');
  const down = isDown(state.status) || state.status === 'removed-there';
  if (down && command.keepDown === true) return [{ type: 'case-withdrawn', withdrawal, to: 'settled', at: at.now }];
  const to = isDown(state.status) ? 'restoring' : 'closed';
  return [{ type: 'case-withdrawn', withdrawal, to, at: at.now, ...(isWithThem(state) && { recall: true }) }];
}
