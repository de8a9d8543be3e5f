/**
 * `kill -9` of the service under load. The marketplace lives in this process and remembers every effect; clients file with
 * idempotency keys and send the same request with the same key again until it is answered, whoever dies meanwhile.
 */
import { randomUUID } from 'node:crypto';
import { createSimulatedMarketplace, type EffectRecord } from '@marketsafe/connectors';
import { freePorts } from '../../scripts/free-ports.ts';
import { call, enrolHolders, file, filingsADay, type Goods, type Holder, putGoods } from '../coalition.ts';
import { newPlace } from '../database.ts';
import { startService } from '../process/child.ts';
import { marketplace, secrets } from '../process/settings.ts';

export interface CrashSettings {
  /** A PostgreSQL server's URL; the embedded database without one. */
  readonly server?: string | undefined;
  readonly kills: number;
  /** Complaints acknowledged from one kill to the next. */
  readonly acknowledgedBetween: number;
  /** Clients that file at once, each waiting for its answer. */
  readonly clients: number;
  /** Seed of the moments: a kill comes 0 to 60 ms after the acknowledgement that is due for it. */
  readonly seed: number;
  /**
   * Whether the programme's clock moves on by a minute with each restart, so that what the dead process had claimed is
   * free at once. Without it the rows in its hands wait for their claim to lapse.
   */
  readonly claimsLapse: boolean;
}

export interface CrashReport {
  readonly kills: number;
  /** Case by listing, as the client was told. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Requests that a kill cut off, each sent again with its key. */
  readonly cutOff: number;
  /** Of these: carried out before the kill, only the answer was lost. The key alone keeps them from being filed twice. */
  readonly answerLost: number;
  /** Listings whose complaint, sent once more with its key after a restart, got another answer than before the kill. */
  readonly answeredOtherwise: readonly string[];
  /** Cases that the rights holders find at the end, by id. */
  readonly cases: ReadonlyMap<string, FoundCase>;
  /** What the marketplace really did. */
  readonly effects: readonly EffectRecord[];
  /** Milliseconds from starting the process again to its first answer. */
  readonly restarts: readonly number[];
  /** Milliseconds from the last acknowledgement until no case was under way any more; undefined: some still were. */
  readonly settled: number | undefined;
}

export interface FoundCase {
  readonly status: string;
  /** ISO 8601, by the programme's clock. */
  readonly filedAt: string;
}

/** What a case looks like when nothing of its removal and notice is left to do. */
export const atRest = 'answer-window';

/** Complaints sent once more after each restart, the latest acknowledged. */
const repeated = 5;
const claimMilliseconds = 60_000;
/** Claims, an order's second look and a notice's second try, with time to spare on a busy machine. */
const patience = 120_000;

export async function killUnderLoad(settings: CrashSettings): Promise<CrashReport> {
  const place = await newPlace(settings.server);
  const port = await freePorts();
  const url = `http://127.0.0.1:${port}`;
  let ahead = 0;
  const shop = await createSimulatedMarketplace({
    id: marketplace,
    name: { en: 'Taobao', zh: '淘宝' },
    currency: 'CNY',
    now: () => new Date(Date.now() + ahead),
    operatorToken: secrets.operatorToken,
    webhook: { url: `${url}/api/v1/marketplaces/${marketplace}/events`, secret: secrets.webhook, http: fetch },
  });
  const shopUrl = await shop.listen(0);
  const start = () => startService({ ...place, port, shopUrl, ahead });
  let service = await start();
  try {
    const count = settings.acknowledgedBetween * (settings.kills + 1);
    const holders = await enrolHolders(service, Math.ceil(count / filingsADay));
    const goods = (await putGoods(shopUrl, url, holders, filingsADay)).slice(0, count);

    const load = new Load(url, goods, settings.clients, () => Date.now() + ahead);
    const filing = load.run();
    // What a client meets is thrown by `reaches` or at the end, whichever comes first.
    filing.catch(() => undefined);
    const restarts: number[] = [];
    const askedAgain: Promise<string[]>[] = [];
    const random = randomOf(settings.seed);
    for (let kill = 1; kill <= settings.kills; kill += 1) {
      await load.reaches(kill * settings.acknowledgedBetween);
      await pause(random() * 60);
      await service.kill();
      if (settings.claimsLapse) ahead += claimMilliseconds + 1000;
      const began = performance.now();
      service = await start();
      while (!(await answers(url))) await pause(5);
      restarts.push(performance.now() - began);
      // Beside the load, not before it: the next kill must meet clients at work.
      const again = load.askAgain(repeated);
      again.catch(() => undefined);
      askedAgain.push(again);
    }
    await filing;
    const answeredOtherwise = (await Promise.all(askedAgain)).flat();
    const lastAcknowledged = performance.now();
    const cases = await whenAtRest(url, holders);
    const isOver = [...cases.values()].every(({ status }) => status === atRest);
    return {
      kills: restarts.length,
      acknowledged: load.acknowledged,
      cutOff: load.cutOffAt.size,
      answerLost: [...load.cutOffAt].filter(([listing, at]) => {
        const filedAt = cases.get(load.acknowledged.get(listing) ?? '')?.filedAt;
        return filedAt !== undefined && Date.parse(filedAt) < at;
      }).length,
      answeredOtherwise,
      cases,
      effects: shop.effects(),
      restarts,
      settled: isOver ? performance.now() - lastAcknowledged : undefined,
    };
  } finally {
    await service.stop();
    await shop.close();
    await place.clear();
  }
}

/** Clients that take complaint after complaint from one list. */
class Load {
  readonly acknowledged = new Map<string, string>();
  /** When a listing's request lost its connection for the first time, by the programme's clock. */
  readonly cutOffAt = new Map<string, number>();
  readonly #keys = new Map<Goods, string>();
  readonly #url: string;
  readonly #waiting: Goods[];
  readonly #clients: number;
  readonly #now: () => number;
  #failed: unknown;

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

  /** Sends the latest acknowledged complaints once more. Returns the listings whose answer is not what it was. */
  async askAgain(count: number): Promise<string[]> {
    const otherwise: string[] = [];
    const answered = [...this.#keys].filter(([{ listing }]) => this.acknowledged.has(listing));
    for (const [goods, key] of answered.slice(-count)) {
      const answer = await this.#untilAnswered(goods, key, () => {});
      if (answer !== this.acknowledged.get(goods.listing)) otherwise.push(goods.listing);
    }
    return otherwise;
  }

  async #file(goods: Goods): Promise<void> {
    const key = randomUUID();
    this.#keys.set(goods, key);
    const answer = await this.#untilAnswered(goods, key, () => {
      if (!this.cutOffAt.has(goods.listing)) this.cutOffAt.set(goods.listing, this.#now());
    });
    this.acknowledged.set(goods.listing, answer);
  }

  /** The same request with the same key until it is answered: that is what a client of this API does. */
  async #untilAnswered(goods: Goods, key: string, onCutOff: () => void): Promise<string> {
    for (;;) {
      try {
        return await file(this.#url, goods, key);
      } catch (error) {
        // `fetch failed`: the connection broke or nobody listens. Anything else is an answer, and a fault.
        if (!(error instanceof TypeError)) throw error;
        onCutOff();
        await pause(50);
      }
    }
  }
}

async function whenAtRest(url: string, holders: readonly Holder[]): Promise<Map<string, FoundCase>> {
  const end = performance.now() + patience;
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

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await call(url, 'GET', '/public/overview')).status === 200;
  } catch {
    return false;
  }
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Numerical Recipes' linear congruential generator: spread moments, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
