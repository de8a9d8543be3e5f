import { type Ended, mayGoBetter } from '../process/ended.ts';
import { mostPictureBytes } from '../process/limits.ts';
import { type After, type Bounds, defaultBounds } from './bounds.ts';
import type { Code, Question, Sought, TextLine } from './message.ts';
import { type Refusal, type RefusedPicture, refusedPicture } from './refusal.ts';
import { type Outcome, type Running, startReading } from './start-reading.ts';

/** A picture from outside: JPEG, PNG, WebP, GIF (its first picture) or AVIF, within `process/limits.ts`. */
export interface PictureFile {
  /** Names it in errors: a file name or an address. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was looked for. */
type Found = { readonly lines: readonly TextLine[] } | { readonly codes: readonly Code[] };

/**
 * Reads pictures in a process of its own, one at a time. The process starts at the first picture and ends after a minute without
 * one. If a picture ends it, the picture gets one more attempt in a new process, then it is refused; the pictures that wait are read all the
 * same. The libraries that read are loaded in that process only.
 */
export class ReadingProcess {
  readonly #bounds: Bounds;
  readonly #start: (bounds: Bounds) => Running;
  #running: Running | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #cancelRest = (): void => undefined;
  #isStopped = false;

  /**
   * @param after the caller's timer, see `After`
   * @param bounds others than the default ones
   * @param start starts the process
   */
  constructor(after: After, bounds: Partial<Omit<Bounds, 'after'>> = {}, start = startReading) {
    this.#bounds = { ...defaultBounds, ...bounds, after };
    this.#start = start;
  }

  /** Whether the process runs now. */
  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Never throws: a picture that is not read is refused, by name. */
  async ask(sought: Sought, { name, bytes }: PictureFile): Promise<Found | RefusedPicture> {
    const why = this.#whyNot(bytes);
    if (why !== undefined) return refusedPicture(name, why);
    const question = { sought, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
    this.#waiting += 1;
    const turn = this.#turn
      .then(() => this.#read(question))
      .finally(() => {
        this.#waiting -= 1;
      });
    this.#turn = turn.catch(() => undefined);
    const outcome = await turn;
    if ('ended' in outcome) return refusedPicture(name, this.#isStopped ? 'stopped' : WHY_ENDED[outcome.ended]);
    if ('refused' in outcome) return refusedPicture(name, outcome.refused);
    const { last: _, ...found } = outcome;
    return found;
  }

  /** Ends the process at once. What waits and what comes later is refused. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelRest();
    this.#running?.kill();
    this.#running = undefined;
  }

  #whyNot(bytes: Uint8Array): Refusal | undefined {
    if (this.#isStopped) return 'stopped';
    if (bytes.length === 0) return 'empty';
    if (bytes.length > mostPictureBytes) return 'too-large';
    return this.#waiting > this.#bounds.waiting ? 'busy' : undefined;
  }

  async #read(question: Question): Promise<Outcome> {
    this.#cancelRest();
    const first = await this.#once(question);
    const outcome = 'ended' in first && mayGoBetter(first.ended) ? await this.#once(question) : first;
    if (this.#running) this.#cancelRest = this.#bounds.after(this.#bounds.idleMilliseconds, () => this.#rest());
    return outcome;
  }

  async #once(question: Question): Promise<Outcome> {
    if (this.#isStopped) return { ended: 'died' };
    this.#running ??= this.#start(this.#bounds);
    const outcome = await this.#running.ask(question);
    if ('ended' in outcome || outcome.last) this.#running = undefined;
    return outcome;
  }

  #rest(): void {
    this.#running?.end();
    this.#running = undefined;
  }
}

const WHY_ENDED: Readonly<Record<Ended, Refusal>> = {
  died: 'killed',
  late: 'late',
  processor: 'too-complex',
  memory: 'too-complex',
};
