/** Orders to marketplaces, as a pure state machine. */
export { nextOrder, orderTransitions } from './next-order.ts';
export { type OrderEvent, type OrderState, type OrderStatus, orderStatuses } from './state.ts';
