/** A brand book is compiled once for all threads, and again when one of them ends. */
import { DEFAULT_BANDS } from '@marketsafe/screening';
import { Brand } from '@marketsafe/terms';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPool, type Pool } from './pool.ts';
import type { StoredBook } from './screen-batch.ts';

/** Reports when it compiles and when it screens; a listing with the word ends it. */
const telling = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    const { worker } = await import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
    const work = worker();
    const told = new BroadcastChannel('pool.test');
    parentPort.on('message', (job) => {
      if (JSON.stringify(job.batch ?? {}).includes('ENDS-IT')) process.exit(7);
      const answer = work(job);
      told.postMessage([job.kind, threadId]);
      parentPort.postMessage({ answer });
    });
    parentPort.postMessage('ready');
  `)}`,
);

const bookOf = (version: string, word: string): StoredBook => ({
  version,
  bands: DEFAULT_BANDS,
  brands: [
    { participant: 'lune', brand: JSON.stringify(Brand.parse({ id: 'lunaria', name: word, marks: [{ text: word }] })) },
    // Enough for the pass in WebAssembly.
    ...Array.from({ length: 80 }, (_, index) => ({
      participant: 'sol',
      brand: JSON.stringify(
        Brand.parse({
          id: `b${index}`,
          name: 'x',
          marks: [{ text: `Zorblaxian ${'abcdefghij'[index % 10]}${index}` }],
        }),
      ),
    })),
  ],
});
const batchOf = (title: string) => ({
  listings: [JSON.stringify({ marketplace: 'taobao', id: title, title, seller: { id: 's' } })],
  known: {},
});
const found = ({ findings }: { findings: string }): string[] =>
  JSON.parse(findings).map(({ listing, brand }: { listing: string; brand: string }) => `${listing}: ${brand}`);

let pool: Pool;
let said: [kind: string, thread: number][] = [];
const told = new BroadcastChannel('pool.test');
beforeAll(() => {
  told.onmessage = ({ data }: { data: unknown }) => said.push(data as [string, number]);
  pool = openPool({ threads: 3, thread: telling });
});
beforeEach(() => {
  said = [];
});
afterAll(async () => {
  told.close();
  await pool.stop();
});
const threadsThat = (kind: string): number[] => said.filter(([what]) => what === kind).map(([, thread]) => thread);

test('three threads find with a book that one of them compiled', async () => {
  const titles = Array.from({ length: 9 }, (_, index) => `Lunaria ${index}`);
  const all = await Promise.all(titles.map((title) => pool.screen(batchOf(title), bookOf('1', 'Lunaria'))));
  expect(all.flatMap(found)).toEqual(titles.map((title) => `${title}: lunaria`));
  await expect.poll(() => threadsThat('screen').length).toBe(9);
  expect(threadsThat('compile')).toHaveLength(1);
  expect(new Set(threadsThat('screen')).size).toBe(3);
});

test('a new book is compiled once too, and no thread continues with the old one', async () => {
  const both = ['Lunaria', 'Solstice', 'Lunaria x', 'Solstice x'];
  const all = await Promise.all(both.map((title) => pool.screen(batchOf(title), bookOf('2', 'Solstice'))));
  expect(all.flatMap(found)).toEqual(['Solstice: lunaria', 'Solstice x: lunaria']);
  expect(threadsThat('compile')).toHaveLength(1);
});

test('when a thread ends, the others and its replacement find as before', async () => {
  await expect(pool.screen(batchOf('ENDS-IT'), bookOf('2', 'Solstice'))).rejects.toThrow('ended with code 7');
  const titles = Array.from({ length: 6 }, (_, index) => `Solstice ${index}`);
  const all = await Promise.all(titles.map((title) => pool.screen(batchOf(title), bookOf('2', 'Solstice'))));
  expect(all.flatMap(found)).toEqual(titles.map((title) => `${title}: lunaria`));
  expect(threadsThat('compile')).toHaveLength(1);
});

test('a book that cannot be compiled counts against no listing, and is tried again', async () => {
  const broken = { ...bookOf('3', 'Lunaria'), brands: [{ participant: 'lune', brand: '{}' }] };
  for (const _ of [1, 2])
    await expect(openPool({ threads: 0 }).screen(batchOf('Lunaria'), broken)).rejects.toMatchObject({
      name: 'NotScreenedError',
    });
  await expect(pool.screen(batchOf('Lunaria'), broken)).rejects.toThrow();
  expect(found(await pool.screen(batchOf('Lunaria'), bookOf('3', 'Lunaria')))).toEqual(['Lunaria: lunaria']);
});
