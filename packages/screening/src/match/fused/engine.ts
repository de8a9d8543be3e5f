import { existsSync, readFileSync } from 'node:fs';
import { EXPAND, EXPANSION_BYTES, PAIR_ITSELF, UNKNOWN } from '../../../assembly/layout.ts';
import { entryOf } from './entry.ts';
import { CODE_POINTS, type IndexLayout, MOST_HITS, type WorkLayout } from './layout.ts';

/** The functions of `assembly/scan.ts`. Addresses and sizes are bytes; positions are symbols of the folded text. */
export interface Engine {
  place(...at: number[]): void;
  work(...at: number[]): void;
  addGram(at: number, kind: number): number;
  scan(from: number, length: number): number;
}

const PAGE = 65_536;
const file = new URL('../../../dist/scan.wasm', import.meta.url);
let compiled: WebAssembly.Module | undefined;

/** Whether there is a module to run: `npm run build` makes it. */
export const isBuilt = (): boolean => compiled !== undefined || existsSync(file);

function moduleOf(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(file));
  return compiled;
}

export function newMemory(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/** An instance of its own over memory that others may scan with, too. `drain` takes the list of hits whenever it is full. */
export function newEngine(
  memory: WebAssembly.Memory,
  index: IndexLayout,
  work: WorkLayout,
  drain: (hits: number) => void,
): Engine {
  const words = new Uint32Array(memory.buffer);
  words.fill(UNKNOWN, work.entries / 4, work.entries / 4 + CODE_POINTS);
  let lists = PAIR_ITSELF + 1;
  const learn = (codePoint: number): number => {
    const found = entryOf(codePoint);
    let entry: number;
    if (typeof found === 'number') entry = found;
    else {
      const at = work.expansions + lists * EXPANSION_BYTES;
      words[at / 4] = found.length;
      new Uint8Array(memory.buffer).set(found, at + 4);
      entry = EXPAND | lists++;
    }
    words[work.entries / 4 + codePoint] = entry;
    return entry;
  };
  const instance = new WebAssembly.Instance(moduleOf(), { env: { memory }, host: { learn, drain } });
  const engine = instance.exports as unknown as Engine;
  const { foursShift, sixes, sixesShift, pairs, slots, slotBits, records, short } = index;
  engine.place(work.entries, work.expansions, foursShift, sixes, sixesShift, pairs, slots, slotBits, records, short);
  engine.work(work.symbols, work.hashes, work.candidates, work.hits, MOST_HITS);
  return engine;
}
