import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExampleHashes, plainDistance, plainSearch } from './example-hashes.ts';
import { HammingIndex, HammingIndexError, openHammingIndex } from './index.ts';

const seed = fc.integer();
const radius = fc.integer({ min: 0, max: 31 });

const indexOf = (hashes: ReadonlyMap<number, Uint8Array>, room?: number): HammingIndex =>
  HammingIndex.of([...hashes.keys()], Buffer.concat([...hashes.values()]), room === undefined ? {} : { room });

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof HammingIndexError) return error.code;
    throw error;
  }
  return 'not refused';
};

describe('an index of hashes', () => {
  it('finds what a plain search finds, near-duplicates at every distance and ids in any order', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 300 }), radius, (from, strangers, within) => {
        const examples = new ExampleHashes(from);
        const query = examples.hash();
        const hashes = new Map<number, Uint8Array>();
        for (let i = 0; i < strangers; i++) hashes.set(examples.below(2 ** 32), examples.hash());
        for (let bits = 0; bits <= 32; bits++) hashes.set(examples.below(2 ** 32), examples.near(query, bits));
        const index = indexOf(hashes);
        expect(index.size).toBe(hashes.size);
        expect(index.search(query, within)).toEqual(plainSearch(hashes, query, within));
        expect(index.search(query)).toEqual(plainSearch(hashes, query, 31));
        for (const hash of [...hashes.values()].slice(0, 3))
          expect(index.search(hash)).toEqual(plainSearch(hashes, hash, 31));
      }),
    );
  });

  it('finds each of thousands of equal hashes once', () => {
    const examples = new ExampleHashes(1);
    const [many, other] = [examples.hash(), examples.hash()];
    const hashes = new Map(Array.from({ length: 3000 }, (_, id) => [id, id % 1500 === 0 ? other : many]));
    const index = indexOf(hashes, 100);
    for (let id = 3000; id < 3100; id++) index.add(id, many);
    const ids = index.search(examples.near(many, 31)).map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 3100 }, (_, id) => id).filter((id) => id !== 0 && id !== 1500));
  });

  it('answers as a plain list does after adding, removing and merging in any order', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ act: fc.constant('add'), id: fc.nat(40), bits: fc.nat(40) }) },
      { weight: 4, arbitrary: fc.record({ act: fc.constant('remove'), id: fc.nat(40), bits: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('merge'), id: fc.constant(0), bits: fc.constant(0) }) },
    );
    fc.assert(
      fc.property(seed, fc.nat(30), fc.array(step, { maxLength: 60 }), radius, (from, count, steps, within) => {
        const examples = new ExampleHashes(from);
        const query = examples.hash();
        const hashes = new Map(
          Array.from({ length: count }, (_, id) => [id, examples.near(query, examples.below(40))]),
        );
        let index = indexOf(hashes, 12);
        for (const { act, id, bits } of steps) {
          if (act === 'merge' || index.room === 0) index = index.merged();
          if (act === 'add') {
            const hash = examples.near(query, bits);
            if (hashes.has(id)) expect(codeOf(() => index.add(id, hash))).toBe('id');
            else index.add(id, hash);
            if (!hashes.has(id)) hashes.set(id, hash);
          }
          if (act === 'remove') expect(index.remove(id)).toBe(hashes.delete(id));
          expect(index.has(id)).toBe(hashes.has(id));
          expect(index.size).toBe(hashes.size);
          expect(index.search(query, within)).toEqual(plainSearch(hashes, query, within));
        }
        expect(index.merged().search(query, within)).toEqual(plainSearch(hashes, query, within));
      }),
      { numRuns: 60 },
    );
  });

  it('searches variants in one call: each id with its nearest', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), radius, (from, distances, within) => {
        const examples = new ExampleHashes(from);
        const query = examples.hash();
        const variants = distances.map((bits) => examples.near(query, bits));
        const hashes = new Map(Array.from({ length: 40 }, (_, id) => [id, examples.near(query, id)]));
        const expected = [...hashes]
          .map(([id, hash]) => {
            const each = variants.map((variant) => plainDistance(variant, hash));
            const distance = Math.min(...each);
            return { id, distance, variant: each.indexOf(distance) };
          })
          .filter(({ distance }) => distance <= within)
          .sort((one, other) => one.distance - other.distance || one.id - other.id);
        expect(indexOf(hashes).searchVariants(variants, within)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('takes hashes that begin anywhere in a buffer, and none', () => {
    const examples = new ExampleHashes(3);
    const hash = examples.hash();
    for (let offset = 0; offset < 5; offset++) {
      const bytes = Buffer.alloc(40);
      bytes.set(hash, offset);
      const index = HammingIndex.of([7], bytes.subarray(offset, offset + 32));
      expect(index.search(bytes.subarray(offset, offset + 32), 0)).toEqual([{ id: 7, distance: 0 }]);
    }
    const empty = HammingIndex.of([], new Uint8Array(0));
    expect(empty.search(hash)).toEqual([]);
    empty.add(9, hash);
    expect(empty.search(hash)).toEqual([{ id: 9, distance: 0 }]);
    expect(empty.merged().search(hash)).toEqual([{ id: 9, distance: 0 }]);
  });

  it('refuses what it cannot hold, and says why', () => {
    const hash = new ExampleHashes(4).hash();
    const index = HammingIndex.of([1], hash, { room: 1 });
    expect(() => index.search(hash.subarray(1))).toThrow('A PDQ hash has 32 bytes; this one has 31.');
    expect(codeOf(() => index.add(2, hash.subarray(1)))).toBe('hash-length');
    expect(() => HammingIndex.of([1, 2], hash)).toThrow('2 ids need 64 bytes of hashes, 32 each; there are 32.');
    expect(codeOf(() => HammingIndex.of([1, 2], hash))).toBe('hash-length');
    for (const wrong of [-1, 32, 1.5, Number.NaN]) expect(codeOf(() => index.search(hash, wrong))).toBe('radius');
    for (const wrong of [-1, 2 ** 32, 1.5, Number.NaN]) {
      expect(codeOf(() => index.add(wrong, hash))).toBe('id');
      expect(codeOf(() => HammingIndex.of([wrong], hash))).toBe('id');
    }
    expect(() => HammingIndex.of([5, 5], Buffer.concat([hash, hash]))).toThrow('The id 5 is given twice');
    expect(() => index.add(1, hash)).toThrow('The index has a hash with the id 1: remove it first.');
    index.add(2, hash);
    expect(index.room).toBe(0);
    expect(() => index.add(3, hash)).toThrow('The 1 places for added hashes are taken');
    expect(codeOf(() => index.add(3, hash))).toBe('full');
    const merged = index.merged();
    expect([index.isSuperseded, merged.isSuperseded]).toEqual([true, false]);
    expect(codeOf(() => index.add(3, hash))).toBe('superseded');
    expect(codeOf(() => index.remove(1))).toBe('superseded');
    expect(codeOf(() => index.merged())).toBe('superseded');
    merged.add(3, hash);
    expect(index.search(hash).map(({ id }) => id)).toEqual([1, 2]);
    expect(merged.search(hash).map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});

const inAThread = (source: string, workerData: unknown): Worker =>
  new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData });

const ANSWERS = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { openHammingIndex } = await import(workerData.hamming);
  let reader = openHammingIndex(workerData.shared);
  parentPort.on('message', ({ query, shared }) => {
    if (shared) reader = openHammingIndex(shared);
    parentPort.postMessage({ matches: reader.search(query), size: reader.size, isSuperseded: reader.isSuperseded });
  });
`;

/** Searches until all are added. Each search must find all hashes that were added before it began. */
const SEARCHES = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { hamming, shared, query, added, all } = workerData;
  const { openHammingIndex } = await import(hamming);
  const reader = openHammingIndex(shared);
  parentPort.postMessage('ready');
  const wrong = [];
  let searches = 0;
  for (let before = 0; before < all; searches++) {
    before = Atomics.load(added, 0);
    const matches = reader.search(query);
    const ids = new Set(matches.map(({ id }) => id));
    if (ids.size !== matches.length) wrong.push('an id twice');
    for (let id = 0; id < before; id++) if (!ids.has(id)) wrong.push('without ' + id + ' of ' + before);
    for (const { id, distance } of matches) if (id >= all || distance !== id % 32) wrong.push('id ' + id + ' at ' + distance);
  }
  parentPort.postMessage({ wrong: wrong.slice(0, 5), searches });
`;

describe('an index that another thread opened', () => {
  const hamming = new URL('index.ts', import.meta.url).href;

  it('answers as it does here, and sees what is added and removed', async () => {
    const examples = new ExampleHashes(5);
    const query = examples.hash();
    const hashes = new Map(Array.from({ length: 33 }, (_, id) => [id, examples.near(query, id)]));
    const index = indexOf(hashes);
    const worker = inAThread(ANSWERS, { hamming, shared: index.shared });
    const ask = async (message: object): Promise<unknown> => {
      worker.postMessage(message);
      return (await once(worker, 'message'))[0];
    };
    expect(openHammingIndex(index.shared).search(query)).toEqual(index.search(query));
    expect(await ask({ query })).toEqual({ matches: plainSearch(hashes, query, 31), size: 33, isSuperseded: false });

    hashes.set(99, examples.near(query, 3));
    index.add(99, hashes.get(99) ?? query);
    hashes.delete(4);
    index.remove(4);
    expect(await ask({ query })).toEqual({ matches: plainSearch(hashes, query, 31), size: 33, isSuperseded: false });

    const merged = index.merged();
    const before = plainSearch(hashes, query, 31);
    hashes.delete(5);
    merged.remove(5);
    expect(await ask({ query })).toEqual({ matches: before, size: 33, isSuperseded: true });
    const after = await ask({ query, shared: merged.shared });
    expect(after).toEqual({ matches: plainSearch(hashes, query, 31), size: 32, isSuperseded: false });
    await worker.terminate();
  });

  it('finds there, while this thread adds, each hash that was added before the search', async () => {
    const examples = new ExampleHashes(6);
    const query = examples.hash();
    const all = 3000;
    const index = HammingIndex.of([], new Uint8Array(0), { room: all });
    const added = new Int32Array(new SharedArrayBuffer(4));
    const worker = inAThread(SEARCHES, { hamming, shared: index.shared, query, added, all });
    await once(worker, 'message');
    for (let id = 0; id < all; id++) {
      index.add(id, examples.near(query, id % 32));
      Atomics.store(added, 0, id + 1);
    }
    const [{ wrong, searches }] = await once(worker, 'message');
    expect(wrong).toEqual([]);
    expect(searches).toBeGreaterThan(0);
    await worker.terminate();
  });
});
