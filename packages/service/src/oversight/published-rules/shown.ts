import type { Reference } from '@marketsafe/procedure';

/** A source as it is published. */
export const shown = ({ kind, where, url, confidence }: Reference) => ({
  ...{ kind, where },
  ...(url !== undefined && { url }),
  ...(confidence !== undefined && { confidence }),
});
