export { BrandBookError } from './brand-book-error.ts';
export { assertCompiles, type BrandBook, type BrandBookOptions, compileBrandBook } from './compile.ts';
export { openBrandBook, type SharedBrandBook, shareBrandBook } from './share.ts';
