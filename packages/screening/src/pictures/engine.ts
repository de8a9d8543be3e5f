import { existsSync, readFileSync } from 'node:fs';
import { isBuiltFrom } from '../match/fused/built-from.ts';

/** One instance of the WebAssembly of pictures, with memory of its own. */
export interface PictureEngine<Functions> {
  /** The functions of `assembly/pictures/` that a caller names. Addresses and sizes are bytes. */
  readonly functions: Functions;
  readonly memory: WebAssembly.Memory;
  /**
   * Reserves zeroed bytes for as long as the instance lives.
   * @returns their address, a multiple of 16. Views of `memory.buffer` from before may be detached: take them anew.
   */
  room(bytes: number): number;
}

const PAGE = 65_536;
/** 1 GiB, the maximum that the module is compiled for. Only used pages take memory. */
const MOST_PAGES = 16_384;
const file = new URL('../../dist/pictures.wasm', import.meta.url);
const stamp = new URL('.pictures-built-from', file);
const sources = new URL('../../assembly/pictures/', import.meta.url);
let compiled: WebAssembly.Module | undefined;

/** Whether the module exists: `npm run build` makes it. */
export const picturesAreBuilt = (): boolean => compiled !== undefined || existsSync(file);

/** A module from other sources may lack a function or expect other arguments. */
function moduleOf(): WebAssembly.Module {
  if (compiled) return compiled;
  if (!isBuiltFrom(sources, stamp))
    throw new Error(
      'packages/screening/dist/pictures.wasm is missing, or was made from other sources than these: run `npm run build`.',
    );
  compiled = new WebAssembly.Module(readFileSync(file));
  return compiled;
}

/**
 * Creates an instance. It takes well under a millisecond once the module is compiled, so each part of the code has its own.
 * @throws Error if the module is missing or was made from other sources
 */
export function newPictureEngine<Functions>(): PictureEngine<Functions> {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES });
  const instance = new WebAssembly.Instance(moduleOf(), { env: { memory } });
  const functions = instance.exports as unknown as Functions & { firstFreeByte(): number };
  let end = functions.firstFreeByte();
  return {
    functions,
    memory,
    room(bytes) {
      const from = Math.ceil(end / 16) * 16;
      end = from + bytes;
      const lacking = Math.ceil((end - memory.buffer.byteLength) / PAGE);
      if (lacking > 0) memory.grow(lacking);
      return from;
    },
  };
}
