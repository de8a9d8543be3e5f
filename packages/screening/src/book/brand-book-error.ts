/** A brand book that cannot be used: which brand, which field, and why. */
export class BrandBookError extends Error {
  readonly brand: string;
  /** Path within the brand, e.g. `marks.0.text`. */
  readonly field: string;
  readonly why: string;
  /** Of the file that it was read from, from 1. */
  readonly line: number | undefined;

  constructor(brand: string, field: string, why: string, line?: number) {
    super(`brand “${brand}”, ${field}: ${why}`);
    this.name = 'BrandBookError';
    this.brand = brand;
    this.field = field;
    this.why = why;
    this.line = line;
  }
}
