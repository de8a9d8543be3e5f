import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../an-example.ts';
import { compileBrandBook, type SharedBrandBook, screen, shareBrandBook } from '../index.ts';

const WORKER = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { openBrandBook, screen } = await import(workerData.screening);
  const book = openBrandBook(workerData.shared);
  parentPort.postMessage(workerData.listings.map((listing) => screen(listing, book)));
`;

/** Findings of a worker thread that receives only the shared book. */
const inAWorker = (shared: SharedBrandBook, listings: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const screening = new URL('../index.ts', import.meta.url).href;
    const source = new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`);
    const worker = new Worker(source, { workerData: { screening, shared, listings } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

describe('a shared brand book', () => {
  it.each([2, 200])('finds the same in a worker as here: %i brands', async (count) => {
    const names = Array.from({ length: count - 1 }, (_, i) =>
      aBrand(`b${i}`, [`Zorblax ${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`]),
    );
    const book = compileBrandBook([aBrand('nike', ['Nike', '耐克', 'N']), ...names], {
      authorisedExtra: [{ brand: 'nike', marketplace: 'taobao', seller: 'official' }],
    });
    const listings = [
      aListing({ title: 'Nike Dunk 高仿' }),
      aListing({ title: 'Nikee shoes' }),
      aListing({ title: '新款 naike 鞋' }),
      aListing({ title: 'shoes', brand: 'N' }),
      aListing({ title: 'Nike Dunk', seller: { id: 'official' } }),
      aListing({ title: 'nothing' }),
    ];
    const here = listings.map((listing) => screen(listing, book));
    expect(here.filter((findings) => findings.length > 0).length).toBeGreaterThanOrEqual(3);
    const both = await Promise.all([
      inAWorker(shareBrandBook(book), listings),
      inAWorker(shareBrandBook(book), listings),
    ]);
    expect(both).toEqual([here, here]);
  });
});
