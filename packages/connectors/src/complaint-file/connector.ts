import type { ActionCapability, Capabilities, Connector, Observation, Receipt } from '../contract.ts';
import { importedConnector } from '../imported/index.ts';
import type { HostProfile } from './profile.ts';

interface Options {
  readonly marketplace: string;
  readonly host: HostProfile;
  /** The file of its listings; made by the first import. */
  readonly file: string;
  readonly now: () => Date;
}

const notSent = 'Not sent: this host takes complaints in a form, which a person fills in from our worksheet.';

/** What a host without an interface can do: a person asks it, and types its answer. */
const capabilitiesThere = ({ most, targets, reasons, required }: HostProfile): Capabilities => {
  const byHand: ActionCapability = {
    ...{ mode: 'manual', maxBatch: most ?? 1000, confirm: 'observe', nativeIdempotency: false, reversible: false },
    relistProof: false,
    reasonCodes: Object.fromEntries(Object.entries(reasons).map(([reason, { en, code }]) => [reason, code ?? en])),
  };
  return {
    ...{ forum: 'decides-there', required },
    pull: {
      ...{ kinds: ['seller', 'listing'], incremental: 'cursor', tombstones: false, pageMax: 500, blindSpots: [] },
      // A cursor is a place in a file that only grows.
      overlapMs: 0,
    },
    variants: false,
    observe: { shopperView: false, surfaces: ['page'] },
    webhooks: 'none',
    actions: {
      'listing.remove': byHand,
      ...(targets.includes('storefront') && { 'seller.close': byHand }),
    },
  };
};

/**
 * A host that has no interface for complaints. Its listings come from files; what a person read and typed of its answers is in the
 * cases. It sends nothing, and sees nothing by itself.
 */
export const complaintFileConnector = ({ host, ...own }: Options): Connector => {
  const listings = importedConnector(own);
  const at = (): string => own.now().toISOString();
  return {
    ...listings,
    live: true,
    capabilities: () => capabilitiesThere(host),
    observe: async (targets) =>
      (await listings.observe(targets)).map(
        (seen): Observation => (seen.exists ? { ...seen, surfaces: { page: 'unknown' } } : seen),
      ),
    submit: async (actions) =>
      actions.map(
        ({ id, type, target }): Receipt => ({
          ...{ actionId: id, type, target, reason: notSent, at: at() },
          outcome: capabilitiesThere(host).actions[type] === undefined ? 'unsupported' : 'pending',
        }),
      ),
    poll: async (receipts) => receipts,
  };
};
