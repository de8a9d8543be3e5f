import { variantOf } from '@marketsafe/terms';
import {
  type Action,
  type ActionCapability,
  type Capabilities,
  type Connector,
  ConnectorError,
  type Receipt,
} from '../contract.ts';
import { fromFiles } from '../from-files.ts';
import { askOneByOne, oneByOne, type Sent } from '../one-by-one.ts';
import { type ConnectorOptions, receiptOf } from '../operator-api/index.ts';
import { parseListingUrl } from '../url/index.ts';
import { Gateway } from './client.ts';
import { observe } from './items.ts';
import { isInForce, type Shop, shelve, undoOf } from './shelf.ts';

const delegated: ActionCapability = {
  ...{ mode: 'delegated', maxBatch: 1, confirm: 'observe' },
  ...{ nativeIdempotency: false, reversible: true, relistProof: false },
};

const capabilitiesOf = ({ hasSession }: Gateway, pull: Capabilities['pull']): Capabilities => ({
  // An app's limits are its own; only its console names them.
  ...{ forum: 'decides-there', required: [] },
  pull,
  variants: false,
  observe: { shopperView: false, surfaces: ['page'] },
  webhooks: 'none',
  actions: hasSession ? { 'listing.hide': delegated, 'listing.remove': delegated, 'listing.reinstate': delegated } : {},
});

/**
 * The connector of the Taobao Open Platform: it looks items up, and takes listings of the one seller whose session it has off the shelf
 * and back. No call of the platform files a complaint. Written from its documentation; never seen live.
 */
export const taobaoTopConnector = (options: ConnectorOptions): Connector => {
  const { marketplace, baseUrl, live = true, token, now, http, timeoutMs = 10_000 } = options;
  const gateway = new Gateway({ baseUrl, token, now, http, timeoutMs });
  // The platform lists a seller's own items alone.
  const listings = fromFiles(marketplace, options.listings, now);
  const capabilities = (): Capabilities => capabilitiesOf(gateway, listings.declared);
  const shop: Shop = { marketplace, gateway, now };
  const at = (): string => now().toISOString();

  const look = async (receipt: Receipt): Promise<Receipt> => {
    const { reason: _reason, retryAfterMs: _retryAfterMs, ...lasting } = receipt;
    if (!(await isInForce(shop, receipt)))
      return { ...lasting, outcome: 'unknown', reason: 'it has no effect: submit it again', retryAfterMs: 0, at: at() };
    const [observed] = await observe(gateway, [receipt.target], at());
    return { ...lasting, outcome: 'done', ...(observed && { observed }), at: at() };
  };

  /** The answer to a write is a claim: done is what the seller's books show. A failed look hides no write. */
  const confirmed = async (receipt: Receipt): Promise<Receipt> => {
    try {
      const looked = await look(receipt);
      return looked.outcome === 'done' ? looked : receipt;
    } catch (error) {
      if (error instanceof ConnectorError) return receipt;
      throw error;
    }
  };

  const submitOne = async (action: Action, canSend: Parameters<Connector['submit']>[1]): Promise<Sent> => {
    const { type, target } = action;
    const unsent = (outcome: Receipt['outcome'], reason: string): Sent => ({
      receipt: receiptOf(action, outcome, at(), { reason }),
      wrote: false,
    });
    const isListing = target.kind === 'listing' && variantOf(target) === undefined;
    if (capabilities().actions[type] === undefined || !isListing)
      return unsent('unsupported', 'the platform takes whole listings off the shelf, with their seller’s session only');
    if (target.marketplace !== marketplace) return unsent('not-found', 'a target of another marketplace');
    const sent = await shelve(shop, action, canSend);
    return sent.receipt.outcome === 'pending' ? { receipt: await confirmed(sent.receipt), wrote: true } : sent;
  };

  return {
    marketplace,
    live,
    capabilities,
    pull: async (kind, from) => {
      capabilities();
      return listings.pull(kind, from);
    },
    observe: (targets) => observe(gateway, targets, at()),
    prepare: (actions) => Promise.all(actions.map((action) => undoOf(shop, action))),
    submit: (actions, canSend) => oneByOne(actions, at, (action) => submitOne(action, canSend)),
    poll: (receipts) => askOneByOne(receipts, look),
    parseUrl: (url) => {
      const target = parseListingUrl(url);
      return target?.marketplace === marketplace ? target : undefined;
    },
  };
};
