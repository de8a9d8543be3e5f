/** PDQ in WebAssembly: `assembly/pictures/pdq.ts`. */
import { newPictureEngine } from '../engine.ts';
import type { Hasher } from './spectrum.ts';

interface Functions {
  pdqRoom(): number;
  pdqCosines(): number;
  pdqSpectrum(picture: number, width: number, height: number, room: number, coefficients: number): number;
  pdqBits(coefficients: number, hash: number): void;
}

const MOST_SIDE = 512;
const SIDE = 64;
const KEPT = 16;
const HASH_BYTES = 32;

/** @throws Error if the module is missing or was made from other sources */
export function builtHasher(): Hasher {
  const { functions, memory, room } = newPictureEngine<Functions>();
  const work = room(functions.pdqRoom());
  const picture = room(MOST_SIDE * MOST_SIDE);
  const coefficients = room(KEPT * KEPT * Float32Array.BYTES_PER_ELEMENT);
  const hash = room(HASH_BYTES);
  const { buffer } = memory;
  const pixels = new Uint8Array(buffer, picture, MOST_SIDE * MOST_SIDE);
  const numbers = new Float32Array(buffer, coefficients, KEPT * KEPT);
  const bytes = new Uint8Array(buffer, hash, HASH_BYTES);
  writeCosines(new Float32Array(buffer, work + functions.pdqCosines(), 2 * KEPT * SIDE));
  return {
    spectrumOf({ width, height, grey }) {
      pixels.set(grey);
      const quality = functions.pdqSpectrum(picture, width, height, work, coefficients);
      return { coefficients: numbers.slice(), quality };
    },
    bitsOf(from) {
      numbers.set(from);
      functions.pdqBits(coefficients, hash);
      return bytes.slice();
    },
  };
}

/** 16 × 64, and the same turned, rounded to 32 bits where the reference rounds. */
function writeCosines(cosines: Float32Array): void {
  const factor = Math.fround(Math.sqrt(2 / SIDE));
  for (let row = 0; row < KEPT; row++)
    for (let column = 0; column < SIDE; column++) {
      const cosine = factor * Math.cos((Math.PI / 2 / SIDE) * (row + 1) * (2 * column + 1));
      cosines[row * SIDE + column] = cosine;
      cosines[KEPT * SIDE + column * KEPT + row] = cosine;
    }
}
