import type { Client } from './client.ts';

/** The shared context of one call: the marketplace, and the moment. */
export interface Desk {
  readonly marketplace: string;
  readonly client: Client;
  readonly at: () => string;
}
