import type { Outcome } from '@marketsafe/terms';

export const orderStatuses = [
  'queued',
  'submitted',
  'pending',
  'unknown',
  'needs-info',
  'rejected',
  'not-found',
  'failed',
  'done',
  /** A later epoch of the same target took its place. */
  'superseded',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** An instruction to a marketplace, from its writing to its observation. */
export interface OrderState {
  readonly status: OrderStatus;
  readonly desired: 'down' | 'up';
  readonly epoch: number;
}

export type OrderEvent =
  /** The connector was called; the answer is not there yet. A crash now leaves `submitted`, which is observed, not repeated. */
  | { readonly type: 'submitting' }
  /** The receipt of the call. It never makes an order `done`. */
  | { readonly type: 'receipt'; readonly outcome: Outcome }
  /** The target was looked at after the call. */
  | { readonly type: 'observed'; readonly seen: 'down' | 'up' | 'absent' | 'unclear' }
  /** A person supplied what the marketplace asked for, or asked for another try. */
  | { readonly type: 'retry' }
  | { readonly type: 'overtaken'; readonly epoch: number };
