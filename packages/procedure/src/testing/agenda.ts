/** What has to be done when, the earliest first, and in the order of adding where the time is the same. */
export class Agenda<Act> {
  readonly #entries: { readonly at: string; readonly act: Act }[] = [];

  /** ISO 8601 UTC instants of one length sort as text; what is behind one ranks what is due then. */
  add(at: string, act: Act): void {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.at ?? '') <= at) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, { at, act });
  }

  get next(): string | undefined {
    return this.#entries[0]?.at;
  }

  get first(): Act | undefined {
    return this.#entries[0]?.act;
  }

  take(): Act | undefined {
    return this.#entries.shift()?.act;
  }
}
