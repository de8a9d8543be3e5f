import { type Log, standardError } from './log.ts';
import { within } from './time-limit.ts';

/**
 * Something with due rows: claims up to `limit` of them, handles them together, says how many there were. `rest` waits
 * for those that took so long that they were left behind, and says whether there were any since it was asked last.
 */
export interface WorkSource {
  (limit: number): Promise<number>;
  rest?(): Promise<boolean>;
}

/** A marketplace, a mail server or a public database that works answers within it. Milliseconds. */
export const defaultSoftTimeoutMs = 1000;

export interface DueRows<Row> {
  /** Claims with SKIP LOCKED; a claim lapses by itself, so a dead worker's rows come back. */
  claim(limit: number): Promise<readonly Row[]>;
  /** Does it and marks it done; what it throws is recorded by `fail`. */
  handle(row: Row): Promise<void>;
  fail(row: Row, error: unknown): Promise<void>;
  /**
   * For rows that wait for another system: milliseconds after which the rest of the programme continues without the
   * unfinished ones. `claim` must not hand out more that would wait for the same.
   */
  readonly softTimeoutMs?: number;
  readonly log?: Log | undefined;
}

/** `work`: rows that were claimed elsewhere; they are waited for by `rest`. */
export function workSource<Row>(due: DueRows<Row>): WorkSource & { work(rows: readonly Row[]): Promise<unknown> } {
  const left = new Set<Promise<unknown>>();
  let wereLeft = false;
  const handle = (rows: readonly Row[]) =>
    Promise.all(rows.map((row) => due.handle(row).catch((error: unknown) => due.fail(row, error))));
  const source = async (limit: number): Promise<number> => {
    const rows = await due.claim(limit);
    const all = handle(rows);
    if (due.softTimeoutMs === undefined) await all;
    else await within<unknown>(all, due.softTimeoutMs, () => void leave(all));
    return rows.length;
  };
  const leave = (all: Promise<unknown>): Promise<unknown> => {
    const rest: Promise<unknown> = all
      .catch((err: unknown) => (due.log ?? standardError).error({ err }, 'poller'))
      .finally(() => left.delete(rest));
    left.add(rest);
    wereLeft = true;
    return rest;
  };
  return Object.assign(source, {
    work: (rows: readonly Row[]) => leave(handle(rows)),
    rest: async () => {
      const were = wereLeft;
      wereLeft = false;
      while (left.size > 0) await Promise.all(left);
      return were;
    },
  });
}

const batchSize = 16;
/** What several commits leave is looked for together; what cannot wait so long is pushed. Milliseconds. */
const gathering = 250;
/** Milliseconds without a sign of life from the loop: no source may hold it for so long. */
const lifeless = 60_000;

/** Told of what the loop does. */
export interface PollerWatch {
  readonly log?: Log | undefined;
  readonly handled?: (source: string, rows: number) => void;
  readonly round?: (seconds: number) => void;
  readonly failedRound?: () => void;
}

/**
 * One loop over everything that is due: woken after a commit, and by `interval` for what falls due by itself.
 * Rows are the queue (ADR 0001); there is no timer per deadline.
 */
export class Poller<Name extends string = string> {
  readonly #sources: Readonly<Record<Name, WorkSource>>;
  readonly #due: () => Promise<ReadonlySet<Name>>;
  #running: Promise<number> | undefined;
  #again = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #gathering: NodeJS.Timeout | undefined;
  readonly #watch: PollerWatch;
  #beat = 0;

  /** `due`: the sources with something due, in one query. They are worked in the order in which they are named. */
  constructor(
    sources: Readonly<Record<Name, WorkSource>>,
    due: () => Promise<ReadonlySet<Name>>,
    watch: PollerWatch = {},
  ) {
    this.#sources = sources;
    this.#due = due;
    this.#watch = watch;
  }

  start(intervalMilliseconds: number): void {
    this.#beat = Date.now();
    this.#timer = setInterval(() => this.wake(), intervalMilliseconds);
    this.#timer.unref();
    this.wake();
  }

  /** After a commit: soon, and once for all that ask meanwhile. */
  wakeSoon(): void {
    if (this.#stopped) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.wake();
    }, gathering);
  }

  /** At once: there is room for more of what is due. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    void this.#run().catch((error: unknown) => {
      // The database is away; rows stay where they are and the next interval tries again.
      this.#watch.failedRound?.();
      (this.#watch.log ?? standardError).error({ err: error }, 'poller');
    });
  }

  /** @throws Error when the loop was started and gives no sign of life. */
  assertAlive(): void {
    if (this.#timer && Date.now() - this.#beat > lifeless)
      throw new Error(`the poller has done nothing for ${Math.round((Date.now() - this.#beat) / 1000)} s`);
  }

  /** Works until nothing is due, after whatever round is under way. Returns how many rows were handled. */
  async drain(): Promise<number> {
    let handled = 0;
    for (;;) {
      while (this.#running) await this.#running.catch(() => undefined);
      handled += await this.#run();
      // What was left behind may have made something due.
      if (!(await this.#rest())) return handled;
    }
  }

  async #rest(): Promise<boolean> {
    let were = false;
    for (const source of Object.values<WorkSource>(this.#sources)) were = (await source.rest?.()) || were;
    return were;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    clearTimeout(this.#gathering);
    await this.#running?.catch(() => undefined);
    await this.#rest();
  }

  #run(): Promise<number> {
    this.#again = false;
    const run = this.#untilIdle().finally(() => {
      this.#running = undefined;
      this.#beat = Date.now();
      if (this.#again) this.wake();
    });
    this.#running = run;
    return run;
  }

  async #untilIdle(): Promise<number> {
    let handled = 0;
    for (;;) {
      const begun = performance.now();
      const due = await this.#due();
      let round = 0;
      for (const [name, source] of Object.entries(this.#sources) as [Name, WorkSource][]) {
        if (!due.has(name)) continue;
        const rows = await source(batchSize);
        this.#beat = Date.now();
        this.#watch.handled?.(name, rows);
        round += rows;
      }
      handled += round;
      this.#watch.round?.((performance.now() - begun) / 1000);
      if (round === 0 || this.#stopped) return handled;
    }
  }
}
