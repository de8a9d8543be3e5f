import {
  assess,
  type Bands,
  type BrandBook,
  compileBrandBook,
  type Model,
  openBrandBook,
  type Rates,
  type SharedBrandBook,
  shareBrandBook,
} from '@marketsafe/screening';
import { Brand, type Finding, Listing } from '@marketsafe/terms';
import { type GoodsKeys, keysOf } from '../same-goods/index.ts';
import { contextOf, type KnownSellers } from './known-sellers.ts';

/** The brand book as it stands in the database. */
export interface StoredBook {
  /** Moves with every brand that comes or changes, with the bands, the model and the rates. */
  readonly version: string;
  readonly bands: Bands;
  /** In the place of the shipped one. */
  readonly model?: Model;
  /** By which prices are compared across currencies. */
  readonly rates?: Rates;
  /** `brand`: its entry as JSON. */
  readonly brands: readonly { readonly participant: string; readonly brand: string }[];
}

/** Listings to screen against the whole book, each as JSON. */
export interface Batch {
  readonly listings: readonly string[];
  readonly known: KnownSellers;
}

interface StoredFinding {
  readonly tenant: string;
  readonly marketplace: string;
  readonly listing: string;
  readonly brand: string;
  readonly band: Finding['band'];
  readonly score: number;
  readonly finding: Finding;
  readonly goods: GoodsKeys;
}

/** What came of a batch, as JSON that the database reads; the thread that answers requests has nothing to do with it. */
export interface Screened {
  /** `StoredFinding`s. */
  readonly findings: string;
  /** Every listing that names a brand, with a finding or without: tenant, brand, marketplace, listing, seller. */
  readonly sightings: string;
  /** Whose brands were seen. */
  readonly tenants: readonly string[];
}

/** A compiled book as threads hand it to each other: what is large in it is there once, whoever opens it. */
export interface SharedBook {
  readonly version: string;
  readonly shared: SharedBrandBook;
  /** Whose each brand is, by its id. */
  readonly participants: ReadonlyMap<string, string>;
}

export interface OpenBook {
  readonly compiled: BrandBook;
  readonly participants: ReadonlyMap<string, string>;
}

export function compileBook({ version, brands, bands, model, rates }: StoredBook): SharedBook {
  const parsed = brands.map(({ participant, brand }) => ({ participant, brand: Brand.parse(JSON.parse(brand)) }));
  const compiled = compileBrandBook(
    parsed.map(({ brand }) => brand),
    { bands, ...(model && { model }), ...(rates && { rates }) },
  );
  return {
    version,
    shared: shareBrandBook(compiled),
    participants: new Map(parsed.map(({ participant, brand }) => [brand.id, participant])),
  };
}

export const openBook = ({ shared, ...rest }: SharedBook): OpenBook => ({ ...rest, compiled: openBrandBook(shared) });

/** Pure: the same batch, the same answer. */
export function screenBatch({ listings, known }: Batch, { compiled, participants }: OpenBook): Screened {
  const context = contextOf(known, participants);
  const findings: StoredFinding[] = [];
  const sightings: { tenant: string; brand: string; marketplace: string; listing: string; seller: string }[] = [];
  for (const text of listings) {
    const read = Listing.parse(JSON.parse(text));
    let goods: GoodsKeys | undefined;
    for (const { band, ...rest } of assess(read, compiled, context)) {
      const { marketplace, listing, brand, score } = rest;
      const tenant = participants.get(brand) ?? '';
      sightings.push({ tenant, brand, marketplace, listing, seller: read.seller.id });
      if (!band) continue;
      goods ??= keysOf(read);
      findings.push({ tenant, marketplace, listing, brand, band, score, finding: { ...rest, band }, goods });
    }
  }
  return {
    findings: JSON.stringify(findings),
    sightings: JSON.stringify(sightings),
    tenants: [...new Set(sightings.map(({ tenant }) => tenant))],
  };
}

/** Which of these listings (JSON each) name one of the marks, in whatever disguise: their places. */
export function naming(listings: readonly string[], brand: Brand): number[] {
  const book = compileBrandBook([brand]);
  return listings.flatMap((text, index) => (assess(Listing.parse(JSON.parse(text)), book).length > 0 ? [index] : []));
}
