import { ordinaryDay, type RemovalUse } from '../order/index.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Removals of one scope, noted in the order of time. Instants are milliseconds since the epoch. */
export class Gone {
  /** Those of the last day, the oldest first. */
  #recent: number[] = [];
  /** Of each day, in UTC. */
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

  /** An ordinary day is one of the `days` that are over. */
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

/** How many of the sorted instants are at `until` or before. */
function lowerBound(sorted: readonly number[], until: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= until) low = middle + 1;
    else high = middle;
  }
  return low;
}
