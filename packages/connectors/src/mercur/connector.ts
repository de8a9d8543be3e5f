import { connectorByState, PAGES } from '../by-state/connector.ts';
import type { Software } from '../by-state/software.ts';
import type { Connector } from '../contract.ts';
import type { ConnectorOptions } from '../operator-api/index.ts';
import { capabilities } from './capabilities.ts';
import { type Change, Client } from './client.ts';
import type { Desk } from './desk.ts';
import { Entrance } from './entrance.ts';
import { judge } from './judge.ts';
import { actOnListing } from './listings.ts';
import { look } from './observe.ts';
import { pullListings, pullSellers } from './pull.ts';
import { readStates, type State } from './states.ts';
import { actOnStorefront } from './storefronts.ts';
import { takenDownBy } from './taken-down-by.ts';
import { undoOf } from './undo.ts';

/**
 * The connector of a Mercur 2.1 marketplace on Medusa 2.13, with the rights of an administrator. Sellers are Mercur's sellers; listings
 * are Medusa's products. `token` is `EMAIL:PASSWORD`.
 */
export const mercurConnector = (options: ConnectorOptions): Connector => {
  const { marketplace, baseUrl, token, now, http, timeoutMs = 10_000, pages = PAGES } = options;
  const client = new Client({ baseUrl, secret: token, http, timeoutMs });
  const entrance = new Entrance(client, now);
  const desk: Desk = { marketplace, client, entrance, at: () => now().toISOString() };
  const software: Software<State, Change> = {
    ...{ marketplace, at: desk.at, capabilities, judge, takenDownBy },
    readStates: (targets) => readStates(desk, targets),
    look: (targets, states) => look(desk, targets, states),
    act: (action, state, send) =>
      state.kind === 'listing' ? actOnListing(action, state, send) : actOnStorefront(desk, action, state, send),
    write: (change, action, canSend) => client.write(change, action, canSend),
    isOnSale: (state) => state.kind === 'listing' && state.status === 'published',
    keep: async (states) => undoOf(states),
  };
  return connectorByState(options, software, {
    refresh: async () => void (await entrance.open()),
    pull: {
      listing: (place, limit) => pullListings(desk, { baseUrl, pages }, place, limit),
      seller: (place, limit) => pullSellers(desk, place, limit),
    },
  });
};
