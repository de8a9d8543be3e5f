export { BrandBookError } from './brand-book-error.ts';
export {
  assertCompiles,
  type BrandBook,
  type BrandBookOptions,
  compileBrandBook,
  openBrandBook,
  type SharedBrandBook,
  shareBrandBook,
} from './compile.ts';
