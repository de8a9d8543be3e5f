import type { Http, HttpInit } from '../contract.ts';

type Forward = (body?: string) => Promise<Response>;

const broken = (): never => {
  throw new Error('the connection broke');
};

/** Each fault of a connection by what it does to one write. */
const TROUBLES = {
  'lost-answer': async (forward: Forward) => {
    await (await forward()).arrayBuffer();
    return broken();
  },
  'late-answer': async (forward: Forward) => {
    // The first is still under way when its caller gives up.
    void forward().catch(() => undefined);
    throw new DOMException('no answer in time', 'TimeoutError');
  },
  twice: async (forward: Forward) => {
    const [first, second] = await Promise.all([forward(), forward()]);
    return second.ok ? first : second;
  },
  'rate-limit': async () => new Response('{}', { status: 429, headers: { 'retry-after': '1' } }),
  'server-error': async (forward: Forward) => {
    await (await forward()).arrayBuffer();
    return new Response('', { status: 502 });
  },
  'not-arrived': async () => broken(),
  'cut-batch': async (forward: Forward, body = '') => {
    const { actions }: { actions: readonly unknown[] } = JSON.parse(body);
    await (await forward(JSON.stringify({ actions: actions.slice(0, 1) }))).arrayBuffer();
    return broken();
  },
} satisfies Readonly<Record<string, (forward: Forward, body?: string) => Promise<Response>>>;

export type Trouble = keyof typeof TROUBLES | 'slow';

/** A proxy between the connector and a marketplace, which plays an armed fault on the next write and passes on all else. */
export class FaultyWay {
  readonly #http: Http;
  #armed: Trouble | undefined;
  /** A write that a slow gateway holds until the next one is answered. */
  #held: (() => Promise<Response>) | undefined;

  constructor(http: Http) {
    this.#http = http;
  }

  arm(trouble: Trouble): void {
    this.#armed = trouble;
  }

  hasPlayed(): boolean {
    return this.#armed === undefined;
  }

  readonly http: Http = async (url, init: HttpInit = {}) => {
    if (init.method !== 'POST' || !url.endsWith('/actions')) return this.#http(url, init);
    const { signal: _, ...rest } = init;
    const forward: Forward = (body = init.body) => this.#http(url, { ...rest, ...(body && { body }) });
    const armed = this.#armed;
    this.#armed = undefined;
    if (armed === 'slow') {
      this.#held = forward;
      throw new DOMException('no answer in time', 'TimeoutError');
    }
    if (armed !== undefined) return TROUBLES[armed](forward, init.body);
    const answer = await this.#http(url, init);
    const held = this.#held;
    this.#held = undefined;
    await held?.();
    return answer;
  };
}
