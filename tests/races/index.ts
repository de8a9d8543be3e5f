import { answerAgainstSilence, standBehindAgainstWithdraw, twoDeciders, withdrawAgainstLanding } from './case-races.ts';
import { mandateAgainstFiling, twoComplaints } from './filing-races.ts';
import type { Race } from './race.ts';
import { approveAgainstDecline, banAgainstAppeal } from './seller-races.ts';

/** The most important races: each has harmed, or would harm, a person's livelihood. */
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
