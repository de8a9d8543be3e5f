/**
 * PDQ step by step as the reference writes it (facebook/ThreatExchange, `pdq/cpp`), with its 32-bit rounding. It takes a hundred times as
 * long as the WebAssembly, which tests compare with it, and runs where that is not built.
 */
import type { GreyPicture } from '../grey-picture.ts';
import type { Spectrum } from './spectrum.ts';

const SIDE = 64;
const KEPT = 16;
const { fround } = Math;

export function plainSpectrum({ width, height, grey }: GreyPicture): Spectrum {
  const pixels = Float32Array.from(grey);
  const across = Math.ceil(width / (2 * SIDE));
  const down = Math.ceil(height / (2 * SIDE));
  for (let pass = 0; pass < 2; pass++) {
    for (let y = 0; y < height; y++) box(pixels, y * width, 1, width, across);
    for (let x = 0; x < width; x++) box(pixels, x, width, height, down);
  }
  const centre = (i: number, side: number): number => Math.floor(((i + 0.5) * side) / SIDE);
  const means = new Float32Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) means[y * SIDE + x] = pixels[centre(y, height) * width + centre(x, width)] ?? 0;
  return { coefficients: coefficientsOf(means), quality: qualityOf(means) };
}

/** Replaces a line of pixels by the means of windows, from a running sum. */
function box(pixels: Float32Array, from: number, stride: number, length: number, size: number): void {
  const lead = Math.floor((size + 2) / 2) - 1;
  const line = Float32Array.from({ length }, (_, i) => pixels[from + i * stride] ?? 0);
  let sum = 0;
  let count = 0;
  for (let t = 0; t < length + lead; t++) {
    if (t < length) {
      sum = fround(sum + (line[t] ?? 0));
      count++;
    }
    if (t >= size) {
      sum = fround(sum - (line[t - size] ?? 0));
      count--;
    }
    if (t >= lead) pixels[from + (t - lead) * stride] = fround(sum / count);
  }
}

function qualityOf(means: Float32Array): number {
  const step = (one: number, other: number): number =>
    Math.abs(Math.trunc(fround(fround(fround((means[one] ?? 0) - (means[other] ?? 0)) * 100) / 255)));
  let sum = 0;
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const at = y * SIDE + x;
      if (y < SIDE - 1) sum += step(at, at + SIDE);
      if (x < SIDE - 1) sum += step(at, at + 1);
    }
  return Math.min(100, Math.floor(sum / 90));
}

function coefficientsOf(means: Float32Array): Float32Array {
  const factor = fround(Math.sqrt(2 / SIDE));
  const cosine = (row: number, column: number): number =>
    fround(factor * Math.cos((Math.PI / 2 / SIDE) * (row + 1) * (2 * column + 1)));
  const half = new Float32Array(KEPT * SIDE);
  const all = new Float32Array(KEPT * KEPT);
  for (let i = 0; i < KEPT; i++)
    for (let j = 0; j < SIDE; j++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) sum = fround(sum + fround(cosine(i, k) * (means[k * SIDE + j] ?? 0)));
      half[i * SIDE + j] = sum;
    }
  for (let i = 0; i < KEPT; i++)
    for (let j = 0; j < KEPT; j++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) sum = fround(sum + fround((half[i * SIDE + k] ?? 0) * cosine(j, k)));
      all[i * KEPT + j] = sum;
    }
  return all;
}

/** A bit for each coefficient above the lower median: the first is the lowest bit of the last byte. */
export function plainBits(coefficients: Float32Array): Uint8Array {
  const median = coefficients.toSorted()[coefficients.length / 2 - 1] ?? 0;
  const hash = new Uint8Array(coefficients.length / 8);
  for (const [k, value] of coefficients.entries())
    if (value > median) hash[hash.length - 1 - (k >> 3)] = (hash[hash.length - 1 - (k >> 3)] ?? 0) | (1 << (k & 7));
  return hash;
}
