import { hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../../packages/service/src/platform/clock.ts';
import type { Policies } from '../../../packages/service/src/platform/policies.ts';
import { Dice } from '../../dice.ts';
import { Agenda } from './agenda.ts';
import type { Disk } from './database.ts';
import { Installation } from './installation.ts';
import type { Life } from './life.ts';
import { Market } from './market.ts';
import { type Plan, startOf } from './plan.ts';
import { Post } from './post.ts';
import { answerDays, packUnder } from './rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: people read any field of an answer
type Body = any;

/** One request and its answer: the only knowledge of people, trace and oracle about the service. */
export interface Exchange {
  readonly at: string;
  readonly who: string;
  readonly method: string;
  readonly path: string;
  readonly sent: Body;
  readonly status: number;
  readonly body: Body;
}

export interface Call {
  readonly who: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: Buffer;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export class World {
  readonly plan: Plan;
  readonly clock: ManualClock;
  readonly start: number;
  readonly agenda = new Agenda();
  readonly trace: string[] = [];
  readonly met = new Map<string, number>();
  readonly exchanges: Exchange[] = [];
  readonly installation: Installation;
  readonly markets: readonly Market[];
  readonly post: Post;
  readonly disk: Disk;
  /** Acts that wait for a call to a marketplace, to race with it. */
  readonly racing: (() => Promise<void>)[] = [];
  /** Milliseconds for which the next calls to a marketplace hang, longer than a lease. */
  readonly hanging: number[] = [];
  /** Ids of every case so far, which outsiders try to read. */
  readonly caseIds: string[] = [];
  /** Receive every exchange as it happens. */
  readonly listeners: ((exchange: Exchange) => void)[] = [];
  /** Files that sellers uploaded: their contents, and the answers' descriptions. */
  readonly kept = new Map<string, { readonly sha256: string; readonly said: string }>();
  readonly #exhibits: string;
  readonly #published: Installation['rules'];
  /** The number of steps of time. */
  steps = 0;
  #keys = 0;

  private constructor(given: {
    plan: Plan;
    clock: ManualClock;
    disk: Disk;
    policies: Policies;
    exhibits: string;
    markets: Market[];
    post: Post;
  }) {
    const { plan, clock, disk, policies, exhibits, markets, post } = given;
    this.plan = plan;
    this.clock = clock;
    this.start = clock.now().getTime();
    this.disk = disk;
    this.markets = markets;
    this.post = post;
    this.#exhibits = exhibits;
    this.installation = new Installation(
      { disk, clock, seed: plan.seed, markets, post, policies, exhibits },
      packUnder(policies, 'as published', plan),
    );
    this.#published = this.installation.rules;
  }

  static async make(plan: Plan, disk: Disk, policies: Policies): Promise<World> {
    await disk.empty();
    const clock = new ManualClock(startOf(plan));
    const now = () => clock.now();
    const exhibits = await mkdtemp(join(tmpdir(), 'marketsafe-simulation-'));
    const post = new Post(now, new Dice(plan.seed, 'post'));
    let world: World | undefined;
    const open = (id: string, more: { zone: string; forum: 'decides-here' | 'decides-there'; inbox: boolean }) =>
      Market.open({
        ...{ id, now, dice: new Dice(plan.seed, `market ${id}`), ...more },
        announce: async (headers, body) => (await world?.announce(id, headers, body)) ?? 503,
        meanwhile: async (life) => world?.meanwhile(life),
      });
    const markets = [
      await open('east', { zone: 'Asia/Shanghai', forum: 'decides-here', inbox: true }),
      await open('west', { zone: 'Africa/Cairo', forum: 'decides-here', inbox: false }),
      await open('there', { zone: 'Asia/Shanghai', forum: 'decides-there', inbox: true }),
    ];
    world = new World({ plan, clock, disk, policies, exhibits, markets, post });
    await world.installation.start();
    return world;
  }

  get now(): number {
    return this.clock.now().getTime();
  }

  get at(): string {
    return this.clock.now().toISOString();
  }

  /** A seller's business days to answer a complaint filed now. */
  get answerDays(): number {
    return answerDays[this.installation.rules === this.#published ? 'as published' : 'revised'];
  }

  market(id: string): Market {
    const found = this.markets.find((market) => market.id === id);
    if (!found) throw new Error(`no marketplace ${id}`);
    return found;
  }

  /** Counts an event that should happen at least once over many seeds. */
  sometimes(what: string, times = 1): void {
    this.met.set(what, (this.met.get(what) ?? 0) + times);
  }

  say(who: string, what: string): void {
    const passed = this.now - this.start;
    const days = String(Math.floor(passed / day)).padStart(3);
    this.trace.push(`day ${days} ${this.at.slice(11, 23)} ${who}: ${what}`);
  }

  get traceHash(): string {
    return hash('sha256', this.trace.join('\n'), 'hex');
  }

  /** A person's request, without a socket. A process that dies during it answers nothing (status 0). */
  async call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, call: Call): Promise<Exchange> {
    this.#keys += 1;
    const { life, service } = this.installation;
    const answer = await service.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(call.token !== undefined && { authorization: `Bearer ${call.token}` }),
        ...(method !== 'GET' && { 'idempotency-key': call.key ?? `request-${this.#keys}` }),
        ...call.headers,
      },
      ...(call.payload ? { payload: call.payload } : call.body !== undefined && { payload: call.body as object }),
    });
    const died = life.isOver;
    const isJson = String(answer.headers['content-type']).includes('json');
    const exchange: Exchange = {
      ...{ at: this.at, who: call.who, method, path, sent: call.body },
      status: died ? 0 : answer.statusCode,
      body: died || answer.body === '' ? undefined : isJson ? answer.json() : answer.rawPayload,
    };
    this.exchanges.push(exchange);
    for (const hears of this.listeners) hears(exchange);
    if (died && this.installation.life === life) await this.#reborn();
    return exchange;
  }

  /** Like `call`, repeated until there is an answer: the same request with the same key. */
  async insist(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, call: Call): Promise<Exchange> {
    this.#keys += 1;
    const key = call.key ?? `request-${this.#keys}`;
    for (let tries = 0; ; tries += 1) {
      const exchange = await this.call(method, path, { ...call, key });
      if (exchange.status !== 0 && exchange.status < 500) return exchange;
      if (tries > 5) throw new Error(`${method} ${path}: no answer in ${tries} tries (${exchange.status})`);
      this.sometimes('a request repeated after a crash under the same key');
    }
  }

  /** Processes all due work. A process that dies during it is replaced. */
  async drain(): Promise<void> {
    for (;;) {
      const { life, service } = this.installation;
      try {
        await service.poller.drain();
        if (!life.isOver) return;
      } catch (error) {
        if (!life.isOver) throw error;
      }
      // A racing act may have replaced it already.
      if (this.installation.life === life) await this.#reborn();
    }
  }

  /** Runs the racing acts while a process's call is on its way. */
  async meanwhile({ standstill }: Life): Promise<void> {
    if (this.racing.length === 0 && this.hanging.length === 0) return;
    await standstill.during(async () => {
      await this.racing.shift()?.();
      await this.#hang();
    });
  }

  /** Hangs a call for its planned time: its worker lives, its lease expires, and another worker takes over. */
  async #hang(): Promise<void> {
    const milliseconds = this.hanging.shift();
    if (milliseconds === undefined) return;
    this.clock.set(new Date(this.now + milliseconds));
    const handled = await this.installation.beside(({ poller }) => poller.drain());
    if (handled > 0) this.sometimes('a claim that lapsed while its worker lived');
  }

  async announce(marketplace: string, headers: Record<string, string>, body: string): Promise<number> {
    const answer = await this.installation.service.app.inject({
      method: 'POST',
      url: `/api/v1/marketplaces/${marketplace}/events`,
      headers,
      payload: body,
    });
    return this.installation.life.isOver ? 503 : answer.statusCode;
  }

  async close(): Promise<void> {
    await this.installation.service.close().catch(() => undefined);
    await Promise.all(this.markets.map(({ shop }) => shop.close()));
    await rm(this.#exhibits, { recursive: true, force: true });
  }

  async #reborn(): Promise<void> {
    const { diedAt } = this.installation.life;
    this.say('server', `died ${diedAt}, and started again`);
    this.sometimes(`a crash ${diedAt}`);
    await this.installation.restart();
  }
}
