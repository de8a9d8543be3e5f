/** Event types that only the desk reads: how a decision came about inside the programme. */
export const deskOnly: readonly string[] = [
  'deadline-missed',
  'review-passed',
  'complainant-reminded',
  'audit-drawn',
  'audit-read',
];
