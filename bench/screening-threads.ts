/**
 * `node bench/screening-threads.ts [brands] [batches]`: the time until all threads of a pool have a brand book,
 * and the memory of the process, where one thread compiles it for all; compared with threads that each compile one.
 * Every row is a separate process, three times, alternating.
 */
import { spawnSync } from 'node:child_process';
import { DEFAULT_BANDS } from '../packages/screening/src/index.ts';
import { openPool } from '../packages/service/src/intake/screening/pool.ts';
import type { StoredBook } from '../packages/service/src/intake/screening/screen-batch.ts';
import { inventedMarks } from './screening/corpus.ts';

const brands = Number(process.argv[2] ?? 10_000);
const batches = Number(process.argv[3] ?? 400);
const [how, threads] = [process.argv[4], Number(process.argv[5])];
const rounds = 3;

const names = inventedMarks(brands, 20_261_126);
const book: StoredBook = {
  version: '1',
  bands: DEFAULT_BANDS,
  brands: names.map((text, index) => ({
    participant: 'holder',
    brand: JSON.stringify({
      ...{
        id: `b${index}`,
        name: text,
        marks: [{ text, weak: false }],
        classes: [25],
        territories: ['CN'],
        photos: [],
      },
      ...{ prices: [{ category: 'shoes', currency: 'CNY', typical: '120.00' }], authorised: [] },
    }),
  })),
};
const batch = {
  known: {},
  listings: Array.from({ length: 256 }, (_, index) =>
    JSON.stringify({
      ...{ marketplace: 'm', id: `l${index}`, seller: { id: 's' }, price: { amount: '12.00', currency: 'CNY' } },
      title: `${index % 4 === 0 ? names[(index * 37) % brands] : 'plain'} shoes women 新款 leather summer`,
    }),
  ),
};

interface Measured {
  readonly ready: number;
  readonly megabytes: number;
  readonly perSecond: number;
}

async function measure(): Promise<Measured> {
  const pools =
    how === 'shared' ? [openPool({ threads })] : Array.from({ length: threads }, () => openPool({ threads: 1 }));
  const ask = (index: number) => pools[index % pools.length]?.screen(batch, book);
  // The threads exist; from here on the book is measured.
  const { brand } = book.brands[0] ?? { brand: '' };
  await Promise.all(
    Array.from({ length: threads }, (_, index) => pools[index % pools.length]?.naming([], JSON.parse(brand))),
  );
  const from = performance.now();
  await Promise.all(Array.from({ length: threads }, (_, index) => ask(index)));
  const ready = performance.now() - from;
  const began = performance.now();
  let next = 0;
  const line = async (index: number): Promise<void> => {
    while (next++ < batches) await ask(index);
  };
  await Promise.all(Array.from({ length: threads * 2 }, (_, index) => line(index)));
  const perSecond = (batches * batch.listings.length * 1000) / (performance.now() - began);
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  await Promise.all(pools.map((pool) => pool.stop()));
  return { ready, megabytes, perSecond };
}

if (how) {
  console.log(JSON.stringify(await measure()));
} else {
  const of = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const count of ['1', '2', '4'])
      for (const kind of ['each', 'shared']) {
        const { stdout, stderr } = spawnSync(
          process.execPath,
          [import.meta.filename, `${brands}`, `${batches}`, kind, count],
          { encoding: 'utf8' },
        );
        if (stdout === '') throw new Error(stderr);
        const row = `${count} | ${kind}`;
        of.set(row, [...(of.get(row) ?? []), JSON.parse(stdout)]);
      }
  const show = (values: number[]): string => {
    const sorted = values.toSorted((one, other) => one - other).map((value) => Math.round(value).toLocaleString('en'));
    return `${sorted[1]} (${sorted[0]}–${sorted[2]})`;
  };
  console.log(`${brands} brands, ${batches} batches of ${batch.listings.length}`);
  console.log('| threads | book | ms until all have it | MB resident | listings/s then |\n|---|---|---|---|---|');
  for (const [row, all] of of)
    console.log(
      `| ${row} | ${show(all.map((one) => one.ready))} | ${show(all.map((one) => one.megabytes))} | ${show(all.map((one) => one.perSecond))} |`,
    );
}
