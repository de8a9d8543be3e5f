type Decided = 'open' | 'closed' | 'banned';

interface Shop {
  readonly status: Decided;
  readonly closedSince?: string | undefined;
}

/** What to call a shop: one that was decided to be closed is not, before it was seen so. */
export const shopStatus = ({ status, closedSince }: Shop): Decided | 'to-be-closed' | 'to-be-banned' =>
  status === 'open' || closedSince !== undefined ? status : `to-be-${status}`;
