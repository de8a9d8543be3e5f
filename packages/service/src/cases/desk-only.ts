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

/** What a party does not read of a case. The complainant learns of no report of a demand for payment, only of what it answers for. */
export function isHidden(party: 'complainant' | 'seller', event: { readonly type: string }): boolean {
  if (deskOnly.includes(event.type)) return true;
  if (party === 'seller') return false;
  const { type, finding } = event as Partial<Extract<CaseEvent, { type: 'demand-decided' }>>;
  return event.type === 'demand-reported' || (type === 'demand-decided' && finding !== 'extortion-found');
}
