export { BrandBookError } from './brand-book-error.ts';
export { type BrandBook, type BrandBookOptions, compileBrandBook } from './compile.ts';
