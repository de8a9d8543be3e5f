import { Brand, sellerKey } from '@marketsafe/terms';
import {
  type Bands,
  calibratedWeights,
  DEFAULT_BANDS,
  type Model,
  SHIPPED_MODEL,
  type Weights,
} from '../fusion/index.ts';
import { type Mark, type MarkSearch, openSearch, prepareMark, type SharedMarks, searchFor } from '../match/index.ts';
import { type PackedRows, packRows, UnpackedRows } from '../packed-rows.ts';
import { type BookedBrand, HONEST_WORDS, type Rates, TERMS } from '../signals/index.ts';
import { BrandBookError } from './brand-book-error.ts';

/** What a finding's signals are weighed with. */
interface Weighing {
  /** The model's weights, calibrated. */
  readonly weights: Weights;
  readonly modelVersion: string;
  readonly bands: Bands;
  readonly rates: Rates | undefined;
}

/** A brand book made ready for screening: build it once, screen any number of listings. Immutable. */
export interface BrandBook extends Weighing {
  readonly brands: Brands;
  readonly marks: MarkSearch;
  /** Marks by their whole folded text, for the brand field: the only place where a mark of one symbol is found. */
  readonly single: ReadonlyMap<string, readonly Mark[]>;
  readonly shared: SharedBrandBook;
}

/** The brands by their place in the book. They are kept packed, since few of a large book are ever met. */
type Brands = UnpackedRows<PackedBrand, BookedBrand>;

interface PackedBrand {
  readonly brand: Brand;
  readonly authorised: readonly string[];
}

/**
 * A compiled brand book on its way to another thread: `postMessage` and `workerData` take it, and what is large in it is not
 * copied. What is in it is nobody else's.
 */
export interface SharedBrandBook {
  readonly brands: PackedRows;
  readonly weighing: Weighing;
  readonly marks: SharedMarks;
  readonly single: readonly (readonly [owner: number, text: string, weak: boolean])[];
}

export interface BrandBookOptions {
  /** In the place of the shipped one, e.g. one learned from a programme's own rulings. */
  readonly model?: Model;
  /** In the place of the default ones, e.g. those that follow from a programme's costs. */
  readonly bands?: Bands;
  /** For prices in other currencies than the brand's; without it they are not compared. */
  readonly rates?: Rates;
  /** Sellers entitled beside those in the brands themselves; `brand` is a brand's id. */
  readonly authorisedExtra?: readonly {
    readonly brand: string;
    readonly marketplace: string;
    readonly seller: string;
  }[];
}

/**
 * Builds the matcher for a brand book. Takes well under a second for 1,000 brands.
 * Throws BrandBookError for a brand that does not fit the format, an id used twice, a mark of which nothing is left
 * after folding, or a typical price of zero.
 */
export function compileBrandBook(brands: readonly Brand[], options: BrandBookOptions = {}): BrandBook {
  const { model = SHIPPED_MODEL, bands = DEFAULT_BANDS, rates } = options;
  const packed: PackedBrand[] = [];
  const marks: Mark[] = [];
  const single: [number, string, boolean][] = [];
  const ids = new Set<string>();
  for (const [owner, given] of brands.entries()) {
    const brand = checked(given, owner);
    if (ids.has(brand.id)) throw new BrandBookError(brand.id, 'id', 'used twice in this book');
    ids.add(brand.id);
    for (const mark of marksOf(brand, owner)) {
      if (mark.symbols.length > 1) marks.push(mark);
      else single.push([owner, mark.text, mark.weak]);
    }
    const extra = options.authorisedExtra?.filter((entry) => entry.brand === brand.id) ?? [];
    packed.push({ brand, authorised: [...brand.authorised, ...extra].map(sellerKey) });
  }
  const unknown = options.authorisedExtra?.find((entry) => !ids.has(entry.brand));
  if (unknown) throw new BrandBookError(unknown.brand, 'authorisedExtra', 'no brand of this book has this id');
  const weighing: Weighing = { weights: calibratedWeights(model), modelVersion: model.version, bands, rates };
  const search = searchFor(marks, HONEST_WORDS, TERMS);
  return bookOf({ brands: packRows(packed), weighing, marks: search.share(), single }, search);
}

/** What a worker opens the book by. Good as long as somebody holds it, and as often as wanted. */
export const shareBrandBook = ({ shared }: BrandBook): SharedBrandBook => shared;

/** The book that was shared, in this thread: nothing is compiled again. Up to some sixty threads can have one open at a time. */
export const openBrandBook = (shared: SharedBrandBook): BrandBook => bookOf(shared, openSearch(shared.marks, TERMS));

function bookOf(shared: SharedBrandBook, marks: MarkSearch): BrandBook {
  const single = new Map<string, Mark[]>();
  for (const [owner, text, weak] of shared.single) {
    const mark = prepareMark(text, owner, weak);
    if (mark) single.set(text, [...(single.get(text) ?? []), mark]);
  }
  const brands: Brands = new UnpackedRows(shared.brands, ({ brand, authorised }: PackedBrand) => ({
    brand,
    authorised: new Set(authorised),
  }));
  return { ...shared.weighing, brands, marks, single, shared };
}

/** @throws BrandBookError for a brand that could not be compiled, whatever else the book holds. */
export function assertCompiles(brand: Brand): void {
  marksOf(checked(brand, 0), 0);
}

function checked(given: Brand, index: number): Brand {
  const result = Brand.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = typeof given?.id === 'string' ? given.id : `number ${index + 1}`;
    throw new BrandBookError(name, issue?.path.join('.') ?? '', issue?.message ?? 'not a brand');
  }
  for (const [i, price] of result.data.prices.entries()) {
    if (Number(price.typical) === 0)
      throw new BrandBookError(result.data.id, `prices.${i}.typical`, 'must not be zero');
  }
  return result.data;
}

/** A brand's marks, once each: the same mark listed as weak and as full is full. */
function marksOf(brand: Brand, owner: number): Mark[] {
  const byText = new Map<string, Mark>();
  for (const [i, { text, weak }] of brand.marks.entries()) {
    const mark = prepareMark(text, owner, weak);
    if (!mark) throw new BrandBookError(brand.id, `marks.${i}.text`, `“${text}” has no letters or digits to look for`);
    const known = byText.get(text);
    if (!known || (known.weak && !weak)) byText.set(text, mark);
  }
  return [...byText.values()];
}
