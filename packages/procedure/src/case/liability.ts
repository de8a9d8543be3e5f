/**
 * What may follow outside for whoever filed a complaint that was wrong. The programme awards nothing: it keeps what the desk found
 * of malice, what the seller says it lost, and what a court said of both.
 */
import type { MaliceIndicator } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import { localDay } from '../clock/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCommand } from './commands.ts';
import { isExtorted } from './demand.ts';
import type { CaseEvent } from './events.ts';
import { deskUser, type Guard, notDesk, notThe } from './parties.ts';
import type { FiledCase } from './state.ts';

/** The complaint is known to have been wrong, as its case stands: it was overturned, or whoever filed it says so. */
export const isErroneous = ({ decision }: FiledCase): boolean =>
  decision?.outcome === 'overturned' || (decision?.outcome === 'withdrawn' && decision.withdrawal === 'mistake');

/** What the case itself says of malice; a person looks at each and at what the case does not say. */
export const indicatedBy = (state: FiledCase): readonly MaliceIndicator[] => [
  ...(state.laneReasons.includes('cleared-seller') ? (['knew-of-authorisation'] as const) : []),
  ...(isExtorted(state) ? (['payment-demanded'] as const) : []),
];

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** Once, when the case has fallen. */
export const mayDeclareLoss: Guard = (state, at) => {
  const refusal = notThe('seller', state, at);
  if (refusal) return refusal;
  if (!isErroneous(state) || state.removal === undefined) return refuse('wrong-state');
  return state.liability?.loss ? refuse('already-exists') : undefined;
};

/** What a person found of it, or a court. */
export const mayFindLiability: Guard = (state, at) =>
  notDesk(at) ?? (isErroneous(state) ? undefined : refuse('wrong-state'));

export function declareLoss(
  state: FiledCase,
  { loss, said, from, until, documents }: Of<'declare-loss'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = mayDeclareLoss(state, at);
  if (refusal) return refusal;
  if (from > until || until > localDay(at.now, at.zone)) return refuse('bad-period');
  return [{ type: 'loss-declared', loss, said, from, until, documents, at: at.now }];
}

/** Somebody else than who found it may find otherwise later: then it never was. */
export function findMalice(
  state: FiledCase,
  { finding, indicators, reasons }: Of<'find-malice'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const { malice } = state.liability ?? {};
  const refusal = mayFindLiability(state, at);
  if (refusal) return refusal;
  if (malice?.finding === finding) return refuse('wrong-state');
  if (malice?.decider === decider) return refuse('decider-not-distinct');
  if ((finding === 'malicious') !== indicators.length > 0) return refuse('indicators-missing');
  return [{ type: 'malice-found', finding, indicators, decider, reasons, at: at.now }];
}

/** A later judgment about the same takes the place of the one before. */
export function enterAward(
  state: FiledCase,
  { type: _type, ...said }: Of<'enter-award'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const refusal = mayFindLiability(state, at);
  if (refusal) return refusal;
  if (said.doubled && (!said.malicious || said.amount === undefined)) return refuse('doubled-without-malice');
  if (said.on > localDay(at.now, at.zone)) return refuse('bad-period');
  return [{ type: 'award-entered', ...said, decider, at: at.now }];
}
