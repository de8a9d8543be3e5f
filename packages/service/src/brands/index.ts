export {
  type BookedBrand,
  bookVersion,
  readBook,
  readBooked,
  sweepOwner,
  sweepPrefix,
  writeBrand,
} from './brand-book.ts';
export { brandHandlers } from './handlers.ts';
