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

/** The weights and bands that findings are scored with. */
interface Weighing {
  /** The model's calibrated weights. */
  readonly weights: Weights;
  readonly modelVersion: string;
  readonly bands: Bands;
  readonly rates: Rates | undefined;
}

/** A brand book made ready for screening: build it once, screen any number of listings. Immutable. */
export interface BrandBook extends Weighing {
  readonly brands: Brands;
  readonly marks: MarkSearch;
  /** Marks by their whole folded text, for the brand field. A mark of one symbol is found only there. */
  readonly single: ReadonlyMap<string, readonly Mark[]>;
  readonly shared: SharedBrandBook;
}

/** The brands in the order of the book. They stay packed, since listings name few brands of a large book. */
type Brands = UnpackedRows<PackedBrand, BookedBrand>;

interface PackedBrand {
  readonly brand: Brand;
  readonly authorised: readonly string[];
}

/**
 * A compiled brand book to send to another thread with `postMessage` or `workerData`. Its large parts are shared memory
 * and are not copied. It contains no other data.
 */
export interface SharedBrandBook {
  readonly brands: PackedRows;
  readonly weighing: Weighing;
  readonly marks: SharedMarks;
  readonly single: readonly (readonly [owner: number, text: string, weak: boolean])[];
}

export interface BrandBookOptions {
  /** Replaces the shipped model, e.g. by one trained on a programme's own rulings. */
  readonly model?: Model;
  /** Replaces the default bands, e.g. by those that follow from a programme's costs. */
  readonly bands?: Bands;
  /** Rates for prices in other currencies than the brand's; without them those prices are not compared. */
  readonly rates?: Rates;
  /** Authorised sellers in addition to those in the brands; `brand` is a brand's id. */
  readonly authorisedExtra?: readonly {
    readonly brand: string;
    readonly marketplace: string;
    readonly seller: string;
  }[];
}

/**
 * Builds the matcher for a brand book. Takes well under a second for 1,000 brands.
 * Throws BrandBookError for a brand that does not fit the format, an id used twice, a mark that folds to nothing,
 * or a typical price of zero.
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

/** Returns the shared form that a worker opens the book from. It can be opened any number of times while a reference to it exists. */
export const shareBrandBook = ({ shared }: BrandBook): SharedBrandBook => shared;

/** Opens a shared book in this thread without compiling it again. About sixty threads can have one book open at a time. */
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

/** @throws BrandBookError for a brand that cannot be compiled in any book. */
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

/** A brand's marks, without duplicates: a mark listed both as weak and as full is full. */
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
