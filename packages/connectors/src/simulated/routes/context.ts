import type { BringIn } from '../bring-in.ts';
import type { Faults } from '../faults.ts';
import type { Measures } from '../measures.ts';
import type { Shop } from '../shop.ts';

/** An answer that is not the listing's page. */
export interface Instead {
  readonly status?: number;
  readonly html?: string;
  /** Where it redirects. */
  readonly location?: string;
  /** Milliseconds that it takes. */
  readonly afterMs?: number;
}

/** The picture of a listing's image path, if there is one: SVG as text, or the bytes of a PNG, JPEG or WebP. */
export type Drawn = string | Buffer | undefined;

/** The shared context of a simulated marketplace's routes. */
export interface Context {
  readonly shop: Shop;
  readonly name: { readonly en: string; readonly zh: string };
  readonly faults: Faults;
  readonly measures: Measures;
  readonly bringIn: BringIn;
  /** Whether this is the operator's token. */
  readonly isOperator: (token: string) => boolean;
  readonly pictures: (key: string, accepts: string) => Drawn | Promise<Drawn>;
  readonly instead: (listing: string) => Instead | undefined;
}

/** The bearer token of a request, or ''. */
export const bearerOf = (authorization: string | undefined): string =>
  /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
