import type { Schemas } from '@marketsafe/sdk';

type Target = NonNullable<Schemas['ComplaintCheckResponse']['results'][number]['target']>;

/** Listings that are targets as a whole, by the pasted address that names one variant of them. */
export type Wholes = ReadonlyMap<string, Target>;

export const wholeOf = ({ marketplace, id }: Target): Target => ({ kind: 'listing', marketplace, id });

/** The pasted address of a line in a check, which knows a whole listing by its key only. */
export const addressOf = (given: string, wholes: Wholes): string | undefined =>
  [...wholes].find(([, { marketplace, id }]) => given === `${marketplace}/listing/${id}`)?.[0];
