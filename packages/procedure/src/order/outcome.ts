/** What became of an order to take a target down. */
export type RemovalOutcome = 'gone' | 'already-gone' | 'not-found' | 'unconfirmed' | 'failed';

/**
 * What became of a hold of proceeds: the marketplace holds them, or does not; the hold is over; they are free again, or the
 * marketplace does not free them.
 */
export type ProceedsWord = 'held' | 'not-held' | 'ended' | 'not-released' | 'released';
