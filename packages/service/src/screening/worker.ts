import type { Brand } from '@marketsafe/terms';
import {
  type Batch,
  type CompiledBook,
  compileBook,
  naming,
  type Screened,
  type StoredBook,
  screenBatch,
} from './screen-batch.ts';

/** What a worker is asked. `book` comes with a batch where the worker does not have that version yet. */
export type Job =
  | { readonly kind: 'screen'; readonly version: string; readonly batch: Batch; readonly book?: StoredBook }
  | { readonly kind: 'naming'; readonly listings: readonly string[]; readonly brand: Brand };
export type Answer = Screened | readonly number[];

/** The brand book cannot be compiled. */
export class BookError extends Error {}

/** Keeps the book that it compiled last: the next batch mostly wants the same. */
export function worker(): (job: Job) => Answer {
  let current: { readonly version: string; readonly book: CompiledBook } | undefined;
  return (job) => {
    if (job.kind === 'naming') return naming(job.listings, job.brand);
    if (job.book) current = { version: job.version, book: compiled(job.book) };
    if (current?.version !== job.version) throw new BookError(`the brand book ${job.version} was not sent`);
    return screenBatch(job.batch, current.book);
  };
}

function compiled(book: StoredBook): CompiledBook {
  try {
    return compileBook(book);
  } catch (error) {
    throw new BookError((error as Error).message);
  }
}
