/**
 * Liability of a complainant for a wrong complaint. The programme awards nothing: it records the desk's finding on malice, the loss
 * that the seller declares, and a court's judgment on both.
 */
import type { MaliceIndicator } from '@marketsafe/terms';
import { localDay } from '../../clock/index.ts';
import { refuse } from '../../refusals.ts';
import { type Guard, notDesk, notThe } from '../parties.ts';
import type { FiledCase } from '../state.ts';
import type { Finding, MatterRule } from './kind.ts';
import { isExtorted, mattersOf } from './of.ts';

/** The complaint is known to have been wrong, as its case stands: it was overturned, or withdrawn as a mistake. */
export const isErroneous = ({ decision }: FiledCase): boolean =>
  decision?.outcome === 'overturned' || (decision?.outcome === 'withdrawn' && decision.withdrawal === 'mistake');

/** What the case itself says of malice; a person looks at each and at what the case does not say. */
export const indicatedBy = (state: FiledCase): readonly MaliceIndicator[] => [
  ...(state.laneReasons.includes('cleared-seller') ? (['knew-of-authorisation'] as const) : []),
  ...(isExtorted(state) ? (['payment-demanded'] as const) : []),
];

/** Once, when the case has fallen. */
const mayDeclareLoss: Guard = (state, at) => {
  const refusal = notThe('seller', state, at);
  if (refusal) return refusal;
  if (!isErroneous(state) || state.removal === undefined) return refuse('wrong-state');
  return mattersOf(state, 'loss').length > 0 ? refuse('already-exists') : undefined;
};

/** What a person found of it, or a court. */
const mayFindLiability: Guard = (state, at) => notDesk(at) ?? (isErroneous(state) ? undefined : refuse('wrong-state'));

const about = { underLaw: true, single: true } as const;

/** It is declared, and the desk finds nothing about it. */
export const loss = {
  ...about,
  task: 'liability',
  raise: {
    act: 'declare-loss',
    by: 'seller',
    guard: mayDeclareLoss,
    tells: { seller: 'loss-received' },
    checks: ({ from, until }, { now, zone }) =>
      from > until || until > localDay(now, zone) ? refuse('bad-period') : undefined,
  },
} as const satisfies MatterRule<'loss'>;

const named: Finding<'malice'>['brings'] = (_state, _matter, command) => {
  const { indicators = [] } = 'indicators' in command ? command : {};
  if ((command.finding === 'malicious') !== indicators.length > 0) return refuse('indicators-missing');
  return { indicators };
};

export const malice = {
  ...about,
  task: 'liability',
  find: {
    act: 'find-malice',
    guard: mayFindLiability,
    again: mayFindLiability,
    findings: {
      malicious: { brings: named, tells: { seller: 'malice-found', brand: 'malice-found' } },
      'not-malicious': { brings: named, tells: { seller: 'malice-not-found' } },
    },
  },
} as const satisfies MatterRule<'malice'>;

/** A later judgment about the same takes the place of the one before. */
export const award = {
  ...about,
  raise: {
    act: 'enter-award',
    by: 'desk',
    guard: mayFindLiability,
    tells: { both: 'award-entered' },
    checks: ({ doubled, malicious, amount, on }, { now, zone }) => {
      if (doubled && (!malicious || amount === undefined)) return refuse('doubled-without-malice');
      return on > localDay(now, zone) ? refuse('bad-period') : undefined;
    },
  },
} as const satisfies MatterRule<'award'>;
