import type { Client } from './client.ts';
import type { Entrance } from './entrance.ts';

/** The shared context of one call: the marketplace, the shop as shoppers enter it, and the moment. */
export interface Desk {
  readonly marketplace: string;
  readonly client: Client;
  readonly entrance: Entrance;
  readonly at: () => string;
}
