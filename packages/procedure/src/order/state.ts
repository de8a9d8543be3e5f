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
  /** A later epoch of the same target replaced it. */
  'superseded',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** An instruction to a marketplace, from its creation to its observation. */
export interface OrderState {
  readonly status: OrderStatus;
  readonly desired: 'down' | 'up';
  readonly epoch: number;
}

export type OrderEvent =
  /** The connector was called and has not answered yet. A crash now leaves `submitted`, which is observed, not repeated. */
  | { readonly type: 'submitting' }
  /** The receipt of the call. It never makes an order `done`. */
  | { readonly type: 'receipt'; readonly outcome: Outcome }
  /** The target was observed after the call. */
  | { readonly type: 'observed'; readonly seen: 'down' | 'up' | 'absent' | 'unclear' }
  /** A person supplied what the marketplace requested, or asked for another attempt. */
  | { readonly type: 'retry' }
  | { readonly type: 'overtaken'; readonly epoch: number };
