/** A proxy on loopback between the service and a real marketplace, which misbehaves about the listings that it is told to. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from '../../tests/dice.ts';
import type { Behaviour } from '../../tests/marketplaces/behaviours.ts';
import { type Plan, strikesAll, strikesOf } from './plan.ts';
import type { Sight, Wire } from './wire.ts';

interface Request {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the caller is answered; undefined: the connection breaks. */
interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Options {
  readonly upstream: string;
  readonly wire: Wire;
  readonly dice: Dice;
  readonly giveAway: (listing: string) => Promise<void>;
}

/** Share of the requests about no listing that a behaviour of the whole marketplace strikes. */
const ofOthers = 0.15;

const json = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json', date: new Date().toUTCString() },
  body: JSON.stringify(body),
});
const page = (status: number): Reply => ({
  ...{ status, headers: { 'content-type': 'text/html', date: new Date().toUTCString() } },
  body: '<html>busy</html>',
});

/** Headers that belong to one connection, or that the proxy's own request sets. */
const ofConnection = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'keep-alive',
]);

const ofRecords = /(?<="(?:created|updated|deleted)(?:_at|At)":")[^"]+Z(?=")/g;
const inQuestions = /\d{4}-\d\d-\d\dT\d\d(?::|%3A)\d\d(?::|%3A)\d\d(?:\.\d+)?Z/g;

/** A text with these instants moved by so many milliseconds. */
const moved = (text: string, instants: RegExp, milliseconds: number): string =>
  text.replace(instants, (instant) => {
    const at = new Date(Date.parse(instant.replaceAll('%3A', ':')) + milliseconds).toISOString();
    return instant.includes('%3A') ? at.replaceAll(':', '%3A') : at;
  });

/** The answer without a listing: not in a list, and no object where there was one. */
const without = (value: unknown, listing: string): unknown => {
  const isIt = (one: unknown): boolean => typeof one === 'object' && one !== null && 'id' in one && one.id === listing;
  if (Array.isArray(value)) return value.filter((one) => !isIt(one)).map((one) => without(one, listing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isIt(one) ? null : without(one, listing)]),
  );
};

export class LyingProxy {
  readonly #options: Options;
  readonly #plans = new Map<string, Plan>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #late = new Set<Promise<unknown>>();
  /** The behaviour of the whole marketplace at present. */
  #weather: Behaviour | undefined;
  #url = '';
  /** Milliseconds by which the marketplace's records say that it is later than its own clock says: as much as the service's clock is ahead. */
  #ahead = 0;
  /** Changes that the marketplace was sent, whoever sent them, by the actions that they say they are for. */
  readonly writes: (string | undefined)[] = [];
  readonly struck = new Map<Behaviour, number>();
  /** Listings that are another seller's now. */
  readonly given = new Set<string>();
  /** Listings about which a change arrived late. */
  readonly late = new Set<string>();

  private constructor(options: Options) {
    this.#options = options;
  }

  static async open(options: Options): Promise<LyingProxy> {
    const proxy = new LyingProxy(options);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    proxy.#url = `http://127.0.0.1:${(proxy.#server.address() as AddressInfo).port}`;
    return proxy;
  }

  get url(): string {
    return this.#url;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** The service's clock was put ahead, and the marketplace's records go with it: what happens to a listing later is not earlier by them. */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /** From now on a listing is struck. */
  arm(plan: Plan): void {
    this.#plans.set(plan.listing, plan);
    if (strikesAll.has(plan.behaviour)) this.#weather = plan.behaviour;
  }

  /** Nothing is struck any more, and what is late has arrived. */
  async calm(): Promise<void> {
    this.#plans.clear();
    this.#weather = undefined;
    await Promise.all(this.#late);
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
        value === undefined || ofConnection.has(name) ? [] : [[name, String(value)]],
      );
      const reply = await this.#answer({
        ...{ path: incoming.url ?? '/', method: incoming.method ?? 'GET' },
        headers: Object.fromEntries(headers),
        body: Buffer.concat(chunks).toString('utf8'),
      });
      if (reply === undefined) response.destroy();
      else response.writeHead(reply.status, { ...reply.headers }).end(reply.body);
    } catch (error) {
      // The marketplace itself is away.
      console.error(`the proxy: ${String(error)}`);
      response.destroy();
    }
  }

  async #answer(request: Request): Promise<Reply | undefined> {
    const { wire } = this.#options;
    if (!wire.isApi(new URL(request.path, 'http://shop').pathname)) return this.#forward(request);
    const kind = wire.kindOf(`http://shop${request.path}`, { method: request.method as 'GET', body: request.body });
    const on = kind.isWrite ? 'write' : kind.isLook ? 'look' : 'read';
    const about = this.#about(request);
    const plan = about.find(
      (one) => strikesOf[one.behaviour].includes(on) && (kind.isWrite ? one.writes : one.reads) > 0,
    );
    if (plan !== undefined) {
      if (kind.isWrite) plan.writes -= 1;
      else plan.reads -= 1;
      plan.isDone = !plan.isDone;
      return this.#strike(plan, request, on, about);
    }
    const weather = about.length === 0 && on === 'read' ? this.#weather : undefined;
    if (weather !== undefined && this.#options.dice.chance(ofOthers))
      return this.#strike({ ...nothing, behaviour: weather }, request, on, []);
    return this.#send(request, kind.isWrite);
  }

  /** The plans of the listings that a request names. */
  #about({ path, headers, body }: Request): Plan[] {
    const text = decodeURIComponent(`${path} ${headers['x-marketsafe-action'] ?? ''}`) + body;
    return [...this.#plans.values()].filter(({ listing }) => text.includes(listing));
  }

  async #strike(
    plan: Plan,
    request: Request,
    on: 'write' | 'read' | 'look',
    about: readonly Plan[],
  ): Promise<Reply | undefined> {
    const { wire } = this.#options;
    const { behaviour, listing, isDone } = plan;
    this.struck.set(behaviour, (this.struck.get(behaviour) ?? 0) + 1);
    const isWrite = on === 'write';
    const send = (): Promise<Reply> => this.#send(request, isWrite);
    switch (behaviour) {
      case 'an effect, and no answer':
        await send();
        return undefined;
      case 'no answer, and an effect up to two days later':
        this.#sendLate(request, plan);
        return undefined;
      case 'accepted, and forgotten':
        return json(202, wire.yes);
      case 'a yes, and an error in its body':
        if (isDone) await send();
        return json(200, wire.fault);
      case 'a yes, and nothing done':
        return json(200, wire.yes);
      case 'too many requests':
        return { ...page(429), headers: { 'retry-after': '1' } };
      case 'a storm of server errors':
        if (isWrite && isDone) await send();
        return page(503);
      case 'not found': {
        const { status, body } = wire.absent(listing);
        if (isWrite || new URL(request.path, 'http://shop').pathname.includes(listing)) return json(status, body);
        const answer = await send();
        return { ...answer, body: JSON.stringify(without(JSON.parse(answer.body), listing)) };
      }
      case 'pages of yesterday': {
        const seen = new Map<string, Sight>();
        for (const one of about)
          if (one === plan || one.reads > 0) {
            seen.set(one.listing, one.yesterday);
            if (one !== plan) one.reads -= 1;
          }
        const answer = await send();
        return { ...answer, ...wire.yesterday(`http://shop${request.path}`, request as never, seen, answer) };
      }
      case 'an id that is somebody else’s now':
        // A question may be about many.
        for (const one of about.filter((each) => each === plan || each.reads > 0)) {
          one.reads = 0;
          this.given.add(one.listing);
          await this.#options.giveAway(one.listing);
        }
        return send();
      case 'a session that is dead':
        return this.#send({ ...request, headers: { ...request.headers, authorization: 'Bearer ended' } }, isWrite);
      case 'answers of another shape':
        await send();
        return isDone ? page(200) : json(200, { outcome: 'ok', data: [] });
    }
  }

  #sendLate(request: Request, { listing, late }: Plan): void {
    this.late.add(listing);
    const arrival = new Promise<void>((resolve) => {
      setTimeout(() => {
        this.#send(request, true).then(
          () => resolve(),
          () => resolve(),
        );
      }, late);
    }).finally(() => this.#late.delete(arrival));
    this.#late.add(arrival);
  }

  #send(request: Request, isWrite: boolean): Promise<Reply> {
    const action = request.headers['x-marketsafe-action'];
    if (isWrite) this.writes.push(action === undefined ? undefined : decodeURIComponent(action));
    return this.#forward(request);
  }

  async #forward({ path, method, headers, body }: Request): Promise<Reply> {
    const asked = (text: string): string =>
      'x-marketsafe-action' in headers ? text : moved(text, inQuestions, -this.#ahead);
    const answer = await fetch(`${this.#options.upstream}${asked(path)}`, {
      ...{ method, headers, redirect: 'manual' },
      ...(method !== 'GET' && { body: asked(body) }),
    });
    const kept = [...answer.headers].filter(
      ([name]) => !ofConnection.has(name) && name !== 'content-encoding' && name !== 'set-cookie',
    );
    return {
      status: answer.status,
      headers: Object.fromEntries(kept),
      body: moved(await answer.text(), ofRecords, this.#ahead),
    };
  }
}

/** A plan about no listing. */
const nothing: Omit<Plan, 'behaviour'> = {
  ...{ listing: '', writes: 0, reads: 0, late: 0, isDone: false, yesterday: 'visible' },
};
