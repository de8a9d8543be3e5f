import { Standstill } from './standstill.ts';

/** Thrown wherever a dead process would continue. */
export class Crashed extends Error {
  constructor() {
    super('the process is gone');
    this.name = 'Crashed';
  }
}

/** Hides the deaths of simulated processes from the terminal: the trace has them. */
export function quietly(): void {
  const complain = console.error;
  console.error = (...said: unknown[]) => {
    const isDeath = (one: unknown) => String(one instanceof Error ? one.stack : one).includes(new Crashed().message);
    if (!said.some(isDeath)) complain(...said);
  };
}

export type Moment = 'before a statement' | 'after a statement' | 'before a call' | 'after a call';

/** One process of the service. It may die at any of its awaits: before or after a statement or a call to a marketplace. */
export class Life {
  #fuse: { kind: Moment | 'any'; left: number } | undefined;
  #over: Moment | undefined;
  #watched = false;
  readonly standstill = new Standstill();

  /** Dies at the `after`-th moment of a kind from now on. */
  endAt(after: number, kind: Moment | 'any'): void {
    this.#fuse = { kind, left: after };
  }

  spare(): void {
    this.#fuse = undefined;
  }

  get isOver(): boolean {
    return this.#over !== undefined;
  }

  /** The moment at which it died. */
  get diedAt(): Moment | undefined {
    return this.#over;
  }

  /** Observing never kills the process. */
  async whileWatched<T>(look: () => Promise<T>): Promise<T> {
    this.#watched = true;
    try {
      return await look();
    } finally {
      this.#watched = false;
    }
  }

  moment(kind: Moment): void {
    if (this.#over) throw new Crashed();
    if (this.#watched) return;
    if (this.#fuse === undefined || (this.#fuse.kind !== 'any' && this.#fuse.kind !== kind)) return;
    this.#fuse.left -= 1;
    if (this.#fuse.left > 0) return;
    this.#over = kind;
    this.standstill.end();
    throw new Crashed();
  }
}
