import type { Outcome } from './simulate.ts';

/** Events that must happen sometimes, since otherwise their rules are not tested: by the list at the end of the invariants. */
const wanted = [
  'a retraction before the removal landed',
  'a retraction after the removal landed',
  'fault lost-answer',
  'an effect long after its answer',
  'fault announced twice',
  'a window over a day nobody works',
  'a mandate revoked while cases ran',
  'a complaint on an id that was another seller’s',
  'a crash before a call',
  'a crash after a call',
  'a crash after a statement',
  'a request repeated after a crash under the same key',
  'a case upheld by silence',
  'a case ended unanswered',
  'an answer after a case had ended unanswered',
  'a case read blind',
  'goods back since the desk is late',
  'goods taken down again after a late decision',
  'a case that a blind audit undid',
  'a claim let go by silence',
  'a listing restored',
  'money let go',
  'an appeal by a seller',
  'an appeal by a complainant',
  'an exhibit read by the other side',
  'a shop banned',
  'a closed shop recognised when it came back',
  'a right lapsed while cases ran',
  'a foreign case asked for',
  'all removals stopped',
  'two appeals on one strike',
  'a removal that landed after its decision was undone',
  'a seller with three complainants at once',
  'an appeal in the second of the ban, before it',
  'an appeal in the second of the ban, after it',
  'a deadline in the hour that summer time takes',
  'a deadline in the hour that summer time repeats',
  'a claim that lapsed while its worker lived',
  'removals held above a cap',
  'a removal above a cap that two people let go',
  'an authorisation deposited',
  'a clearance confirmed by the holder',
  'a clearance confirmed by the desk',
  'a deposit declined',
  'a clearance ended before its date',
  'a complaint against a cleared seller',
  'a complaint about a page that does not show the mark',
  'an answer after every window',
  'a demand for payment reported',
  'a demand for payment: extortion-found',
  'a demand for payment: not-found',
  'proceedings entered',
  'proceedings confirmed',
  'proceedings rejected',
  'delay entered',
  'delay granted',
  'delay refused',
  'a report replied to',
  'a complaint about a variant',
  'a complainant suspended',
  'a complaint of a suspended complainant',
] as const;

/** The total occurrences of each of these events. */
export function timesMet(outcomes: readonly Outcome[]): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  for (const outcome of outcomes)
    for (const [what, times] of Object.entries(outcome.met)) met.set(what, (met.get(what) ?? 0) + times);
  return met;
}

/** Events that happened too rarely. */
export function notMet(outcomes: readonly Outcome[], often: number): string[] {
  const met = timesMet(outcomes);
  return wanted.filter((what) => (met.get(what) ?? 0) < often);
}
