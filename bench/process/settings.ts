/** What a service and a marketplace that run as processes of their own must agree on. */

export interface ServiceSettings {
  /** `postgres://…`, or a directory for the embedded database. */
  readonly database: string;
  /** Exhibits are kept below it. */
  readonly dataDirectory: string;
  readonly port: number;
  readonly shopUrl: string;
  /** Milliseconds that the service's clock is ahead of the machine's. */
  readonly ahead: number;
}

export interface ShopSettings {
  /** Where the service takes the shop's events. */
  readonly serviceUrl: string;
}

/** To the service: stop in order, or give a user a session. */
export type ServiceOrder = 'stop' | { readonly session: string };
/** From the service: it listens, it mailed somebody, or here is the session asked for. */
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

/** Loopback only, made up: every run begins with an empty database and an empty shop. */
export const secrets = {
  operatorToken: 'operator-token-of-a-benchmark',
  webhook: `whsec_${Buffer.from('thirty-two bytes of a benchmark.').toString('base64')}`,
  session: 'session secret of a benchmark, long enough',
  link: 'link key of a benchmark',
  identity: 'identity key of a benchmark',
};
