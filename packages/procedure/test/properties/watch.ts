import type { Effect } from '../../src/effects.ts';
import type { Happening } from '../../src/world/index.ts';
import { Book } from './book/index.ts';
import { folds, grades, type Invariant, invariants, type Look } from './invariants/index.ts';

/** A violated invariant. */
export class Broken extends Error {}

type Seen = Omit<Look, 'book' | 'events' | 'effects' | 'settled'>;

/** Checks every invariant against the events since the last look. */
export class Watch {
  readonly book = new Book();
  #events = 0;
  #effects = 0;

  /** @returns the events since the last look. @throws Broken with the invariant and the violation */
  look(seen: Seen, settled: boolean): { readonly events: readonly Happening[]; readonly effects: readonly Effect[] } {
    const { history, effects: all } = seen.world;
    const events = history.slice(this.#events);
    const effects = all.slice(this.#effects);
    [this.#events, this.#effects] = [history.length, all.length];
    hear(this.book, events, effects, seen);
    check({ ...seen, book: this.book, events, effects, settled });
    return { events, effects };
  }

  /** Checks that read a whole history once. @throws Broken */
  end(seen: Seen): void {
    for (const one of [folds, grades])
      must(one, one.ofState?.({ ...seen, book: this.book, events: [], effects: [], settled: true }));
  }
}

/** Adds events to the book, each after its check. @throws Broken */
export function hear(
  book: Book,
  events: readonly Happening[],
  effects: readonly Effect[],
  seen: Pick<Look, 'rules' | 'calendar' | 'zone' | 'relisted'>,
): void {
  for (const happening of events) {
    for (const one of invariants) must(one, one.ofEvent?.(happening, { ...seen, book }));
    book.hear(happening);
  }
  for (const effect of effects) book.see(effect);
}

/** @throws Broken with the invariant and the violation */
export function check(look: Look): void {
  for (const one of invariants) must(one, one.ofState?.(look));
}

function must({ says }: Invariant, wrong: string | undefined): void {
  if (wrong !== undefined) throw new Broken(`${says}: ${wrong}`);
}
