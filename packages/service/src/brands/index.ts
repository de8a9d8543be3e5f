export { readBrand } from './brand-book.ts';
export { brandHandlers } from './handlers.ts';
export {
  agesTurn,
  beginning,
  beginSweeps,
  brandSweep,
  queueBrandSweep,
  ratesTurn,
  readSweep,
  type SweepState,
  sellerSweep,
  shopCheck,
  sweepOwner,
  takeWaiting,
} from './sweeps.ts';
