import type { Brand } from '@marketsafe/terms';
import {
  type Batch,
  compileBook,
  naming,
  type OpenBook,
  openBook,
  type Screened,
  type SharedBook,
  type StoredBook,
  screenBatch,
} from './screen-batch.ts';

/** A worker's jobs. `book` comes with a batch if the worker does not have that version yet. */
export type Job =
  | { readonly kind: 'compile'; readonly stored: StoredBook }
  | { readonly kind: 'screen'; readonly version: string; readonly batch: Batch; readonly book?: SharedBook }
  | { readonly kind: 'naming'; readonly listings: readonly string[]; readonly brand: Brand };
export type Answer = SharedBook | Screened | readonly number[];

/** The brand book cannot be compiled or opened. */
export class BookError extends Error {}

/** Keeps the last book: the next batch mostly needs the same. */
export function worker(): (job: Job) => Answer {
  let current: { readonly version: string; readonly book: OpenBook } | undefined;
  return (job) => {
    if (job.kind === 'naming') return naming(job.listings, job.brand);
    if (job.kind === 'compile') return ofBook(() => compileBook(job.stored));
    const { book, version } = job;
    if (book) current = { version, book: ofBook(() => openBook(book)) };
    if (current?.version !== version) throw new BookError(`the brand book ${version} was not sent`);
    return screenBatch(job.batch, current.book);
  };
}

function ofBook<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new BookError((error as Error).message);
  }
}
