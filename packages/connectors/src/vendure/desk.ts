import type { Client } from './client.ts';
import type { InShop, VariantPrices } from './prices.ts';
import type { Asked, Shown } from './shown.ts';

/** The shared context of one call: the marketplace, and the moment. */
export interface Desk {
  readonly marketplace: string;
  readonly client: Client;
  readonly at: () => string;
  /** What shoppers find of listings, in their order. */
  readonly shown: (listings: readonly Asked[]) => Promise<readonly Shown[]>;
  /** What listings cost in shops, in their order; empty for one that is not there. */
  readonly prices: (listings: readonly InShop[]) => Promise<readonly VariantPrices[]>;
  /** The ids of marks, in the order of their codes; two workers may have made one twice. */
  readonly markIds: (codes: readonly string[]) => Promise<readonly (readonly string[])[]>;
  /** Marks that are being made, by their code. */
  readonly making: Map<string, Promise<void>>;
}
