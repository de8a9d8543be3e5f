/** Simultaneous clients, each repeating the same request with the same key until it is answered, whichever process dies. */
import { randomUUID } from 'node:crypto';
import { call, file, type Goods, type Holder, NotAccepted, Refused } from '../coalition.ts';

export interface FoundCase {
  readonly status: string;
  /** ISO 8601, on the programme's clock. */
  readonly filedAt: string;
}

/** The status of a case whose removal and notice are complete. */
export const atRest = 'answer-window';

/** Leases, an order's second observation and a notice's second attempt, with a margin for busy machines. */
const softTimeoutMs = 120_000;

/** Clients that take complaints from one list. */
export class Load {
  readonly acknowledged = new Map<string, string>();
  /** The time of a listing's first lost connection, on the programme's clock. */
  readonly cutOffAt = new Map<string, number>();
  /** Requests answered with "database unreachable". */
  away = 0;
  /** Violations in those answers. */
  readonly answeredWrongly: string[] = [];
  readonly #keys = new Map<Goods, string>();
  readonly #url: string;
  readonly #waiting: Goods[];
  readonly #clients: number;
  readonly #now: () => number;
  #failed: unknown;
  #isAway = false;

  constructor(url: string, goods: readonly Goods[], clients: number, now: () => number) {
    this.#url = url;
    this.#waiting = [...goods];
    this.#clients = clients;
    this.#now = now;
  }

  async run(): Promise<void> {
    const client = async (): Promise<void> => {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await this.#file(next);
    };
    await Promise.all(Array.from({ length: this.#clients }, client)).catch((error: unknown) => {
      this.#failed = error;
      throw error;
    });
  }

  async reaches(count: number): Promise<void> {
    while (this.acknowledged.size < count) {
      if (this.#failed !== undefined) throw this.#failed;
      await pause(1);
    }
  }

  /** Repeats the latest acknowledged complaints. Returns the listings with a different answer. */
  async askAgain(count: number): Promise<string[]> {
    const otherwise: string[] = [];
    const answered = [...this.#keys].filter(([{ listing }]) => this.acknowledged.has(listing));
    for (const [goods, key] of answered.slice(-count)) {
      const answer = await this.#untilAnswered(goods, key, () => {});
      if (answer !== this.acknowledged.get(goods.listing)) otherwise.push(goods.listing);
    }
    return otherwise;
  }

  /** Runs while the database is unreachable: no request that begins and ends in that time may succeed. */
  async whileAway(run: () => Promise<void>): Promise<void> {
    this.#isAway = true;
    await run();
    this.#isAway = false;
  }

  mustBeAway(status: number, retryAfter: string | null): void {
    this.away += 1;
    if (status !== 503) this.answeredWrongly.push(`answered ${status} while the database was away`);
    else if (!(Number(retryAfter) > 0)) this.answeredWrongly.push('503 without Retry-After');
  }

  async #file(goods: Goods): Promise<void> {
    const key = randomUUID();
    this.#keys.set(goods, key);
    const answer = await this.#untilAnswered(goods, key, () => {
      if (!this.cutOffAt.has(goods.listing)) this.cutOffAt.set(goods.listing, this.#now());
    });
    this.acknowledged.set(goods.listing, answer);
  }

  /** Repeats the same request with the same key until it is answered, as clients of this API do. */
  async #untilAnswered(goods: Goods, key: string, onCutOff: () => void): Promise<string> {
    for (;;) {
      const beganAway = this.#isAway;
      try {
        const answer = await file(this.#url, goods, key);
        if (beganAway && this.#isAway) this.answeredWrongly.push(`answered ${answer} while the database was away`);
        return answer;
      } catch (error) {
        // It was taken before, or nothing is wrong with it: what it rested on is gone.
        if (error instanceof NotAccepted) {
          this.answeredWrongly.push(error.message);
          return 'none';
        }
        // `fetch failed`: the connection broke or nothing listens; 503: the database is unreachable. Anything else is a fault.
        if (error instanceof Refused && error.status === 503) this.mustBeAway(error.status, error.retryAfter);
        else if (!(error instanceof TypeError)) throw error;
        onCutOff();
        await pause(50);
      }
    }
  }
}

export async function whenAtRest(url: string, holders: readonly Holder[]): Promise<Map<string, FoundCase>> {
  const end = performance.now() + softTimeoutMs;
  for (;;) {
    const cases = new Map<string, FoundCase>();
    for (const { token } of holders) {
      const { body } = await call<{ items: { cases: ({ id: string } & FoundCase)[] }[] }>(
        url,
        'GET',
        '/bundles?limit=100',
        { token },
      );
      for (const { id, status, filedAt } of body.items.flatMap((item) => item.cases))
        cases.set(id, { status, filedAt });
    }
    if ([...cases.values()].every(({ status }) => status === atRest) || performance.now() > end) return cases;
    await pause(250);
  }
}

/** Waits until the service answers normally. */
export async function answering(url: string): Promise<void> {
  const end = performance.now() + softTimeoutMs;
  for (;;) {
    const status = await call(url, 'GET', '/public/overview').then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (performance.now() > end) throw new Error(`the service did not come back: it answers ${status}`);
    await pause(5);
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Numerical Recipes' linear congruential generator: distributed times, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
