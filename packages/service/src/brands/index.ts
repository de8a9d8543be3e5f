export {
  type BookedBrand,
  bookVersion,
  readBook,
  readBooked,
  sweepOwner,
  sweepPrefix,
} from './brand-book.ts';
export { brandHandlers } from './handlers.ts';
