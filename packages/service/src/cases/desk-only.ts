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
 * What a party does not read of a case. The complainant learns of no hold of money, and of no report of a demand for payment,
 * only of what it answers for.
 */
export function isHidden(party: 'complainant' | 'seller', event: { readonly type: string }): boolean {
  if (deskOnly.includes(event.type)) return true;
  if (party === 'seller') return false;
  if (aboutMoney.includes(event.type)) return true;
  const { type, finding } = event as Partial<Extract<CaseEvent, { type: 'demand-decided' }>>;
  return event.type === 'demand-reported' || (type === 'demand-decided' && finding !== 'extortion-found');
}
