import { askedTogether } from '../by-state/asked-together.ts';
import { connectorByState, PAGES } from '../by-state/connector.ts';
import type { Software } from '../by-state/software.ts';
import type { Connector } from '../contract.ts';
import type { ConnectorOptions } from '../operator-api/index.ts';
import { capabilities } from './capabilities.ts';
import { Client, LIST, type Question } from './client.ts';
import type { Desk } from './desk.ts';
import { judge } from './judge.ts';
import { actOnListing } from './listings.ts';
import { look } from './observe.ts';
import { readPrices } from './prices.ts';
import { pullListings, pullSellers } from './pull.ts';
import { mayRead } from './shops.ts';
import { AT_ONCE, lookFor } from './shown.ts';
import { readMarkIds, readStates, type State } from './states.ts';
import { actOnStorefront } from './storefronts.ts';
import { undoOf } from './undo.ts';

/**
 * The connector of a Vendure 3.7 marketplace on PostgreSQL, with the rights of an administrator. Sellers are Vendure's sellers, each with
 * channels and roles of its own; listings are products. `token` is `NAME:PASSWORD`.
 */
export const vendureConnector = (options: ConnectorOptions): Connector => {
  const { marketplace, baseUrl, token, now, http, timeoutMs = 10_000, pages = PAGES } = options;
  const client = new Client({ baseUrl, secret: token, http, timeoutMs });
  const desk: Desk = {
    ...{ marketplace, client, at: () => now().toISOString() },
    shown: askedTogether((listings) => lookFor(client, listings), AT_ONCE),
    prices: askedTogether((listings) => readPrices(client, listings), LIST),
    // The answer has room for those that several workers made.
    markIds: askedTogether((codes) => readMarkIds(client, codes), LIST / 10),
    making: new Map(),
  };
  const software: Software<State, Question> = {
    ...{ marketplace, at: desk.at, capabilities, judge },
    // Its search index is written by a job of its own.
    isSlow: true,
    readStates: (targets) => readStates(desk, targets),
    look: (targets, states) => look(desk, targets, states),
    act: (action, state, send) =>
      state.kind === 'listing' ? actOnListing(desk, action, state, send) : actOnStorefront(desk, action, state, send),
    write: (change, action, canSend) => client.write(change, action, canSend),
    isOnSale: (state) => state.kind === 'listing' && state.enabled,
    keep: (states) => undoOf(desk, states),
  };
  return connectorByState(options, software, {
    refresh: () => mayRead(client),
    pull: {
      listing: (place, limit) => pullListings(desk, { baseUrl, pages }, place, limit),
      seller: (place, limit) => pullSellers(desk, place, limit),
    },
  });
};
