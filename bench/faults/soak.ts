import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { plainPool } from '../../packages/service/src/testing/test-server.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { type Cluster, newCluster } from '../../scripts/postgres.ts';
import { Dice } from '../../tests/dice.ts';
import type { Behaviour } from '../../tests/marketplaces/behaviours.ts';
import { call, enrolHolders, fileAddresses, type Holder, until } from '../coalition.ts';
import { newPlace, type Place } from '../database.ts';
import type { Market } from '../markets.ts';
import { type ServiceChild, startService } from '../process/child.ts';
import { deskUser } from '../process/settings.ts';
import { areFound, type OrderEntry, readCases, readOrders } from './books.ts';
import { type Case, type Found, judge, type Order } from './judge.ts';
import type { Plan } from './plan.ts';
import { LyingProxy } from './proxy.ts';
import type { Sight } from './wire.ts';

export interface Tally extends Found {
  readonly complaints: number;
  readonly struck: number;
  readonly withdrawn: number;
  readonly writes: number;
  /** Shown to the review team as open an hour later. */
  readonly shown: number;
  /** Open although the marketplace has been sound since. */
  readonly unsettled: readonly string[];
}

interface Sized {
  readonly times: number;
  readonly seed: number;
}

/** A complaint about one listing. */
interface History {
  readonly listing: string;
  case: string;
  was: Exclude<Case['was'], 'left alone'>;
  /** Struck until the marketplace is calm. */
  readonly isStubborn: boolean;
}

const hour = 3_600_000;
/** Milliseconds. */
const checkpointEvery = 300_000;
/** Milliseconds between two looks at what is open. */
const every = 2500;
/** Milliseconds between two filings. */
const apart = 100;
/**
 * Milliseconds of patience with a marketplace that misbehaves, and with one that does so no more: an order waits up to five minutes, and some
 * need two looks. `ahead`: by so many the clock goes on between two looks, besides those that pass, so that what waits for its turn comes
 * sooner; no claim lapses while its worker is at it.
 */
const patience = { troubled: { most: 60_000, ahead: every }, calm: { most: 900_000, ahead: 3 * every } };
/** Milliseconds for the ledger to take a checkpoint, looked at twice a second. */
const ledgerTakes = 120_000;
/** One listing that is left alone for so many that are complained about. */
const leftAlone = 4;
const waits: ReadonlySet<string> = new Set(['removing', 'unconfirmed', 'restoring', 'desk-review']);
const refused: ReadonlySet<string> = new Set(['rejected', 'not-found', 'failed', 'needs-info']);

/** Service, database, marketplace and the proxy between them. */
interface Stage {
  readonly seed: number;
  readonly times: number;
  readonly cluster: Cluster;
  readonly place: Place;
  readonly database: pg.Pool;
  readonly market: Market;
  readonly proxy: LyingProxy;
  readonly service: ServiceChild;
  readonly holder: Holder;
  /** The token of a person of the review team. */
  readonly desk: string;
}

export class FaultSoak {
  readonly #on: Stage;
  /** Listings and writes that were judged before. */
  readonly #before: { readonly cases: Case[]; writes: number } = { cases: [], writes: 0 };

  private constructor(stage: Stage) {
    this.#on = stage;
  }

  static async open(
    kind: string,
    boot: (server: string) => Promise<Market>,
    { times, seed }: Sized,
  ): Promise<FaultSoak> {
    const cluster = await newCluster([]);
    if ('why' in cluster) throw new Error(cluster.why);
    await cluster.start();
    const place = await newPlace(cluster.url);
    const market = await boot(cluster.url);
    const { url: upstream, wire, giveAway } = market;
    const proxy = await LyingProxy.open({ upstream, wire, giveAway, dice: new Dice(seed, 'proxy') });
    const port = await freePorts();
    const connector = { kind, token: market.token };
    const service = await startService({
      ...{ ...place, port, shopUrl: proxy.url, ahead: 0, filings: times + 10, connector },
      removes: true,
    });
    const [holder] = await enrolHolders(service, 1);
    if (holder === undefined) throw new Error('there is no rights holder');
    const desk = await service.sessionOf(deskUser);
    const database = plainPool(place.ownerUrl ?? '', 4);
    return new FaultSoak({ seed, times, cluster, place, database, market, proxy, service, holder, desk });
  }

  async close(): Promise<void> {
    await this.#on.database.end();
    await this.#on.service.stop();
    this.#on.proxy.close();
    await this.#on.market.stop();
    await this.#on.place.clear();
    this.#on.cluster.remove();
  }

  /** So many complaints about listings of one marketplace that misbehaves in one way. */
  async play(behaviour: Behaviour): Promise<Tally> {
    const listings = await this.#stock(this.#on.times);
    const alone = await this.#stock(Math.ceil(this.#on.times / leftAlone));
    const histories = await this.#file(behaviour, listings);
    await this.#settle(histories, patience.troubled, ({ isStubborn }) => !isStubborn);
    const shown = await this.#anHourLater(histories);
    await this.#on.proxy.calm();
    for (const history of histories) if (this.#on.proxy.given.has(history.listing)) history.was = 'given away';
    const left = await this.#settle(histories, patience.calm, ({ was }) => was !== 'given away');
    const cases = await this.#look(histories, alone, shown);
    const writes = this.#on.proxy.writes.length;
    const found = await this.#judge(cases);
    return {
      ...found,
      complaints: histories.length,
      struck: this.#on.proxy.struck.get(behaviour) ?? 0,
      withdrawn: histories.filter(({ was }) => was === 'withdrawn').length,
      writes,
      shown: shown.seen.size,
      unseen: [...new Set([...found.unseen, ...shown.unseen])],
      unsettled: left.map(({ listing, was }) => `${listing}, ${was}`),
    };
  }

  /** A stranger hides listings by the same way as the service, and repeats a change of the service. @returns what was not noticed. */
  async control(): Promise<string[]> {
    const [hidden = '', invented = '', repeated = ''] = await this.#stock(3);
    const [history] = await this.#file('a yes, and nothing done', [repeated], { isSound: true });
    if (history === undefined) throw new Error('nothing was filed');
    await this.#settle([history], patience.calm, () => true);
    const [order] = await readOrders(this.#on.database, [repeated]);
    const { url } = this.#on.proxy;
    await this.#on.market.switchTo(url, hidden, false);
    await this.#on.market.switchTo(url, invented, false, 'an invented action');
    await this.#on.market.switchTo(url, repeated, true, order?.id);
    await this.#on.market.switchTo(url, repeated, false, order?.id);
    const cases = await this.#look([history], [hidden, invented], { seen: new Set() });
    const found = await this.#judge(cases);
    const counts = {
      'wrong listings': [found.wrongListings.length, 2],
      'writes without a receipt': [found.writesWithoutReceipt.length, 2],
      'effects twice': [found.twice.length, 1],
    } as const;
    return Object.entries(counts).flatMap(([name, [count, due]]) =>
      count === due ? [] : [`${name}: ${count} found of ${due}`],
    );
  }

  /** New listings, once screening has found them. */
  async #stock(count: number): Promise<readonly string[]> {
    const listings = await this.#on.market.stock(count);
    await until(async () => (await areFound(this.#on.database, listings)) || undefined, 500);
    return listings;
  }

  /** Puts the service's clock ahead, and what the marketplace says of time. */
  #advance(milliseconds: number): void {
    this.#on.service.advance(milliseconds);
    this.#on.proxy.advance(milliseconds);
  }

  /** One complaint after the other, each struck in its own way. */
  async #file(
    behaviour: Behaviour,
    listings: readonly string[],
    { isSound = false }: { readonly isSound?: boolean } = {},
  ): Promise<History[]> {
    const withdrawals: Promise<void>[] = [];
    const histories: History[] = [];
    for (const [index, listing] of listings.entries()) {
      const dice = new Dice(this.#on.seed, `${behaviour} ${index}`);
      const isGiven = behaviour === 'an id that is somebody else’s now';
      const isStubborn = !isSound && !isGiven && dice.chance(1 / 8);
      const plan: Plan = {
        ...{ listing, behaviour, late: dice.between(500, 30_000), isDone: dice.chance(0.5), yesterday: 'visible' },
        writes: isStubborn ? Number.POSITIVE_INFINITY : dice.between(1, 3),
        reads: isStubborn ? Number.POSITIVE_INFINITY : isGiven ? 1 : dice.between(1, 3),
      };
      if (!isSound) this.#on.proxy.arm(plan);
      const [id = ''] = await fileAddresses(
        this.#on.service.url,
        this.#on.holder,
        [`${this.#on.proxy.url}/product/${listing}`],
        randomUUID(),
      );
      const history: History = { listing, case: id, was: 'ordered', isStubborn };
      histories.push(history);
      if (!isSound && !isGiven && index % 3 === 0) {
        const after = dice.pick([0, dice.between(0, 3000), dice.between(3000, 20_000)]);
        withdrawals.push(pause(after).then(() => this.#withdraw(history, plan, dice)));
      }
      await pause(apart);
    }
    await Promise.all(withdrawals);
    return histories;
  }

  async #withdraw(history: History, plan: Plan, dice: Dice): Promise<void> {
    // Its restoration is struck, too.
    plan.yesterday = 'gone';
    if (!history.isStubborn) [plan.writes, plan.reads] = [dice.between(1, 3), dice.between(1, 3)];
    const { status, body } = await call(this.#on.service.url, 'POST', `/cases/${history.case}/withdraw`, {
      token: this.#on.holder.token,
      body: { kind: 'authorised-since', scope: 'case' },
    });
    if (status >= 300) throw new Error(`not withdrawn: ${JSON.stringify(body)}`);
    history.was = 'withdrawn';
  }

  /** Those that are open: their case waits for the marketplace, or an order about their listing does. */
  async #open(histories: readonly History[]): Promise<{ open: History[]; orders: readonly OrderEntry[] }> {
    const statuses = await readCases(
      this.#on.database,
      histories.map((history) => history.case),
    );
    const orders = await readOrders(
      this.#on.database,
      histories.map(({ listing }) => listing),
    );
    const waiting = new Set(
      orders.filter(({ state }) => state !== 'done' && state !== 'superseded').map(({ listing }) => listing),
    );
    const open = histories.filter(
      (history) => waits.has(statuses.get(history.case) ?? '') || waiting.has(history.listing),
    );
    for (const history of open)
      if (statuses.get(history.case) === 'desk-review')
        await call(this.#on.service.url, 'POST', `/desk/cases/${history.case}/review`, {
          token: this.#on.desk,
          body: { decision: 'proceed', reasons: 'The mark is on the goods.' },
        });
    return { open, orders };
  }

  /** Until nothing of these is open, or patience ends; the review team orders again what was refused. */
  async #settle(
    histories: readonly History[],
    { most, ahead }: { readonly most: number; readonly ahead: number },
    counts: (history: History) => boolean,
  ): Promise<History[]> {
    const end = performance.now() + most;
    for (;;) {
      const { open, orders } = await this.#open(histories);
      const left = open.filter(counts);
      if (left.length === 0 || performance.now() > end) return left;
      await this.#orderAgain(orders, new Set(left.map(({ listing }) => listing)));
      this.#advance(ahead);
      await pause(every);
    }
  }

  async #orderAgain(orders: readonly OrderEntry[], listings: ReadonlySet<string>): Promise<void> {
    for (const { id, listing, state } of orders)
      if (refused.has(state) && listings.has(listing))
        await call(this.#on.service.url, 'POST', '/desk/order-retries', { token: this.#on.desk, body: { order: id } });
  }

  /** An hour after: whatever is open is shown to the review team. */
  async #anHourLater(histories: readonly History[]): Promise<{ seen: ReadonlySet<string>; unseen: readonly string[] }> {
    this.#advance(hour);
    await pause(3000);
    const { open: before, orders } = await this.#open(histories);
    const { body } = await call<{ items: { id: string }[] }>(this.#on.service.url, 'GET', '/desk/stuck', {
      token: this.#on.desk,
    });
    const still = new Set((await this.#open(histories)).open);
    const ids = new Set(body.items.map(({ id }) => id));
    const isShown = (history: History): boolean =>
      ids.has(history.case) || orders.some(({ id, listing }) => listing === history.listing && ids.has(id));
    const open = before.filter((history) => still.has(history));
    return {
      seen: new Set(open.filter(isShown).map(({ listing }) => listing)),
      unseen: open.filter((history) => !isShown(history)).map(({ listing }) => listing),
    };
  }

  /** Shoppers and the operator's books are asked, and the service's own. */
  async #look(
    histories: readonly History[],
    alone: readonly string[],
    shown: { readonly seen: ReadonlySet<string> },
  ): Promise<Case[]> {
    const { open, orders } = await this.#open(histories);
    const openNow = new Set(open.map(({ listing }) => listing));
    const claimOf = (listing: string): Case['claim'] => {
      if (openNow.has(listing)) return 'open';
      const last = orders.filter((order) => order.listing === listing).at(-1);
      if (last === undefined) return 'nothing';
      return last.desired === 'down' ? 'gone' : 'visible';
    };
    const all = [
      ...histories.map(({ listing, was }) => ({ listing, was, claim: claimOf(listing) })),
      ...alone.map((listing) => ({ listing, was: 'left alone', claim: 'nothing' }) as const),
    ];
    const cases: Case[] = [];
    for (const one of all) {
      const isShown = shown.seen.has(one.listing);
      cases.push({ ...one, isShown, ...(await this.#truthOf(one.listing)) });
    }
    return cases;
  }

  async #truthOf(listing: string): Promise<Pick<Case, 'shopper' | 'operator'>> {
    const status = await this.#on.market.statusFor(listing);
    if (status !== 200 && status !== 404) throw new Error(`a shopper asks for ${listing} and is answered ${status}`);
    const sight = (isVisible: boolean): Sight => (isVisible ? 'visible' : 'gone');
    return { shopper: sight(status === 200), operator: sight(await this.#on.market.isOnSale(listing)) };
  }

  async #judge(cases: readonly Case[]): Promise<Found> {
    const listings = new Set(cases.map(({ listing }) => listing));
    const given = new Set(cases.flatMap(({ listing, was }) => (was === 'given away' ? [listing] : [])));
    const orders: Order[] = [];
    for (const { listing, ...order } of await this.#inLedger())
      orders.push({
        ...order,
        effects: listings.has(listing) ? await this.#on.market.effectsOf(order.id) : 0,
        mayBeTakenBack: this.#on.proxy.late.has(listing) || given.has(listing),
      });
    const writes = this.#on.proxy.writes.slice(this.#before.writes);
    this.#before.writes = this.#on.proxy.writes.length;
    this.#before.cases.push(...cases);
    return judge(cases, orders, writes);
  }

  /** All orders, once the newest have an index in the ledger: they get it with the next checkpoint. */
  async #inLedger(): Promise<readonly OrderEntry[]> {
    this.#advance(checkpointEvery);
    for (let turn = 0; ; turn += 1) {
      const orders = await readOrders(this.#on.database);
      if (turn * 500 >= ledgerTakes || orders.every(({ isInLedger }) => isInLedger)) return orders;
      await pause(500);
    }
  }

  /** Listings that are not any more as they were when they were judged. */
  async changedSince(): Promise<string[]> {
    const changed: string[] = [];
    for (const { listing, was, shopper } of this.#before.cases) {
      const now = (await this.#truthOf(listing)).shopper;
      if (now !== shopper) changed.push(`${listing}: ${was}, ${shopper} to shoppers, and ${now} later`);
    }
    return changed;
  }
}
