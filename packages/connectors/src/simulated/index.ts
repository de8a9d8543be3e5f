export { type SimulatedConnectorOptions, simulatedConnector } from './connector/index.ts';
export type { FaultSpec } from './faults.ts';
export {
  createSimulatedMarketplace,
  type SimulatedMarketplace,
  type SimulatedMarketplaceOptions,
} from './marketplace.ts';
export type { EffectRecord } from './records.ts';
export type { ImportResult, ListingImport, SellerImport } from './wire.ts';
