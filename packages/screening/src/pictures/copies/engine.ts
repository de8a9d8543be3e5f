import { newPictureEngine } from '../engine.ts';
import { PATTERN_BYTES, REACHES, writePatterns } from './patterns.ts';

/** The functions of `assembly/pictures` that this folder calls. Addresses and sizes are bytes, lengths are pixels. */
interface Functions {
  roomToResize(width: number, height: number, toWidth: number, toHeight: number): number;
  resizeGrey(...args: number[]): void;
  warpGrey(...args: number[]): void;
  roomToNormalise(width: number): number;
  normaliseContrast(...args: number[]): void;
  roomToBlur(width: number): number;
  blur(...args: number[]): void;
  roomToDetect(width: number, height: number): number;
  detectCorners(...args: number[]): number;
  describeCorners(...args: number[]): void;
  nearestDescriptors(...args: number[]): void;
  measureBlocks(picture: number, width: number, height: number, to: number): void;
  correlateBlocks(...args: number[]): void;
}

/** A grey picture in the engine's memory: rows of `width` bytes without gaps. */
export interface Placed {
  /** Address. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
}

/** The functions read and write whole vectors, so up to so many bytes after the end of what they are given. */
const SLACK = 32;

/** The WebAssembly of pictures with room that is given back. One serves a whole thread: no call keeps anything there. */
export class Engine {
  readonly run: Functions;
  readonly reaches: number;
  readonly patterns: number;
  readonly #engine = newPictureEngine<Functions>();
  /** From here on room is free; up to `#end` it is reserved. */
  #free: number;
  #end: number;

  constructor() {
    this.run = this.#engine.functions;
    this.#free = this.#engine.room(0);
    this.#end = this.#free;
    this.reaches = this.put(REACHES);
    this.patterns = this.take(PATTERN_BYTES);
    writePatterns(new Int8Array(this.#engine.memory.buffer, this.patterns, PATTERN_BYTES));
  }

  /** Room until the `within` around it ends. */
  take(bytes: number): number {
    const at = this.#free;
    this.#free = Math.ceil((at + bytes + SLACK) / 16) * 16;
    if (this.#free > this.#end) {
      this.#engine.room(this.#free - this.#end);
      this.#end = this.#free;
    }
    return at;
  }

  /** A copy in the engine's memory. */
  put(bytes: Uint8Array): number {
    const at = this.take(bytes.length);
    new Uint8Array(this.#engine.memory.buffer).set(bytes, at);
    return at;
  }

  /** A view that is valid until more room is taken. */
  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#engine.memory.buffer, at, length);
  }

  /** A view that is valid until more room is taken. `at` is a multiple of 4. */
  data(at: number, length: number): DataView {
    return new DataView(this.#engine.memory.buffer, at, length);
  }

  /** Frees at the end what `work` takes. */
  within<T>(work: () => T): T {
    const free = this.#free;
    try {
      return work();
    } finally {
      this.#free = free;
    }
  }

  resized(picture: Placed, width: number, height: number): Placed {
    const at = this.take(width * height);
    this.within(() => {
      const room = this.take(this.run.roomToResize(picture.width, picture.height, width, height));
      this.run.resizeGrey(picture.at, picture.width, picture.height, at, width, height, room);
    });
    return { at, width, height };
  }

  /** 128 + gain * (v - mean) / (deviation + floor), within `radius` pixels. */
  normalised(picture: Placed, radius: number, floor: number, gain: number): Placed {
    const { width, height } = picture;
    const at = this.take(width * height);
    this.within(() => {
      const room = this.take(this.run.roomToNormalise(width));
      this.run.normaliseContrast(picture.at, width, height, radius, floor, gain, at, room);
    });
    return { at, width, height };
  }

  /** `weights`: of a pixel and of those one, two and three away; those of all seven add up to 64. */
  blurred(picture: Placed, ...weights: readonly [number, number, number, number]): Placed {
    const { width, height } = picture;
    const at = this.take(width * height);
    this.within(() => {
      const room = this.take(this.run.roomToBlur(width));
      this.run.blur(picture.at, width, height, ...weights, at, room);
    });
    return { at, width, height };
  }
}

let ofThisThread: Engine | undefined;

/** @throws Error when the module is not built, or of other sources. */
export function engine(): Engine {
  ofThisThread ??= new Engine();
  return ofThisThread;
}
