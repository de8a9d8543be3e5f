import { type Target, targetKey } from '@marketsafe/terms';

/** What the simulated marketplace itself shows. It knows orders and what sellers do, and nothing of cases or measures. */
export class Shelf {
  readonly #down = new Map<string, Target>();

  isDown(target: Target): boolean {
    return this.#down.has(targetKey(target));
  }
  takeDown(target: Target): void {
    this.#down.set(targetKey(target), target);
  }
  putUp(target: Target): void {
    this.#down.delete(targetKey(target));
  }
  /** Target keys. */
  down(): readonly string[] {
    return [...this.#down.keys()].sort();
  }
  downTargets(): readonly Target[] {
    return [...this.#down.values()];
  }
}
