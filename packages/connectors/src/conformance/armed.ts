import type { Misfortune } from './world.ts';

/** The misfortunes that wait for their occasion, for a world that plays them. */
export class Armed {
  readonly #all: { readonly misfortune: Misfortune; skip: number; left: number }[] = [];

  arm(misfortune: Misfortune): void {
    this.#all.push({ misfortune, skip: misfortune.skip ?? 0, left: misfortune.times ?? 1 });
  }

  /** The one of this kind that strikes a call now, if any. By default they strike writes. */
  take(kind: Misfortune['kind'], on: 'read' | 'write'): Misfortune | undefined {
    const found = this.#all.find(
      ({ misfortune }) => misfortune.kind === kind && [on, 'any'].includes(misfortune.on ?? 'write'),
    );
    if (found === undefined) return undefined;
    if (found.skip > 0) {
      found.skip -= 1;
      return undefined;
    }
    found.left -= 1;
    if (found.left === 0) this.#all.splice(this.#all.indexOf(found), 1);
    return found.misfortune;
  }
}
