interface Entry<Act> {
  readonly at: string;
  /** In the order of insertion. */
  readonly turn: number;
  readonly act: Act;
}

/** A priority queue of acts, the earliest first; at equal times in the order of insertion. A binary heap. */
export class Agenda<Act> {
  readonly #heap: Entry<Act>[] = [];
  #turn = 0;

  /** ISO 8601 UTC instants of one length sort as text; a suffix ranks acts at the same instant. */
  add(at: string, act: Act): void {
    const heap = this.#heap;
    const entry = { at, turn: this.#turn, act };
    this.#turn += 1;
    let place = heap.length;
    while (place > 0) {
      const above = (place - 1) >>> 1;
      const other = heap[above] as Entry<Act>;
      if (!isBefore(entry, other)) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = entry;
  }

  get next(): string | undefined {
    return this.#heap[0]?.at;
  }

  get first(): Act | undefined {
    return this.#heap[0]?.act;
  }

  take(): Act | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first?.act;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (one === undefined) break;
      const below = other !== undefined && isBefore(other, one) ? left + 1 : left;
      const lower = heap[below] as Entry<Act>;
      if (!isBefore(lower, last)) break;
      heap[place] = lower;
      place = below;
    }
    heap[place] = last;
    return first.act;
  }
}

const isBefore = <Act>(one: Entry<Act>, other: Entry<Act>): boolean =>
  one.at < other.at || (one.at === other.at && one.turn < other.turn);
