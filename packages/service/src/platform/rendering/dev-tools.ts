import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

type Params = Readonly<Record<string, unknown>>;

const Message = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});

interface Waiting {
  readonly answered: (result: Params) => void;
  readonly failed: (error: Error) => void;
}

/**
 * The DevTools protocol with one browser, over two pipes: JSON, a zero byte after each message. What the browser says is not trusted: a
 * hostile page may have written it.
 */
export class DevTools {
  readonly #to: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (params: Params) => void>();
  #parts: Buffer[] = [];
  #last = 0;
  #ended: Error | undefined;

  /** @param onFault it said something that is no message */
  constructor(to: Writable, from: Readable, onFault: (error: Error) => void) {
    this.#to = to;
    to.on('error', () => undefined);
    from.on('data', (part: Buffer) => {
      try {
        this.#take(part);
      } catch (error) {
        onFault(error as Error);
      }
    });
  }

  /** @throws Error if the browser refuses, or is gone */
  call<T>(method: string, params: Params, answer: z.ZodType<T>, sessionId?: string): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<Params>((answered, failed) => {
      if (this.#ended) return failed(this.#ended);
      this.#waiting.set(id, { answered, failed });
      this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    }).then((result) => answer.parse(result));
  }

  /** One listener for each event. */
  on(method: string, listener: (params: Params) => void): void {
    this.#listeners.set(method, listener);
  }

  /** The browser is gone: who waits for it gets the reason. */
  end(reason: Error): void {
    this.#ended ??= reason;
    for (const { failed } of this.#waiting.values()) failed(reason);
    this.#waiting.clear();
  }

  #take(part: Buffer): void {
    let rest = part;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...this.#parts, rest.subarray(0, end)]).toString('utf8');
      this.#parts = [];
      rest = rest.subarray(end + 1);
      this.#hear(Message.parse(JSON.parse(text)));
    }
    if (rest.length > 0) this.#parts.push(rest);
  }

  #hear({ id, method, params = {}, result = {}, error }: z.output<typeof Message>): void {
    if (id === undefined) {
      if (method !== undefined) this.#listeners.get(method)?.(params);
      return;
    }
    const one = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) one?.failed(new Error(error.message));
    else one?.answered(result);
  }
}
