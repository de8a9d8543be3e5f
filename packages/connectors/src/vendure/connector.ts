import type { Connector } from '../contract.ts';
import { parseAddress } from '../operator-api/addresses.ts';
import type { ConnectorOptions } from '../operator-api/index.ts';
import { receiveDelivery } from '../operator-api/receive.ts';
import { inForce } from '../replaceable.ts';
import { capabilities } from './capabilities.ts';
import { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { observeTargets } from './observe.ts';
import { pollAll } from './poll.ts';
import { pullPage } from './pull.ts';
import { readChannels } from './shops.ts';
import { submitAll } from './submit.ts';
import { prepareAll } from './undo.ts';

/** The addresses of a shop that says nothing else; Vendure itself has no pages. */
export const PAGES = ['product/{listing}', 'seller/{storefront}'];

/**
 * The connector of a Vendure 3.7 marketplace on PostgreSQL, with the rights of an administrator. Sellers are Vendure's sellers, each with
 * channels and roles of its own; listings are products. `token` is `NAME:PASSWORD`.
 */
export const vendureConnector = (options: ConnectorOptions): Connector => {
  const {
    marketplace,
    baseUrl,
    live = true,
    token,
    webhookSecret,
    now,
    http,
    timeoutMs = 10_000,
    pages = PAGES,
  } = options;
  const client = new Client({ baseUrl, secret: token, http, timeoutMs });
  const desk: Desk = { marketplace, client, at: () => now().toISOString() };
  return {
    marketplace,
    live,
    refresh: async () => void (await readChannels(client)),
    capabilities: () => capabilities,
    pull: (kind, from) => pullPage(desk, { baseUrl, pages }, kind, from),
    observe: (targets) => observeTargets(desk, targets),
    prepare: (actions) => prepareAll(desk, actions),
    submit: (actions, canSend) => submitAll(desk, actions, canSend),
    poll: (receipts) => pollAll(desk, receipts),
    receive: (headers, body, at) => receiveDelivery(marketplace, [inForce(webhookSecret)].flat(), headers, body, at),
    parseUrl: (url) => parseAddress(marketplace, baseUrl, pages, url),
  };
};
