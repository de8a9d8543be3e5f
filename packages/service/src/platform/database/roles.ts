/**
 * Who the service is in its database (ADR 0006). Its login owns nothing; every connection rests as the role of the sign-in
 * library, and every transaction takes one of the others until its end.
 */
export const applicationRole = 'marketsafe_app';

/** Whatever runs outside a transaction: users and sessions, and nothing else. */
export const restingRole = 'marketsafe_auth';

export type TransactionRole = 'marketsafe_reader' | 'marketsafe_prover' | 'marketsafe_work';
