import { z } from 'zod';

const id = z.string().min(1).max(128);
const sellerStatuses = ['open', 'pending_approval', 'suspended', 'terminated'] as const;
export type SellerStatus = (typeof sellerStatuses)[number];

/** What decides whether a seller's shop is open. */
export const Standing = z.object({
  id,
  name: z.string(),
  status: z.enum(sellerStatuses),
  status_reason: z.string().nullish(),
  closed_from: z.string().nullish(),
  closed_to: z.string().nullish(),
});
export type Standing = z.infer<typeof Standing>;
export const STANDING = ['id', 'name', 'status', 'status_reason', 'closed_from', 'closed_to'] as const;

/** A measure of ours on a storefront, and how its seller stood before, unless its shop was open. */
export interface ShopMeasure {
  readonly kind: 'suspended' | 'closed';
  readonly before?: { readonly status: Exclude<SellerStatus, 'open'>; readonly reason?: string };
}

/** Sellers can read the reason and not change it. */
const REASON =
  /^Takedown programme: (suspended|closed)(?: \(before: (pending_approval|suspended|terminated)(?:: (.*))?\))?$/s;

export const reasonOf = ({ kind, before }: ShopMeasure): string => {
  if (before === undefined) return `Takedown programme: ${kind}`;
  const { status, reason } = before;
  return `Takedown programme: ${kind} (before: ${status}${reason === undefined ? '' : `: ${reason}`})`;
};

/** Undefined if the shop is as its seller or the marketplace's own people want it. */
export const measureOn = ({ status_reason: text }: Pick<Standing, 'status_reason'>): ShopMeasure | undefined => {
  const [, kind, status, reason] = REASON.exec(text ?? '') ?? [];
  if (kind !== 'suspended' && kind !== 'closed') return undefined;
  const was = sellerStatuses.find((one) => one === status);
  return was === undefined || was === 'open'
    ? { kind }
    : { kind, before: { status: was, ...(reason !== undefined && { reason }) } };
};

/** How a seller stands apart from our measure. */
export const standingBefore = (standing: Pick<Standing, 'status' | 'status_reason'>): ShopMeasure['before'] => {
  const measure = measureOn(standing);
  if (measure !== undefined) return measure.before;
  const { status, status_reason: reason } = standing;
  return status === 'open' ? undefined : { status, ...(reason ? { reason } : {}) };
};

export const shopState = ({ status }: Pick<Standing, 'status'>): 'active' | 'suspended' | 'closed' => {
  if (status === 'terminated') return 'closed';
  return status === 'open' ? 'active' : 'suspended';
};

/** A seller can close its own shop for a time, and Mercur shows a shop with such a time less often than it says. */
export const isAway = ({ closed_from, closed_to }: Standing): boolean => Boolean(closed_from ?? closed_to);

/**
 * Whether shoppers find a seller's goods at this moment. Mercur hides them from the first day of a closing on, also when it is over, and
 * as long as its last day is ahead.
 */
export const isShown = (
  { status, closed_from, closed_to }: Pick<Standing, 'status' | 'closed_from' | 'closed_to'>,
  at: Date,
): boolean =>
  status === 'open' &&
  !(closed_from && Date.parse(closed_from) <= at.getTime()) &&
  !(closed_to && Date.parse(closed_to) >= at.getTime());
