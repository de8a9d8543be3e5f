export { Client } from './client.ts';
export { type ConnectorOptions, operatorApiConnector } from './connector.ts';
export { FaultyWay } from './faulty-way.ts';
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
export { faultCases, type OperatorSite, operatorApiChecks } from './on-site.ts';
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
