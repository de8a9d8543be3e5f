/**
 * The cost of a brand book of many marks: compiled from its texts, opened in another thread, and its memory.
 * `node --expose-gc bench/screening/opening.ts [--marks 100000]`. Half of the names are hanzi, so that every kind of form occurs.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Brand } from '@marketsafe/terms';
import { compileBrandBook, shareBrandBook } from '../../packages/screening/src/index.ts';
import { inventedHanzi, inventedMarks } from './corpus.ts';

const { values } = parseArgs({
  options: { marks: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '5' } },
});
const SEED = 20_261_126;
const count = Number(values.marks);
const names = [...inventedMarks(count / 2, SEED), ...inventedHanzi(count / 2, SEED)];
const brands = names.map(
  (text, i): Brand => ({
    ...{ id: `b${i}`, name: text, marks: [{ text, weak: false }], classes: [], territories: [], prices: [] },
    ...{ authorised: [], photos: [] },
  }),
);

const collect = (): void => globalThis.gc?.();
const seconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const median = (of: number[]): string => (of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0).toFixed(2);
const range = (of: number[]): string => `${median(of)} (${Math.min(...of).toFixed(2)}–${Math.max(...of).toFixed(2)})`;

const WORKER = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { openBrandBook, screen } = await import(workerData.screening);
  const from = performance.now();
  const book = openBrandBook(workerData.shared);
  screen(workerData.listing, book);
  parentPort.postMessage((performance.now() - from) / 1000);
`;
const listing = {
  marketplace: 'm',
  id: '1',
  title: `new ${names[0]} shoes`,
  seller: { id: 's' },
  images: [],
  shipsTo: [],
  variants: [],
  attributes: {},
};

const compiling: number[] = [];
const opening: number[] = [];
let index = 0;
let heap = 0;
for (let round = 0; round < Number(values.rounds); round++) {
  collect();
  const before = process.memoryUsage();
  const from = process.cpuUsage();
  const book = compileBrandBook(brands);
  compiling.push(seconds(from));
  collect();
  heap = process.memoryUsage().heapUsed - before.heapUsed;
  const shared = shareBrandBook(book);
  const { marks } = shared;
  const packed = [shared.brands, marks.marks].reduce((sum, { bytes, ends }) => sum + bytes.length + ends.byteLength, 0);
  index = packed + ('index' in marks ? marks.index.end : 0);
  const screening = new URL('../../packages/screening/src/index.ts', import.meta.url).href;
  opening.push(
    await new Promise((resolve, reject) => {
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`), {
        workerData: { screening, shared, listing },
      });
      worker.once('message', resolve);
      worker.once('error', reject);
    }),
  );
}
console.log(`Node ${process.version}, ${count} marks, ${values.rounds} rounds: median (range).\n`);
console.log('| | |\n|---|---|');
console.log(`| made from its texts, CPU seconds | ${range(compiling)} |`);
console.log(`| opened in a worker, and the first listing screened, seconds | ${range(opening)} |`);
console.log(`| shared by all threads, with marks and brands | ${(index / 1e6).toFixed(1)} MB |`);
console.log(`| beside it in the thread that made it | ${(heap / 1e6).toFixed(1)} MB |`);
