/** Settings shared by the service and the marketplace processes. */

export interface ServiceSettings {
  /** `postgres://…`, or a directory for the embedded database. */
  readonly database: string;
  /** The parent directory of exhibits. */
  readonly dataDirectory: string;
  readonly port: number;
  readonly shopUrl: string;
  /** Milliseconds by which the service's clock is ahead of the machine's. */
  readonly ahead: number;
  /** Complaints that one newcomer may file in a day, whose goods may all go at once; by default what the pack says. */
  readonly filings?: number;
  /** Whether counterfeits that a newcomer complains about are removed; by default what the pack says, which is hidden. */
  readonly removes?: boolean;
  /** The connector to the shop, with its credential; by default that of the simulated marketplace. */
  readonly connector?: { readonly kind: string; readonly token: string };
}

export interface ShopSettings {
  /** The service's receiver of the shop's events. */
  readonly serviceUrl: string;
}

/** To the service: stop, create a session for a user, or put its clock forward by milliseconds. */
export type ServiceOrder = 'stop' | { readonly session: string } | { readonly advance: number };
/** From the service: it listens, it sent a mail, or it created a session. */
export type ServiceMessage =
  | { readonly ready: string }
  | { readonly mail: { readonly to: string; readonly text: string } }
  | { readonly session: string; readonly token: string };
/** From the shop: it listens. */
export interface ShopMessage {
  readonly ready: string;
}

export const marketplace = 'taobao';
export const deskUser = 'desk@programme.example';

/** Invented, for loopback only: every run begins with an empty database and an empty shop. */
export const secrets = {
  operatorToken: 'operator-token-of-a-benchmark',
  webhook: `whsec_${Buffer.from('thirty-two bytes of a benchmark.').toString('base64')}`,
  session: 'session secret of a benchmark, long enough',
  link: 'link key of a benchmark',
  identity: 'identity key of a benchmark',
};
