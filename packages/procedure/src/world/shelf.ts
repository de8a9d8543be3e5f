import { type MeasureTarget, targetKey } from '@marketsafe/terms';

/** The simulated marketplace's listings, and those whose proceeds it holds. It knows orders and sellers' acts, but no cases or measures. */
export class Shelf {
  readonly #down = new Map<string, MeasureTarget>();

  isDown(target: MeasureTarget): boolean {
    return this.#down.has(targetKey(target));
  }
  takeDown(target: MeasureTarget): void {
    this.#down.set(targetKey(target), target);
  }
  putUp(target: MeasureTarget): void {
    this.#down.delete(targetKey(target));
  }
  /** Target keys. */
  down(): readonly string[] {
    return [...this.#down.keys()].sort();
  }
  downTargets(): readonly MeasureTarget[] {
    return [...this.#down.values()];
  }
}
