import type { Outcome } from '@marketsafe/terms';
import type { OrderEvent, OrderState, OrderStatus } from './state.ts';

/** The allowed transitions of an order; only an observation leads to `done`. */
export const orderTransitions: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  queued: ['submitted', 'done', 'not-found', 'superseded'],
  submitted: ['pending', 'unknown', 'needs-info', 'rejected', 'not-found', 'failed', 'done', 'superseded'],
  pending: ['unknown', 'needs-info', 'rejected', 'not-found', 'failed', 'done', 'superseded'],
  unknown: ['pending', 'queued', 'needs-info', 'rejected', 'not-found', 'failed', 'done', 'superseded'],
  'needs-info': ['queued', 'done', 'superseded'],
  rejected: ['queued', 'done', 'superseded'],
  'not-found': ['queued', 'done', 'superseded'],
  failed: ['queued', 'done', 'superseded'],
  done: [],
  superseded: [],
};

/** A receipt that claims success makes an order `pending`, since a claim is not an observation. */
const afterReceipt: Readonly<Record<Outcome, OrderStatus>> = {
  done: 'pending',
  already: 'pending',
  pending: 'pending',
  'needs-info': 'needs-info',
  rejected: 'rejected',
  'not-found': 'not-found',
  unsupported: 'failed',
  failed: 'failed',
  unknown: 'unknown',
};

/**
 * The order after an event. An event that cannot apply (a late receipt, a stale epoch) returns the same object, so that a repeated
 * or reordered callback never moves it backwards.
 */
export function nextOrder(state: OrderState, event: OrderEvent): OrderState {
  const status = statusAfter(state, event);
  return status !== undefined && orderTransitions[state.status].includes(status) ? { ...state, status } : state;
}

function statusAfter(state: OrderState, event: OrderEvent): OrderStatus | undefined {
  switch (event.type) {
    case 'submitting':
      return state.status === 'queued' ? 'submitted' : undefined;
    case 'receipt':
      return afterReceipt[event.outcome];
    case 'observed':
      return afterObservation(state, event.seen);
    case 'retry':
      return 'queued';
    case 'overtaken':
      return event.epoch > state.epoch ? 'superseded' : undefined;
  }
}

/** Absent counts as down. An order to restore a target that no longer exists has no effect. */
function afterObservation(
  { desired }: OrderState,
  seen: Extract<OrderEvent, { type: 'observed' }>['seen'],
): OrderStatus | undefined {
  if (seen === 'unclear') return 'unknown';
  if (desired === 'down') return seen === 'up' ? undefined : 'done';
  if (seen === 'up') return 'done';
  return seen === 'absent' ? 'not-found' : undefined;
}
