export * from './conformance/index.ts';
export * from './contract.ts';
export * from './simulated/index.ts';
export { parseListingUrl } from './url/index.ts';
