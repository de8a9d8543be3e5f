export { readBrand } from './brand-book.ts';
export { BrandView } from './contract.ts';
export { brandHandlers } from './handlers.ts';
export { brandRoutes } from './routes.ts';
export {
  agesTurn,
  beginning,
  beginSweeps,
  brandSweep,
  queueBrandSweeps,
  ratesTurn,
  readSweep,
  type SweepState,
  sellerSweep,
  shopCheck,
  sweepOwner,
  takeWaiting,
} from './sweeps.ts';
