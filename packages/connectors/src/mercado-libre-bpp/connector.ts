import type { Action, ActionCapability, Capabilities, Connector, Receipt } from '../contract.ts';
import { fromFiles } from '../from-files.ts';
import { askOneByOne, oneByOne } from '../one-by-one.ts';
import { type ConnectorOptions, receiptOf } from '../operator-api/index.ts';
import { parseListingUrl } from '../url/index.ts';
import { Client } from './client.ts';
import { complain } from './complain.ts';
import { type Desk, observationOf, siteOf } from './desk.ts';
import { pollComplaint } from './poll.ts';
import { REASONS } from './reasons.ts';
import { pollWithdrawal, withdraw } from './withdraw.ts';

const notice: ActionCapability = {
  ...{ mode: 'notice', maxBatch: 1, confirm: 'poll' },
  ...{ nativeIdempotency: false, reversible: false, relistProof: false },
};

const capabilitiesOf = (pull: Capabilities['pull']): Capabilities => ({
  // Rights are on file there. Some reasons need pictures too. No limit of requests is published for members.
  ...{ forum: 'decides-there', required: ['explanation'] },
  pull,
  variants: false,
  observe: { shopperView: false, surfaces: ['page'] },
  webhooks: 'none',
  actions: { 'listing.remove': { ...notice, reasonCodes: REASONS }, 'notice.withdraw': notice },
});

/** Members register rights now and then; the answer is small and the limits are not published. */
const REASONS_FRESH_MS = 10 * 60_000;

/**
 * The connector of Mercado Libre's Brand Protection Program, for a member's account: it reports items, mirrors what becomes of the
 * complaints, and withdraws them where the interface can. Written from its documentation; never seen live.
 */
export const mercadoLibreConnector = (options: ConnectorOptions): Connector => {
  const { marketplace, baseUrl, live = true, token, keepToken, now, http, timeoutMs = 10_000 } = options;
  // A member sees no list of listings.
  const listings = fromFiles(marketplace, options.listings, now);
  const capabilities = capabilitiesOf(listings.declared);
  const client = new Client({ baseUrl, token, keepToken, now, http, timeoutMs });
  const enabled = new Map<string, { readonly reasons: ReadonlySet<string>; readonly askedAt: number }>();
  const reasons: Desk['reasons'] = async (site) => {
    const known = enabled.get(site);
    const at = now().getTime();
    if (known !== undefined && at - known.askedAt < REASONS_FRESH_MS) return known.reasons;
    const read = { reasons: await client.reasons(site), askedAt: at };
    enabled.set(site, read);
    return read.reasons;
  };
  const desk: Desk = { marketplace, client, reasons, now };
  const at = (): string => now().toISOString();

  const submitOne = async (action: Action, canSend: Parameters<Connector['submit']>[1]) => {
    const unsent = (outcome: Receipt['outcome'], reason: string) => ({
      receipt: receiptOf(action, outcome, at(), { reason }),
      wrote: false,
    });
    if (capabilities.actions[action.type] === undefined)
      return unsent('unsupported', 'the Brand Protection Program has nothing like it');
    if (action.target.marketplace !== marketplace) return unsent('not-found', 'a target of another marketplace');
    return action.type === 'notice.withdraw' ? withdraw(desk, action, canSend) : complain(desk, action, canSend);
  };

  return {
    marketplace,
    live,
    capabilities: () => capabilities,
    pull: async (kind, from) => {
      client.checkSecret();
      return listings.pull(kind, from);
    },
    observe: async (targets) => {
      const asked = targets.filter(({ kind, id }) => kind === 'listing' && siteOf(id) !== undefined);
      const items = await client.items(asked.map(({ id }) => id));
      return targets.map((target) => {
        const place = asked.indexOf(target);
        if (place >= 0) return observationOf(target, items[place] ?? 'not-shown', at());
        return observationOf(target, target.kind === 'listing' ? 'absent' : 'not-shown', at());
      });
    },
    prepare: async (actions) => actions.map(() => undefined),
    submit: (actions, canSend) => oneByOne(actions, at, (action) => submitOne(action, canSend)),
    poll: (receipts) =>
      askOneByOne(receipts, async (receipt) => {
        const change = await (receipt.type === 'notice.withdraw' ? pollWithdrawal : pollComplaint)(desk, receipt);
        const { reason: _reason, retryAfterMs: _retryAfterMs, ...lasting } = receipt;
        return { ...lasting, ...change, at: at() };
      }),
    parseUrl: (url) => {
      const target = parseListingUrl(url);
      return target?.marketplace === marketplace ? target : undefined;
    },
  };
};
