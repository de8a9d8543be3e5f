/** For reading what is behind a mailed link: once answered the link is used up, so it is not read again. */
export const readOnce = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const;
