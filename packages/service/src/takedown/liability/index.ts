export { LiabilityView } from './contract.ts';
export { liabilityOf } from './law.ts';
