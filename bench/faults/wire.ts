import type { HttpInit } from '@marketsafe/connectors';
import type { Kind } from '../../tests/marketplaces/software/trouble.ts';

export type Sight = 'visible' | 'gone';

/** How a marketplace's software speaks, for who stands between it and its callers. */
export interface Wire {
  /** Whether the path is of its interfaces, not of a page. */
  readonly isApi: (path: string) => boolean;
  readonly kindOf: (url: string, init: HttpInit) => Kind;
  /** A yes to any change. */
  readonly yes: unknown;
  /** A fault inside it, as its body says it. */
  readonly fault: unknown;
  /** Its word that a listing is not there. */
  readonly absent: (listing: string) => { readonly status: number; readonly body: unknown };
  /** What a shopper's question about one of these listings was answered yesterday. */
  readonly yesterday: (url: string, init: HttpInit, seen: ReadonlyMap<string, Sight>, answer: Answer) => Answer;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}
