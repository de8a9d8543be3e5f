export * from './complaint-file/index.ts';
export * from './conformance/index.ts';
export * from './contract.ts';
export { ImportedBook, importedConnector } from './imported/index.ts';
export { complaintFileKind, connectorKinds, connectorOf, importedKind, isHostKind, readsFiles } from './kinds.ts';
export { type ConnectorOptions, operatorApiConnector } from './operator-api/index.ts';
export * from './simulated/index.ts';
export { type Followed, followShortLink, parseListingUrl, readPasted } from './url/index.ts';
