import {
  assess,
  type Bands,
  type BrandBook,
  compileBrandBook,
  isDoubtful,
  type Model,
  openBrandBook,
  type PictureFacts,
  type Rates,
  type SharedBrandBook,
  shareBrandBook,
} from '@marketsafe/screening';
import { Brand, type Finding, Listing } from '@marketsafe/terms';
import { type GoodsKeys, keysOf } from '../same-goods/index.ts';
import { contextOf, type KnownSellers } from './known-sellers.ts';

/** The brand book as stored in the database. */
export interface StoredBook {
  /** Changes with every new or changed brand, with the bands, the model and the rates. */
  readonly version: string;
  readonly bands: Bands;
  /** Replaces the shipped one. */
  readonly model?: Model;
  /** Exchange rates for comparing prices. */
  readonly rates?: Rates;
  /** `brand`: its entry as JSON. */
  readonly brands: readonly { readonly participant: string; readonly brand: string }[];
}

/** Listings to screen against the whole book, each as JSON. */
export interface Batch {
  readonly listings: readonly string[];
  readonly known: KnownSellers;
  /** What is known of their pictures, by `marketplace/id`; by default nothing. */
  readonly pictures?: PicturesKnown;
}

export type PicturesKnown = Readonly<Record<string, PictureFacts>>;

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

/** The result of a batch, as JSON that the database reads; the thread that answers requests does not parse it. */
export interface Screened {
  /** `StoredFinding`s. */
  readonly findings: string;
  /** Every listing that names a brand, with or without a finding: tenant, brand, marketplace, listing, seller. */
  readonly sightings: string;
  /** Owners of the brands that were seen. */
  readonly tenants: readonly string[];
  /** Listings of whose pictures a brand's name would settle a doubt (`leavesADoubt`), as `marketplace/id`. */
  readonly doubtful: readonly string[];
}

/** A compiled book that threads share: its large parts exist once in memory. */
export interface SharedBook {
  readonly version: string;
  readonly shared: SharedBrandBook;
  /** The owner of each brand, by its id. */
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

/** Pure: the same batch gives the same result. */
export function screenBatch({ listings, known, pictures }: Batch, { compiled, participants }: OpenBook): Screened {
  const context = contextOf(known, participants);
  const findings: StoredFinding[] = [];
  const sightings: { tenant: string; brand: string; marketplace: string; listing: string; seller: string }[] = [];
  const doubtful: string[] = [];
  for (const text of listings) {
    const read = Listing.parse(JSON.parse(text));
    let goods: GoodsKeys | undefined;
    const key = `${read.marketplace}/${read.id}`;
    const assessed = assess(read, compiled, context, pictures?.[key]);
    if (participants.size > 0 && isDoubtful(read, assessed, compiled, context)) doubtful.push(key);
    for (const { band, ...rest } of assessed) {
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
    doubtful,
  };
}

/** Indexes of the listings (JSON each) that name one of the marks, in any disguise. */
export function naming(listings: readonly string[], brand: Brand): number[] {
  const book = compileBrandBook([brand]);
  return listings.flatMap((text, index) => (assess(Listing.parse(JSON.parse(text)), book).length > 0 ? [index] : []));
}
