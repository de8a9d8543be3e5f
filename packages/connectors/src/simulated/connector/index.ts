import type { Connector, Http } from '../../contract.ts';
import { inForce, type Replaceable } from '../replaceable.ts';
import { CAPABILITIES } from './capabilities.ts';
import { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { observeTarget } from './observe.ts';
import { parseShopUrl } from './parse-url.ts';
import { pollAll } from './poll.ts';
import { pullPage } from './pull.ts';
import { receiveDelivery } from './receive.ts';
import { submitAll } from './submit.ts';
import { undoOf } from './undo.ts';

export interface SimulatedConnectorOptions {
  /** The marketplace id of every target: `taobao`, `tmall`, ... */
  readonly marketplace: string;
  /** The shop's address, such as `http://127.0.0.1:4801`. */
  readonly baseUrl: string;
  readonly operatorToken: Replaceable<string>;
  /** `whsec_` and base64; several while a secret is being replaced. */
  readonly webhookSecret: Replaceable<string | readonly string[]>;
  readonly now: () => Date;
  readonly http: Http;
  /** For one call, in milliseconds; 10,000 by default. */
  readonly timeoutMs?: number;
}

const MAX_AT_ONCE = 8;

/** The connector of a simulated marketplace: an operator's rights over HTTP, and a shopper's view. */
export const simulatedConnector = (options: SimulatedConnectorOptions): Connector => {
  const { marketplace, baseUrl, operatorToken, webhookSecret, now, timeoutMs = 10_000 } = options;
  const client = new Client({ baseUrl, operatorToken, http: options.http, timeoutMs });
  const desk: Desk = { marketplace, client, capabilities: CAPABILITIES, at: () => now().toISOString() };
  return {
    marketplace,
    live: false,
    capabilities: () => CAPABILITIES,
    pull: (kind, from) => pullPage(client, { marketplace, baseUrl }, kind, from),
    observe: async (targets) => {
      const seen = [];
      for (let start = 0; start < targets.length; start += MAX_AT_ONCE) {
        const some = targets.slice(start, start + MAX_AT_ONCE);
        seen.push(...(await Promise.all(some.map((target) => observeTarget(client, target, desk.at)))));
      }
      return seen;
    },
    prepare: async (actions) => {
      const states = await client.states(actions.map(({ target }) => target));
      return actions.map(({ type }, index) => {
        const state = states[index];
        return state === undefined || type === 'seller.notify' ? undefined : undoOf(marketplace, state);
      });
    },
    submit: (actions, canSend) => submitAll(desk, actions, canSend),
    poll: (receipts) => pollAll(desk, receipts),
    receive: (headers, body, at) => receiveDelivery(marketplace, [inForce(webhookSecret)].flat(), headers, body, at),
    parseUrl: (url) => parseShopUrl(marketplace, baseUrl, url),
  };
};
