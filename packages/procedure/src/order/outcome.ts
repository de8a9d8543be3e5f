/** The result of an order to take a target down. */
export type RemovalOutcome = 'gone' | 'already-gone' | 'not-found' | 'unconfirmed' | 'failed';

/** The state of a hold of proceeds: held by the marketplace, or not; the hold has ended; released, or not released by the marketplace. */
export type ProceedsWord = 'held' | 'not-held' | 'ended' | 'not-released' | 'released';
