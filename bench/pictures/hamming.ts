/**
 * Exact search of PDQ hashes within 31 bits, beside FAISS in the same run:
 * `node --expose-gc bench/pictures/hamming.ts [--sizes 100000,1000000] [--queries 2000] [--rounds 7] [--multi-up-to 1000000]`.
 * Times are CPU seconds of one core. All contenders alternate in each round; the first two rounds are discarded. All must find as
 * many matches.
 */
import { parseArgs } from 'node:util';
import { HammingIndex, type HammingReader, type SharedHammingIndex } from '../../packages/screening/src/index.ts';
import { median } from '../quantiles.ts';
import { type FaissIndex, startFaiss } from './faiss.ts';
import { clusteredBank, queriesFor, randomBank, realHashes } from './hashes.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100000,1000000' },
    queries: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '7' },
    // Its hash tables take some 300 bytes for each hash of each table.
    'multi-up-to': { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261130' },
  },
});
const SEED = Number(values.seed);
const QUERIES = Number(values.queries);
const ROUNDS = Number(values.rounds);
const DISCARDED = 2;
/** A round of a peer takes about this many seconds at most. */
const PEER_SECONDS = 2;
/** Hashes that FAISS compares in a second, to choose the number of its queries; 134 queries over a million were measured. */
const COMPARED = 134e6;

interface Contender {
  readonly name: string;
  readonly build: string;
  readonly memory: string;
  readonly queries: number;
  run(queries: number): Promise<{ seconds: number; matches: number }>;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

function bytesOf({ tables, ids, side, sideIds, gone, state }: SharedHammingIndex): number {
  const { heads, tails, taken, before, rows, lists } = tables;
  const arrays = [heads, tails, taken, before, rows, lists, ids, sideIds, gone, state, ...Object.values(side)];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function searching(reader: HammingReader, queries: Uint8Array): Contender['run'] {
  return async (count) => {
    let matches = 0;
    const from = process.cpuUsage();
    for (let i = 0; i < count; i++) matches += reader.search(queries.subarray(i * 32, i * 32 + 32)).length;
    return { seconds: spent(from), matches };
  };
}

function ours(bank: Uint8Array, queries: Uint8Array): Contender[] {
  const count = bank.length / 32;
  const ids = Uint32Array.from({ length: count }, (_, i) => i);
  globalThis.gc?.();
  const from = process.cpuUsage();
  const index = HammingIndex.of(ids, bank);
  const build = `${spent(from).toFixed(2)} s`;
  const memory = megabytes(bytesOf(index.shared));
  const few = Math.min(count, index.room);
  // The same hashes, the last of them in the side index.
  const kept = count - few;
  const aside = HammingIndex.of(ids.subarray(0, kept), bank.subarray(0, kept * 32), { room: few });
  const adding = process.cpuUsage();
  for (let id = kept; id < count; id++) aside.add(id, bank.subarray(id * 32, id * 32 + 32));
  const added = `${((spent(adding) / few) * 1e6).toFixed(1)} µs a hash`;
  return [
    { name: '**HammingIndex**', build, memory, queries: QUERIES, run: searching(index, queries) },
    {
      ...{ name: `the same, ${few} of them added later`, build: added, memory: megabytes(bytesOf(aside.shared)) },
      ...{ queries: QUERIES, run: searching(aside, queries) },
    },
  ];
}

/** The same number of queries must find the same number of matches. */
async function assertAgree(contenders: readonly Contender[]): Promise<void> {
  const common = Math.min(...contenders.map(({ queries }) => queries));
  const found = [];
  for (const { run } of contenders) found.push((await run(common)).matches);
  if (new Set(found).size > 1)
    throw new Error(`the contenders found different numbers of matches: ${found.join(', ')}`);
}

async function compare(label: string, bank: Uint8Array): Promise<void> {
  const count = bank.length / 32;
  const queries = queriesFor(bank, QUERIES, SEED + 7);
  const contenders = ours(bank, queries);
  const faiss = await startFaiss(bank, queries, count <= Number(values['multi-up-to']));
  if (typeof faiss === 'string') console.log(faiss);
  else {
    const most = Math.max(4, Math.min(QUERIES, Math.round((COMPARED * PEER_SECONDS) / count)));
    const names: Record<FaissIndex, string> = {
      flat: 'FAISS IndexBinaryFlat',
      multi: 'FAISS IndexBinaryMultiHash, 16 × 16 bits, 1 flip',
    };
    for (const [index, { seconds, bytes }] of faiss.built)
      contenders.push({
        ...{ name: names[index], build: `${seconds.toFixed(2)} s`, memory: megabytes(bytes), queries: most },
        run: (queried) => faiss.search(index, queried),
      });
  }
  await assertAgree(contenders);
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round < DISCARDED + ROUNDS; round++)
    for (const [i, { run, queries: asked }] of contenders.entries()) {
      const { seconds } = await run(asked);
      if (round >= DISCARDED) rates[i]?.push(asked / seconds);
    }
  const flat = contenders.findIndex(({ name }) => name === 'FAISS IndexBinaryFlat');
  for (const [i, { name, build, memory }] of contenders.entries()) {
    const own = rates[i] ?? [];
    const whole = (rate: number): string => Math.round(rate).toLocaleString('en');
    const range = `${whole(Math.min(...own))}–${whole(Math.max(...own))}`;
    const ratio = flat < 0 ? '' : median(own.map((rate, round) => rate / (rates[flat]?.[round] ?? 1))).toFixed(1);
    console.log(`| ${label} | ${name} | ${whole(median(own))} (${range}) | ${ratio} | ${build} | ${memory} |`);
  }
  if (typeof faiss !== 'string') faiss.end();
}

console.log(`Node ${process.version}, ${QUERIES} queries, half of them planted, ${ROUNDS} rounds: median (range).\n`);
const centres = realHashes();
if (!centres) console.log('Clustered banks were not measured: the real hashes are not there (../shared/data/pdq).\n');
console.log('| bank | contender | queries/s | ÷ FAISS flat | build | memory |\n|---|---|---|---|---|---|');
for (const size of values.sizes.split(',').map(Number)) {
  await compare(`${size.toLocaleString('en')} random`, randomBank(size, SEED));
  if (centres) await compare(`${size.toLocaleString('en')} clustered`, clusteredBank(size, centres, SEED));
}
