import {
  type Connector,
  createSimulatedMarketplace,
  type HttpInit,
  operatorApiConnector,
  type SimulatedMarketplace,
} from '@marketsafe/connectors';
import type { Dice } from '../../dice.ts';
import type { Life } from './life.ts';

const operatorToken = 'operator';
const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two bytes, yes').toString('base64')}`;

/** Faults between service and marketplace, independent of the marketplace's own. */
export const wireFaults = [
  /** Nothing was sent. */
  'never-arrives',
  /** Done, and the answer is lost. */
  'lost-answer',
  /** Done, with an answer of the wrong shape. */
  'other-shape',
  'page-for-json',
  /** Accepted, and forgotten. */
  'dropped',
  /** Not done, but answered with 200. */
  'error-body',
  'not-there',
] as const;
export type WireFault = (typeof wireFaults)[number];

/** One instruction as the marketplace received it, independent of its answer. */
export interface Received {
  readonly at: string;
  /** The start of the call that carried it. */
  readonly begun: number;
  readonly id: string;
  readonly type: string;
  readonly target: { readonly kind: string; readonly id: string; readonly variant?: string };
}

export interface MarketOptions {
  readonly id: string;
  readonly now: () => Date;
  readonly dice: Dice;
  readonly zone: string;
  readonly forum: 'decides-here' | 'decides-there';
  /** Whether it delivers our notices to its sellers. */
  readonly inbox: boolean;
  /** The receiver of its announcements. */
  readonly announce: (headers: Record<string, string>, body: string) => Promise<number>;
  /** Called when a call has left the service and is not answered yet: acts at this time race with it. */
  readonly meanwhile: (life: Life) => Promise<void>;
}

/** A marketplace in this process: the simulated shop, connected without sockets, with lost, repeated and damaged messages. */
export class Market {
  readonly id: string;
  readonly options: MarketOptions;
  readonly shop: SimulatedMarketplace;
  readonly received: Received[] = [];
  /** Probability of each connection fault, per call. */
  wire: Partial<Record<WireFault, number>> = {};
  /** Faults of announcements: sent twice, late and unordered, or never. */
  announcements: 'as they come' | 'twice' | 'shuffled' | 'lost' = 'as they come';
  readonly struck = new Map<string, number>();
  #heldBack: { headers: Record<string, string>; body: string }[] = [];

  private constructor(options: MarketOptions, shop: SimulatedMarketplace) {
    this.options = options;
    this.id = options.id;
    this.shop = shop;
  }

  static async open(options: MarketOptions): Promise<Market> {
    let market: Market | undefined;
    const shop = await createSimulatedMarketplace({
      ...{ id: options.id, name: { en: options.id, zh: options.id }, currency: 'CNY', now: options.now, operatorToken },
      seed: options.dice.between(1, 1_000_000),
      webhook: {
        url: 'http://programme.invalid/hook',
        secret: webhookSecret,
        http: async (_url, init) =>
          (await market?.carryAnnouncement({ ...init?.headers }, init?.body ?? '')) ??
          new Response(null, { status: 503 }),
      },
    });
    market = new Market(options, shop);
    return market;
  }

  connectorFor(life: Life): Connector {
    const connector = operatorApiConnector({
      marketplace: this.id,
      baseUrl: `http://${this.id}.invalid`,
      live: false,
      token: operatorToken,
      webhookSecret,
      now: this.options.now,
      timeoutMs: 600_000,
      http: (url, init) => this.#carry(life, new URL(url), init),
    });
    return this.options.inbox ? connector : withoutInbox(connector);
  }

  /** The shop's own books, without any fault. */
  async ask<Answer>(path: string, method: 'GET' | 'POST' = 'GET', body?: object): Promise<Answer> {
    const answer = await this.shop.app.inject({
      method,
      url: path,
      headers: { authorization: `Bearer ${operatorToken}` },
      ...(body && { payload: body }),
    });
    return answer.json();
  }

  get isTroubled(): boolean {
    const { announcements, wire } = this;
    return this.shop.faults.armed().length > 0 || Object.keys(wire).length > 0 || announcements !== 'as they come';
  }

  calm(): void {
    this.shop.faults.clear();
    this.wire = {};
    this.announcements = 'as they come';
  }

  /** Sends the delayed ones, the last first. */
  async release(): Promise<void> {
    for (const { headers, body } of this.#heldBack.splice(0).reverse()) await this.options.announce(headers, body);
  }

  async carryAnnouncement(headers: Record<string, string>, body: string): Promise<Response> {
    const taken = new Response(null, { status: 204 });
    if (this.announcements === 'lost') return taken;
    if (this.announcements === 'shuffled') {
      this.#heldBack.push({ headers, body });
      return taken;
    }
    const status = await this.options.announce(headers, body);
    if (this.announcements === 'twice') {
      this.#note('announced twice');
      await this.options.announce(headers, body);
    }
    return new Response(null, { status });
  }

  #note(what: string): void {
    this.struck.set(what, (this.struck.get(what) ?? 0) + 1);
  }

  #strikes(fault: WireFault): boolean {
    const chance = this.wire[fault];
    if (chance === undefined || !this.options.dice.chance(chance)) return false;
    this.#note(fault);
    return true;
  }

  async #carry(life: Life, url: URL, init: HttpInit | undefined): Promise<Response> {
    // Without it a start of the service would know nothing of this marketplace, and take no complaint about it.
    if (url.pathname === '/operator/v1/capabilities') return json(await this.ask(url.pathname));
    const begun = this.options.now().getTime();
    await life.standstill.pass();
    life.moment('before a call');
    if (this.#strikes('never-arrives')) throw Object.assign(new Error('nothing was sent'), { sent: false });
    const body = init?.body;
    const isWrite = url.pathname === '/operator/v1/actions';
    const excuse = this.#excuse(isWrite ? body : undefined);
    if (excuse) return excuse;
    if (isWrite) await this.options.meanwhile(life);
    const answer = await this.shop.app.inject({
      method: (init?.method ?? 'GET') as 'GET' | 'POST',
      url: url.pathname + url.search,
      headers: { ...init?.headers },
      ...(body !== undefined && { payload: body }),
    });
    if (isWrite && body !== undefined && answer.statusCode === 200) this.#keep(body, begun);
    life.moment('after a call');
    if (isWrite && this.#strikes('lost-answer')) throw new Error('the connection broke');
    if (isWrite && this.#strikes('other-shape')) return json({ outcome: 'ok', data: [] });
    if (this.#strikes('page-for-json')) return new Response('<html>busy</html>', { status: 200 });
    return new Response(answer.body, { status: answer.statusCode, headers: answer.headers as Record<string, string> });
  }

  /** An answer in place of any act. `written`: the sent instructions. */
  #excuse(written: string | undefined): Response | undefined {
    if (this.#strikes('not-there')) return json({ code: 'unknown' }, 404);
    if (written === undefined) return undefined;
    if (this.#strikes('error-body')) return json({ error: 'internal error', code: 500 });
    if (!this.#strikes('dropped')) return undefined;
    return json({ results: actionsIn(written).map(({ id }) => ({ id, status: 'accepted' })) });
  }

  #keep(body: string, begun: number): void {
    const at = this.options.now().toISOString();
    for (const { id, type, target } of actionsIn(body)) this.received.push({ at, begun, id, type, target });
  }
}

const actionsIn = (body: string): readonly Pick<Received, 'id' | 'type' | 'target'>[] => JSON.parse(body).actions;
const json = (value: unknown, status = 200): Response => new Response(JSON.stringify(value), { status });

function withoutInbox(connector: Connector): Connector {
  const capabilities: Connector['capabilities'] = () => {
    const { actions, ...others } = connector.capabilities();
    const { 'seller.notify': _, ...rest } = actions;
    return { ...others, actions: rest };
  };
  return { ...connector, capabilities };
}
