import type { GreyPicture } from '../grey-picture.ts';
import { type Ended, mayGoBetter } from '../process/ended.ts';
import { answerSchema, type DecodedPicture, sidesSchema } from './decoded-picture.ts';
import { type Bounds, DecodingProcess } from './decoding-process.ts';
import type { Frame } from './frames.ts';
import {
  idleMilliseconds,
  mostMemoryBytes,
  mostMilliseconds,
  mostPictureBytes,
  mostProcessorMilliseconds,
  picturesOfAProcess,
} from './limits.ts';
import type { PictureRefusal } from './refusal.ts';

export interface DecoderOptions extends Bounds {
  /** Pictures after which the process is replaced. */
  readonly picturesOfAProcess: number;
  /** Milliseconds after which a process without work ends. */
  readonly idleMilliseconds: number;
}

const defaults: DecoderOptions = {
  milliseconds: mostMilliseconds,
  processorMilliseconds: mostProcessorMilliseconds,
  memoryBytes: mostMemoryBytes,
  picturesOfAProcess,
  idleMilliseconds,
};

/** Longest side of the reference's picture. */
const referenceSide = 512;

/**
 * Reads pictures from outside, one after another, in a process of its own that may die. The process starts with the first picture, stays
 * warm, and is replaced when it died or has read many. Pictures that come meanwhile wait; for more at once, open more decoders.
 */
export class PictureDecoder {
  readonly #options: DecoderOptions;
  #running: DecodingProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor(options: Partial<DecoderOptions> = {}) {
    this.#options = { ...defaults, ...options };
  }

  /** The number of the process that reads, if there is one. */
  get pid(): number | undefined {
    return this.#running?.pid;
  }

  /**
   * Reads a picture: upright, in grey, on white, of an animation the first. The content decides its kind, not a name.
   * @param bytes JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG, up to 20 MiB and 50 million pixels
   * @param longestSides sizes in which it is wanted besides the reference's: pixels of the longest side, 16 to 2,048, four at most. A
   *   smaller picture keeps its size
   * @returns the picture, or a stable code of why it was refused; the next one is read all the same
   * @throws Error if the process does not start, or the decoder was stopped; z.ZodError if the sizes cannot be had
   */
  async decodeGrey(bytes: Uint8Array, longestSides: readonly number[] = []): Promise<Answer> {
    const sides = sidesSchema.parse(longestSides);
    if (bytes.length === 0) return { refused: 'picture-empty' };
    if (bytes.length > mostPictureBytes) return { refused: 'picture-too-large' };
    const answer = this.#turn.then(() => this.#decode(bytes, sides));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the process. A picture that is being read, and those that wait, are rejected with an Error. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#idle);
    this.#running?.kill();
    this.#running = undefined;
  }

  async #decode(bytes: Uint8Array, sides: readonly number[]): Promise<Answer> {
    const first = await this.#once(bytes, sides);
    const last = 'ended' in first && mayGoBetter(first.ended) ? await this.#once(bytes, sides) : first;
    if (!('ended' in last)) return last;
    return { refused: last.ended === 'died' ? 'picture-unreadable' : 'picture-too-complex' };
  }

  async #once(bytes: Uint8Array, longestSides: readonly number[]): Promise<Answer | { readonly ended: Ended }> {
    this.#assertOpen();
    clearTimeout(this.#idle);
    this.#running ??= new DecodingProcess();
    const running = this.#running;
    running.hold(true);
    try {
      const sides = [referenceSide, ...longestSides];
      const mostAnswerBytes = sides.reduce((sum, side) => sum + side * side, 0);
      const answer = await running.ask({ longestSides }, bytes, mostAnswerBytes, this.#options);
      const read = 'ended' in answer ? answer : answerOf(answer, sides);
      if ('ended' in read) this.#drop(running);
      else if (running.done >= this.#options.picturesOfAProcess) {
        running.close();
        this.#running = undefined;
      }
      this.#assertOpen();
      return read;
    } catch (error) {
      this.#drop(running);
      this.#assertOpen();
      throw error;
    } finally {
      running.hold(false);
      this.#idle = setTimeout(() => this.#end(), this.#options.idleMilliseconds).unref();
    }
  }

  #assertOpen(): void {
    if (this.#isStopped) throw new Error('The decoder of pictures was stopped.');
  }

  #drop(running: DecodingProcess): void {
    running.kill();
    if (this.#running === running) this.#running = undefined;
  }

  #end(): void {
    this.#running?.close();
    this.#running = undefined;
  }
}

type Answer = DecodedPicture | { readonly refused: PictureRefusal };

/** Reads what a process answered. Pictures of other sizes than it says or was asked for count as no answer. */
function answerOf({ header, body }: Frame, sides: readonly number[]): Answer | { readonly ended: 'died' } {
  const { data } = answerSchema.safeParse(header);
  if (data === undefined) return { ended: 'died' };
  if ('refused' in data) return data;
  const pictures: GreyPicture[] = [];
  let at = 0;
  for (const [width, height] of data.sizes) {
    pictures.push({ width, height, grey: body.subarray(at, at + width * height) });
    at += width * height;
  }
  const fit = pictures.every(({ width, height }, i) => Math.max(width, height) <= (sides[i] ?? 0));
  const [reference, ...scaled] = pictures;
  if (reference === undefined || pictures.length !== sides.length || !fit || at !== body.length)
    return { ended: 'died' };
  const { kind, width, height } = data;
  return { kind, width, height, reference, scaled };
}
