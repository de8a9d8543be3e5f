import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * While somebody acts in the middle of a call, nothing else of the same process goes on: what it does in the background
 * takes as long as the machine likes, and a history must not hang on which of two comes first.
 */
export class Standstill {
  readonly #acting = new AsyncLocalStorage<true>();
  #over: Promise<void> | undefined;
  #open: () => void = () => undefined;
  #quiet: () => void = () => undefined;
  #transactions = 0;

  /** Where everything waits that would begin something: not who acts, and nobody once the process is dead. */
  async pass(): Promise<void> {
    while (this.#over && !this.#acting.getStore()) await this.#over;
  }

  begun(): void {
    this.#transactions += 1;
  }

  ended(): void {
    this.#transactions -= 1;
    if (this.#transactions === 0) this.#quiet();
  }

  /** Acts as soon as every transaction that was begun has ended. */
  async during(act: () => Promise<void>): Promise<void> {
    if (this.#acting.getStore()) return act();
    // Of several who would act at once, one does: nothing comes between the last look and its own turn.
    while (this.#over) await this.#over;
    this.#over = new Promise((resolve) => {
      this.#open = () => {
        this.#over = undefined;
        resolve();
      };
    });
    if (this.#transactions > 0)
      await new Promise<void>((resolve) => {
        this.#quiet = resolve;
      });
    this.#quiet = () => undefined;
    await this.#acting.run(true, act).finally(() => this.end());
  }

  /** The process is dead, or whoever acted is done. */
  end(): void {
    this.#open();
  }
}
