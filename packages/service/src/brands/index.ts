export { readBrand } from './brand-book.ts';
export { brandHandlers } from './handlers.ts';
export {
  beginning,
  brandSweep,
  queueBrandSweep,
  readSweep,
  type SweepState,
  sellerSweep,
  sweepOwner,
} from './sweeps.ts';
