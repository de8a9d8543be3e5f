import { ordinaryDay, type RemovalUse } from '../order/index.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Removals of one scope, recorded in order of time. Instants are milliseconds since the epoch. */
export class Gone {
  /** Those of the last day, the oldest first. */
  #recent: number[] = [];
  /** Counts by day, in UTC. */
  readonly #days = new Map<number, number>();

  copy(): Gone {
    const other = new Gone();
    other.#recent = [...this.#recent];
    for (const [at, count] of this.#days) other.#days.set(at, count);
    return other;
  }

  note(at: number): void {
    this.#recent.push(at);
    const today = Math.floor(at / day);
    this.#days.set(today, (this.#days.get(today) ?? 0) + 1);
  }

  /** Uses the last `days` complete days for the ordinary day. */
  use(now: number, days: number): RemovalUse {
    const first = this.#recent.findIndex((at) => now - at < day);
    this.#recent = first < 0 ? [] : first === 0 ? this.#recent : this.#recent.slice(first);
    const today = Math.floor(now / day);
    const counts = Array.from({ length: days }, (_, ago) => this.#days.get(today - ago - 1) ?? 0);
    return {
      hour: this.#recent.length - lowerBound(this.#recent, now - hour),
      day: this.#recent.length,
      ordinary: ordinaryDay(counts),
    };
  }
}

/** The number of sorted instants at or before `until`. */
function lowerBound(sorted: readonly number[], until: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= until) low = middle + 1;
    else high = middle;
  }
  return low;
}
