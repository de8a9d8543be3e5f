export { type ConnectorOptions, operatorApiConnector } from './connector.ts';
export {
  call,
  errorOf,
  type HttpAnswer,
  type HttpRequest,
  NoAnswer,
  readAnswer,
  readAs,
  unavailable,
} from './http.ts';
export { receiptOf } from './receipts.ts';
export {
  ActionBatch,
  type ActionState,
  ActionStatus,
  API_PATH,
  type Declaration,
  Identity,
  kindOf,
  type ListingRow,
  MAX_PAGE,
  Measure,
  OperatorAction,
  OperatorActionType,
  type OperatorEvent,
  PriceAndStock,
  type SellerRow,
  SellerState,
  type TargetState,
  Targets,
  type WireObservation,
  type WireTarget,
} from './wire.ts';
