import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Pauses everything else of the process during an act in the middle of a call: the duration of background work
 * depends on the machine, and a history must not depend on which of two comes first.
 */
export class Standstill {
  readonly #acting = new AsyncLocalStorage<true>();
  #over: Promise<void> | undefined;
  #open: () => void = () => undefined;
  #quiet: () => void = () => undefined;
  #transactions = 0;

  /** Where all other work waits before it starts; the acting person does not wait, and nothing does once the process is dead. */
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

  /** Acts as soon as every open transaction has ended. */
  async during(act: () => Promise<void>): Promise<void> {
    if (this.#acting.getStore()) return act();
    // Of several simultaneous acts one runs: nothing comes between the last check and its own turn.
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

  /** The process is dead, or the act is done. */
  end(): void {
    this.#open();
  }
}
