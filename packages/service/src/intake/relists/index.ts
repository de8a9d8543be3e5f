/**
 * Goods that an upheld case removed and that are offered again. Screening's findings are compared with the removed pages when the
 * findings of a brand are grouped; a match puts the finding at the top of the queue with the old decision, and decides nothing.
 */
export { findRelists, type Relist } from './find-relists.ts';
export { queueRelists } from './queue-relists.ts';
export { RelistView, relistRank, relistsOn, relistViews } from './read-relists.ts';
