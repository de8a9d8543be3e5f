import type { CaseEvent } from '@marketsafe/procedure';

/** Event types that only the desk reads: how a decision came about inside the programme. */
const deskOnly: readonly string[] = [
  'deadline-missed',
  'review-passed',
  'complainant-reminded',
  'audit-drawn',
  'audit-read',
  'record-noted',
];

/** Money is held of sellers with a record, which holds what others complained of. */
const aboutMoney: readonly string[] = ['proceeds-hold-asked', 'proceeds-noted'];

/**
 * What a seller has back rests on its whole record, and when it has it on what else holds its goods down. So does what others
 * complained of about other variants of a listing.
 */
const aboutRecord: readonly string[] = [
  'given-back',
  'measure-narrowed',
  'narrowing-blocked',
  'provisional-return-seen',
];
/** What a seller lost is for its own suit. */
const ofSeller: readonly string[] = ['loss-declared'];

/**
 * What a party does not read of a case. The complainant learns of no hold of money, of what its seller has back only
 * what its own complaint had cost, and of no report of a demand for payment,
 * only of what it answers for.
 */
export function isHidden(party: 'complainant' | 'seller', event: { readonly type: string }): boolean {
  if (deskOnly.includes(event.type)) return true;
  if (party === 'seller') return false;
  if ([...aboutMoney, ...aboutRecord, ...ofSeller].includes(event.type)) return true;
  if (event.type === 'malice-found') return (event as { finding?: string }).finding !== 'malicious';
  const { type, finding } = event as Partial<Extract<CaseEvent, { type: 'demand-decided' }>>;
  return event.type === 'demand-reported' || (type === 'demand-decided' && finding !== 'extortion-found');
}
