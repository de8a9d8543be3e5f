export type { FaultSpec } from './faults.ts';
export type { ImportResult, ListingImport, SellerImport } from './imports.ts';
export {
  createSimulatedMarketplace,
  type SimulatedMarketplace,
  type SimulatedMarketplaceOptions,
} from './marketplace.ts';
export type { EffectRecord } from './records.ts';
