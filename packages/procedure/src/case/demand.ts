/** Somebody asked the seller for money to take the complaint back. The seller reports it, the desk finds what there is to it. */
import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { deskUser, type Guard, notDesk, notThe } from './parties.ts';
import type { FiledCase, PaymentDemand } from './state.ts';

export const openDemand = ({ demands = [] }: FiledCase): PaymentDemand | undefined =>
  demands.find(({ finding }) => finding === undefined);

/** The desk found that money was asked for taking it back. */
export const isExtorted = ({ demands = [] }: FiledCase): boolean =>
  demands.some(({ finding }) => finding === 'extortion-found');

/** In any state of a case that the seller was told of; one at a time. */
export const mayReportDemand: Guard = (state, at) => {
  const refusal = notThe('seller', state, at);
  if (refusal) return refusal;
  if (state.removal === undefined) return refuse('wrong-state');
  return openDemand(state) ? refuse('demand-open') : undefined;
};

export const mayDecideDemand: Guard = (state, at) =>
  notDesk(at) ?? (openDemand(state) ? undefined : refuse('wrong-state'));

export function reportDemand(
  state: FiledCase,
  command: Extract<CaseCommand, { type: 'report-demand' }>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = mayReportDemand(state, at);
  if (refusal) return refusal;
  if (state.demands?.some(({ id }) => id === command.demand)) return refuse('already-exists');
  const { type: _type, ...said } = command;
  const decision = at.rules.demands?.decision;
  const due = decision && dueAfter(decision, at.now, at.calendar, at.zone);
  return [{ type: 'demand-reported', ...said, at: at.now, ...(due !== undefined && { due }) }];
}

/** Somebody else than who found it may find otherwise later: then it never was. */
export function decideDemand(
  state: FiledCase,
  { demand: id, finding, reasons }: Extract<CaseCommand, { type: 'decide-demand' }>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const demand = state.demands?.find((one) => one.id === id);
  if (demand === undefined || demand.finding === finding) return refuse('wrong-state');
  if (demand.decider === decider) return refuse('decider-not-distinct');
  // What was given under pressure is no settlement: the listing that stayed down for it goes back up.
  const isPressed = finding === 'extortion-found' && state.status === 'settled';
  const to = state.forum === 'decides-here' ? ('restoring' as const) : ('closed' as const);
  return [
    {
      ...{ type: 'demand-decided', demand: id, finding, decider, reasons, at: at.now },
      ...(isPressed && { to }),
      ...(isPressed && to === 'closed' && { recall: true }),
    },
  ];
}
