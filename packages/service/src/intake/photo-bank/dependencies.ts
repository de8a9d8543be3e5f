import type { Blobs } from '../../platform/blobs.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ShopperWays } from '../../platform/shopper-ways.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import type { PictureFault } from '../pictures/index.ts';
import type { Matcher } from './matcher.ts';
import type { Print } from './matching.ts';

/** What reads pictures for the bank works with. */
export interface BankDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  /** Documents and what was kept of pages. */
  readonly blobs: Blobs;
  readonly matcher: Matcher;
  readonly wayOf: ShopperWays;
  /** Has the findings of brands grouped, and compared with removed pages, again. */
  readonly groupBrands: (tx: Tx, brands: readonly string[], now: Date) => Promise<void>;
}

/** What became of one picture. */
export type Fingerprinted = Print | { readonly fault: PictureFault; readonly mayCome?: boolean };
