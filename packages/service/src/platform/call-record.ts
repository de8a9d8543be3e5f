import type { Clock } from './clock.ts';

/** A call of a connector: how long it took in real time, and what failed. `unknown`: a write that got no answer. */
export interface Call {
  readonly call: 'pull' | 'observe' | 'prepare' | 'poll' | 'submit';
  readonly milliseconds: number;
  readonly outcome: 'ok' | 'unknown' | 'error';
  readonly error?: unknown;
}

/** The calls of one kind. Milliseconds. */
interface Counted {
  readonly call: Call['call'];
  readonly made: number;
  readonly failed: number;
  readonly median: number;
  readonly slowest: number;
}

const window = 3_600_000;
/** Bounds the memory for a marketplace. A busy one makes more in an hour; then the newest count. */
const mostKept = 4000;

/** What this process asked one marketplace in the last hour. It is kept in memory alone: what lasts is in the rows of pulls and orders. */
export class CallRecord {
  readonly #clock: Clock;
  readonly #since: Date;
  #calls: (Call & { readonly at: number })[] = [];
  #failed: { readonly at: Date; readonly call: Call['call']; readonly error: unknown } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#since = clock.now();
  }

  hear(call: Call): void {
    const at = this.#clock.now();
    this.#calls.push({ ...call, at: at.getTime() });
    if (this.#calls.length > mostKept) this.#calls = this.#calls.slice(-mostKept / 2);
    if (call.outcome !== 'ok') this.#failed = { at, call: call.call, error: call.error };
  }

  /** Since when the calls are counted: an hour ago at most. */
  since(): Date {
    return new Date(Math.max(this.#since.getTime(), this.#clock.now().getTime() - window));
  }

  /** The calls by their kind. */
  counted(): readonly Counted[] {
    const since = this.since().getTime();
    const byKind = Map.groupBy(
      this.#calls.filter(({ at }) => at >= since),
      ({ call }) => call,
    );
    return [...byKind].map(([call, calls]) => {
      const times = calls.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
      return {
        ...{ call, made: calls.length, failed: calls.filter(({ outcome }) => outcome !== 'ok').length },
        median: Math.round(times[Math.floor(times.length / 2)] ?? 0),
        slowest: Math.round(times.at(-1) ?? 0),
      };
    });
  }

  /** The last call that failed, since this process runs. */
  lastFailed(): { readonly at: Date; readonly call: Call['call']; readonly error: unknown } | undefined {
    return this.#failed;
  }
}
