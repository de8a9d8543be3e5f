export * from './complaint-file/index.ts';
export * from './conformance/index.ts';
export { type ConnectionCheck, faultWords, type TestedConnection, testConnection } from './connection-test.ts';
export * from './contract.ts';
export * from './dossier/index.ts';
export type { HostFact, Words } from './host-fact.ts';
export { ImportedBook, importedConnector } from './imported/index.ts';
export {
  type ConnectionKind,
  complaintFileKind,
  connectionKinds,
  connectorKinds,
  connectorOf,
  importedKind,
  isHostKind,
  keptThere,
  readsFiles,
} from './kinds.ts';
export {
  Client as OperatorApiClient,
  type ConnectorOptions,
  FaultyWay,
  faultCases,
  type OperatorSite,
  operatorApiChecks,
  operatorApiConnector,
} from './operator-api/index.ts';
export { type Setting, type SettingValues, settingFaults, settled, valuesIn } from './settings.ts';
export * from './simulated/index.ts';
export { type Followed, followShortLink, parseListingUrl, readPasted } from './url/index.ts';
