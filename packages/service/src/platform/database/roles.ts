/**
 * The service's login (ADR 0006). It owns nothing. An idle connection has the sign-in library's role, and every transaction takes
 * one of the other roles until its end.
 */
export const applicationRole = 'marketsafe_app';

/** The role outside transactions: users and sessions only. */
export const restingRole = 'marketsafe_auth';

export type TransactionRole = 'marketsafe_reader' | 'marketsafe_prover' | 'marketsafe_work';
