import type { MeasureTarget } from '@marketsafe/terms';
import type { Observation } from '../contract.ts';
import type { Client, ItemSeen } from './client.ts';

/** The shared context of one call. */
export interface Desk {
  readonly marketplace: string;
  readonly client: Client;
  /** The reasons that are enabled for this member at a site. */
  readonly reasons: (site: string) => Promise<ReadonlySet<string>>;
  readonly now: () => Date;
}

/** Its ids name the site: `MLA` Argentina, `MLB` Brazil, `MLM` Mexico, ... */
export const siteOf = (item: string): string | undefined => /^(M[A-Z]{2})\d{1,20}$/.exec(item)?.[1];

/** The item's own status is all that is read: `active` is on sale, every other one is not. */
export const observationOf = (target: MeasureTarget, item: ItemSeen, at: string): Observation => {
  if (item === 'absent') return { target, exists: false, surfaces: { page: 'gone' }, at };
  if (item === 'not-shown') return { target, exists: true, surfaces: { page: 'unknown' }, at };
  const page = item.status === 'active' ? 'visible' : 'gone';
  return {
    ...{ target, exists: true, surfaces: { page }, at },
    ...(item.seller_id === undefined ? {} : { seller: item.seller_id }),
  };
};

export const itemAt = async ({ client }: Desk, id: string): Promise<ItemSeen> => {
  const [item = 'not-shown'] = siteOf(id) === undefined ? (['absent'] as const) : await client.items([id]);
  return item;
};
