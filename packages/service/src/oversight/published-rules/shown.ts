import type { Reference } from '@marketsafe/procedure';

/** The public form of a source. */
export const shown = ({ kind, where, url, confidence }: Reference) => ({
  ...{ kind, where },
  ...(url !== undefined && { url }),
  ...(confidence !== undefined && { confidence }),
});
