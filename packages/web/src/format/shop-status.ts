type Decided = 'open' | 'closed' | 'banned';

interface Shop {
  readonly status: Decided;
  readonly closedSince?: string | undefined;
}

/** The displayed status of a shop: it counts as closed only when the closure was observed. */
export const shopStatus = ({ status, closedSince }: Shop): Decided | 'to-be-closed' | 'to-be-banned' =>
  status === 'open' || closedSince !== undefined ? status : `to-be-${status}`;
