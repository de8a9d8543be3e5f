import type { BookedBrand } from '../signals/index.ts';
import { type BrandBook, bookOf, type Weighing } from './compile.ts';

/** A compiled brand book on its way to another thread: `postMessage` and `workerData` take it. What is in it is nobody else's. */
export interface SharedBrandBook {
  readonly brands: readonly BookedBrand[];
  readonly weighing: Weighing;
}

/** What a worker opens the book by. Good as long as somebody holds it, and as often as wanted. */
export const shareBrandBook = ({ brands, weights, modelVersion, bands }: BrandBook): SharedBrandBook => ({
  brands,
  weighing: { weights, modelVersion, bands },
});

/** The book that was shared, in this thread: its brands are not checked again. */
export const openBrandBook = ({ brands, weighing }: SharedBrandBook): BrandBook => bookOf(brands, weighing);
