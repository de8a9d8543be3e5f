import { answerAgainstSilence, standBehindAgainstWithdraw, twoDeciders, withdrawAgainstLanding } from './case-races.ts';
import { mandateAgainstFiling, twoComplaints } from './filing-races.ts';
import type { Race } from './race.ts';
import { approveAgainstDecline, banAgainstAppeal } from './seller-races.ts';

/** The races that matter most: each has cost, or would cost, somebody a livelihood. */
export const races: readonly Race[] = [
  answerAgainstSilence,
  banAgainstAppeal,
  approveAgainstDecline,
  twoDeciders,
  withdrawAgainstLanding,
  standBehindAgainstWithdraw,
  twoComplaints,
  mandateAgainstFiling,
];
