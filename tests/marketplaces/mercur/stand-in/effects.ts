import { createHmac, randomUUID } from 'node:crypto';
import type { Hook } from '../../software/door.ts';
import type { Books } from './books.ts';

/** What a request changed, told to the programme as the real one's subscriber and middleware do. */
export class Effects {
  readonly #books: Books;
  readonly #hook: Hook | undefined;
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #sending = new Set<Promise<unknown>>();

  constructor(books: Books, hook: Hook | undefined) {
    this.#books = books;
    this.#hook = hook;
  }

  /** @param action of the programme that asked for the change */
  during<Result>(action: string | undefined, change: () => Result): Result {
    const before = this.#ups();
    const result = change();
    for (const [key, isUp] of this.#ups()) {
      const was = before.get(key);
      if (was === isUp) continue;
      const [kind = '', id = ''] = key.split(' ');
      this.#send({ type: was === undefined ? `${kind}.created` : `${kind}.changed`, [kind]: id });
      if (was === undefined || action === undefined) continue;
      const counts = this.#counts.get(action) ?? new Map<string, number>();
      this.#counts.set(action, counts.set(key, (counts.get(key) ?? 0) + 1));
      this.#send({ type: 'action.effective', action, [kind]: id });
    }
    return result;
  }

  of(action: string): number {
    return Math.max(0, ...(this.#counts.get(action)?.values() ?? []));
  }

  async settled(): Promise<void> {
    await Promise.all(this.#sending);
  }

  #ups(): Map<string, boolean> {
    return new Map<string, boolean>([
      ...[...this.#books.products].map(([id, { status }]) => [`listing ${id}`, status === 'published'] as const),
      ...[...this.#books.sellers].map(([id, { status }]) => [`seller ${id}`, status === 'open'] as const),
    ]);
  }

  #send(event: Readonly<Record<string, string>>): void {
    if (this.#hook === undefined) return;
    const type = event.type === 'seller.created' ? 'seller.registered' : event.type;
    const body = JSON.stringify({ events: [{ ...event, type, at: new Date().toISOString() }] });
    const [id, time] = [`msg_${randomUUID()}`, Math.floor(Date.now() / 1000)];
    const key = Buffer.from(this.#hook.secret.replace('whsec_', ''), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
    const delivery: Promise<unknown> = fetch(this.#hook.url, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'webhook-id': id },
        ...{ 'webhook-timestamp': String(time), 'webhook-signature': `v1,${signature}` },
      },
      body,
    })
      .catch((error: unknown) => console.error(`not delivered: ${error}`))
      .finally(() => this.#sending.delete(delivery));
    this.#sending.add(delivery);
  }
}
