interface Entry {
  readonly at: number;
  readonly order: number;
  readonly act: () => Promise<void>;
}

/** People's scheduled acts. At the same moment the one added first comes first. */
export class Agenda {
  #entries: Entry[] = [];
  #order = 0;

  /** `at`: milliseconds since the epoch. */
  add(at: number, act: () => Promise<void>): void {
    this.#order += 1;
    const entry = { at, order: this.#order, act };
    const place = this.#entries.findIndex((other) => other.at > at);
    if (place < 0) this.#entries.push(entry);
    else this.#entries.splice(place, 0, entry);
  }

  get next(): number {
    return this.#entries[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  take(now: number): (() => Promise<void>) | undefined {
    return this.next <= now ? this.#entries.shift()?.act : undefined;
  }
}
