import { type Connector, ConnectorError, type Http } from '../contract.ts';
import { inForce, type Replaceable } from '../replaceable.ts';
import { parseAddress } from './addresses.ts';
import { Client } from './client.ts';
import { capabilitiesOf, Declared } from './declared.ts';
import type { Desk } from './desk.ts';
import { observeTargets } from './observe.ts';
import { pollAll } from './poll.ts';
import { pullPage } from './pull.ts';
import { receiveDelivery } from './receive.ts';
import { submitAll } from './submit.ts';
import { takenDownBy } from './taken-down-by.ts';
import { undoOf } from './undo.ts';

/** What every kind of connector is made from. */
export interface ConnectorOptions {
  /** The marketplace id of every target: `taobao`, `tmall`, ... */
  readonly marketplace: string;
  /** Where the marketplace's API is, such as `https://api.shop.example`; the API's own path follows. */
  readonly baseUrl: string;
  /** False for a simulated marketplace; default true: it needs a durable database. */
  readonly live?: boolean;
  /** Shown to the marketplace. */
  readonly token: Replaceable<string>;
  /** Stores a token that the marketplace has renewed, for `token` to return. Without it nothing is renewed. */
  readonly keepToken?: ((token: string) => Promise<void>) | undefined;
  /** Signs the marketplace's events: `whsec_` and base64; several while a secret is being replaced. */
  readonly webhookSecret: Replaceable<string | readonly string[]>;
  /** The file of its imported listings, for a host that lists none to us. */
  readonly listings?: string | undefined;
  readonly now: () => Date;
  readonly http: Http;
  /** For one call, in milliseconds; 10,000 by default. */
  readonly timeoutMs?: number;
  /** The forms of the shop's addresses, for a marketplace that does not declare them (`addresses` of the operator API). */
  readonly pages?: readonly string[];
  /** The marketplace keeps its sellers' contacts, names and identities, whatever it declares: a page that has one is refused. */
  readonly pseudonymous?: boolean;
}

/** The connector of every marketplace that implements the operator API, version 1. */
export const operatorApiConnector = (options: ConnectorOptions): Connector => {
  const { marketplace, baseUrl, live = true, token, webhookSecret, now, http, timeoutMs = 10_000 } = options;
  const { pseudonymous = false } = options;
  const client = new Client({ baseUrl, token, http, timeoutMs });
  const declared = new Declared(client, now);
  const desk = async (): Promise<Desk> => {
    const capabilities = capabilitiesOf(await declared.current());
    return { marketplace, client, capabilities, at: () => now().toISOString() };
  };
  return {
    marketplace,
    live,
    refresh: async () => void (await declared.current()),
    capabilities: () => {
      if (declared.known === undefined)
        throw new ConnectorError('unavailable', `${marketplace} has not said yet what it can do`);
      return capabilitiesOf(declared.known);
    },
    pull: async (kind, from) => pullPage(await desk(), { baseUrl, pseudonymous }, kind, from),
    observe: async (targets) => observeTargets(await desk(), targets),
    takenDownBy: async (targets) => (await client.states(targets)).map(takenDownBy),
    prepare: async (actions) => {
      await declared.current();
      const states = await client.states(actions.map(({ target }) => target));
      return actions.map(({ type }, index) => {
        const state = states[index];
        return state === undefined || type === 'seller.notify' ? undefined : undoOf(marketplace, state);
      });
    },
    submit: async (actions, canSend) => submitAll(await desk(), actions, canSend),
    poll: async (receipts) => pollAll(await desk(), receipts),
    receive: (headers, body, at) => receiveDelivery(marketplace, [inForce(webhookSecret)].flat(), headers, body, at),
    parseUrl: (url) => parseAddress(marketplace, baseUrl, declared.known?.addresses ?? [], url),
  };
};
