export * from './conformance/index.ts';
export * from './contract.ts';
export { connectorKinds, connectorOf } from './kinds.ts';
export { type ConnectorOptions, operatorApiConnector } from './operator-api/index.ts';
export * from './simulated/index.ts';
export { parseListingUrl } from './url/index.ts';
