import type { MeasureTarget } from '@marketsafe/terms';
import type { Connector, EntityKind, Page, Pulled } from '../contract.ts';
import { parseAddress } from '../operator-api/addresses.ts';
import type { ConnectorOptions } from '../operator-api/index.ts';
import { receiveDelivery } from '../operator-api/receive.ts';
import { inForce } from '../replaceable.ts';
import { askedTogether } from './asked-together.ts';
import { type Place, readPlace } from './place.ts';
import { pollAll } from './poll.ts';
import type { Books, Software } from './software.ts';
import { submitAll } from './submit.ts';
import { prepareAll } from './undo.ts';

/** The addresses of a shop that says nothing else: the software itself has no pages. */
export const PAGES = ['product/{listing}', 'seller/{storefront}'];

/** One answer of a pull, from a place on, with at most so many rows. */
type Pull = (place: Place, limit: number) => Promise<Page<Pulled>>;

/** Listings of one question: of an attempt at so many actions, too. */
const AT_ONCE = 50;

/** Orders that are carried out at the same time read their listings together. */
const readTogether = <State extends Books, Change>(software: Software<State, Change>): Software<State, Change> => {
  const listings = askedTogether(software.readStates, AT_ONCE);
  const areListings = (targets: readonly MeasureTarget[]): boolean => targets.every(({ kind }) => kind === 'listing');
  return {
    ...software,
    readStates: (targets) => (areListings(targets) ? listings(targets) : software.readStates(targets)),
  };
};

/** The connector of a marketplace whose software keeps no record of our actions. Its events have the form of the operator API. */
export const connectorByState = <State extends Books, Change>(
  { marketplace, baseUrl, live = true, webhookSecret, pages = PAGES }: ConnectorOptions,
  given: Software<State, Change>,
  { refresh, pull }: Pick<Required<Connector>, 'refresh'> & { readonly pull: Readonly<Record<EntityKind, Pull>> },
): Connector => {
  const software = readTogether(given);
  return {
    marketplace,
    live,
    refresh,
    capabilities: () => software.capabilities,
    pull: async (kind, { limit = 100, ...from }) =>
      pull[kind](readPlace(from), Math.min(Math.max(1, limit), software.capabilities.pull.pageMax)),
    observe: async (targets) => software.look(targets, await software.readStates(targets)),
    ...whoTookDown(software),
    prepare: (actions) => prepareAll(software, actions),
    submit: (actions, canSend) => submitAll(software, actions, canSend),
    poll: (receipts) => pollAll(software, receipts),
    receive: (headers, body, at) => receiveDelivery(marketplace, [inForce(webhookSecret)].flat(), headers, body, at),
    parseUrl: (url) => parseAddress(marketplace, baseUrl, pages, url),
  };
};

const whoTookDown = <State extends Books, Change>({
  readStates,
  takenDownBy,
}: Software<State, Change>): Pick<Connector, 'takenDownBy'> =>
  takenDownBy === undefined
    ? {}
    : { takenDownBy: async (targets) => (await readStates(targets)).map((state) => takenDownBy(state)) };
