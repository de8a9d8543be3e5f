/** A brand book that cannot be used: which brand, which field, and why. */
export class BrandBookError extends Error {
  readonly brand: string;
  /** Path within the brand, e.g. `marks.0.text`. */
  readonly field: string;

  constructor(brand: string, field: string, why: string) {
    super(`brand “${brand}”, ${field}: ${why}`);
    this.name = 'BrandBookError';
    this.brand = brand;
    this.field = field;
  }
}
