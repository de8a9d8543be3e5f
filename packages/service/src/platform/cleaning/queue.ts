import { longestWait, mostAtOnce, mostWaiting, mostWaitingOfOne } from './limits.ts';
import { filesBusy } from './refusal.ts';

interface Waiting {
  readonly sender: string;
  readonly begin: () => void;
}

/** Decides whose file is next: one of each sender at a time, in order of arrival. A sender with slow files occupies one place only. */
export class Queue {
  readonly #longest: number;
  readonly #running = new Set<string>();
  #waiting: readonly Waiting[] = [];

  /** @param longest milliseconds that a file waits for its turn */
  constructor(longest = longestWait) {
    this.#longest = longest;
  }

  /** @throws ProblemError if too many files wait, in all or of this sender, or if the wait is too long. */
  async run<T>(sender: string, work: () => Promise<T>): Promise<T> {
    await this.#turn(sender);
    try {
      return await work();
    } finally {
      this.#running.delete(sender);
      this.#next();
    }
  }

  #turn(sender: string): Promise<void> {
    const ofSender = this.#waiting.filter((one) => one.sender === sender).length;
    if (ofSender >= mostWaitingOfOne || this.#waiting.length >= mostWaiting) throw filesBusy();
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        reject(filesBusy());
      }, this.#longest);
      const waiting = {
        sender,
        begin: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.#waiting = [...this.#waiting, waiting];
      this.#next();
    });
  }

  #next(): void {
    if (this.#running.size >= mostAtOnce) return;
    const next = this.#waiting.find(({ sender }) => !this.#running.has(sender));
    if (!next) return;
    this.#waiting = this.#waiting.filter((one) => one !== next);
    this.#running.add(next.sender);
    next.begin();
    this.#next();
  }
}
