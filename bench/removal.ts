/**
 * Times from complaint to removed listing and notified seller, open loop, and the cost of a complaint's whole life: `node bench/removal.ts
 * [--per-second 20]
 * [--seconds 60] [--warm-up 10] [--engine postgresql|embedded] [--embedded-per-second 5] [--detail] [--profile DIR]`. Service,
 * marketplace, PostgreSQL and this load generator are separate processes on one machine with HTTP on loopback. Removals and notices
 * are read from the marketplace's own ledger of effects, not from the service.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePorts } from '../scripts/free-ports.ts';
import { newCluster } from '../scripts/postgres.ts';
import { enrolHolders, file, filingsADay, type Goods, hide, operator, putGoods, until } from './coalition.ts';
import { bareCommits, newPlace } from './database.ts';
import { openLoop } from './open-loop.ts';
import { type Child, cpuMilliseconds, startService, startShop } from './process/child.ts';
import { countsStatements, type Spent, toldAfter, watchServer } from './process/spent.ts';
import { quantile, row } from './quantiles.ts';

const { values: given } = parseArgs({
  options: {
    'per-second': { type: 'string', default: '20' },
    // One connection in one process: a database for trials, measured at a trial's load.
    'embedded-per-second': { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
    // Code warms up and pools fill before the measurement.
    'warm-up': { type: 'string', default: '10' },
    engine: { type: 'string', default: 'both' },
    // Every statement by frequency, and the growth of each table.
    detail: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const seconds = Number(given.seconds);
const warmUpSeconds = Number(given['warm-up']);
/** For the bare marketplace write, before and after. */
const peerSeconds = Math.min(15, seconds);
/** Callers that file as fast as they are answered, and complaints for a second of their measurement. */
const callers = 32;
const livesOfCallers = 20;

const header = '| milliseconds | n | p50 | p95 | p99 | max |\n|---|---|---|---|---|---|';

interface Effect {
  readonly effect: string;
  readonly listing?: string;
  readonly at: string;
}

const effectsOf = async (shop: Child): Promise<readonly Effect[]> =>
  (await operator<{ effects: Effect[] }>(shop.url, 'GET', '/effects')).effects;

/** Until that many sellers have their statement of reasons. */
const told = (shop: Child, count: number) =>
  until(async () => {
    const messages = (await effectsOf(shop)).filter(({ effect }) => effect === 'message-delivered');
    return messages.length >= count ? messages : undefined;
  }, 250);

interface Removals {
  readonly answered: number[];
  readonly gone: number[];
  readonly late: number[];
}

/** Files one complaint per listing on schedule and reads the removal times from the shop's ledger. */
async function remove(service: Child, shop: Child, goods: readonly Goods[], perSecond: number): Promise<Removals> {
  const arrivals = await openLoop(perSecond, goods.length, async (index) => {
    const one = goods[index];
    if (one) await file(service.url, one, randomUUID());
  });
  const goneAt = await until(async () => {
    const effects = await effectsOf(shop);
    const seen = new Map(
      effects.flatMap(({ effect, listing, at }) =>
        effect === 'listing-hidden' && listing ? [[listing, Date.parse(at)]] : [],
      ),
    );
    return goods.every(({ listing }) => seen.has(listing)) ? seen : undefined;
  });
  for (const { listing } of goods) {
    const page = await fetch(`${shop.url}/api/shop/item/${listing}`);
    if (page.status !== 404) throw new Error(`${listing} is still on its page`);
  }
  return {
    answered: arrivals.map(({ answered }) => answered),
    gone: goods.map(({ listing }, index) => (goneAt.get(listing) ?? 0) - (arrivals[index]?.scheduled ?? 0)),
    late: arrivals.map(({ late }) => late),
  };
}

/** Completed lives per second, from the first filing to the last statement, with callers that file as fast as they are answered. */
async function crowded(service: Child, shop: Child, goods: readonly Goods[], toldBefore: number): Promise<number> {
  const begun = performance.now();
  const left = goods.values();
  const caller = async () => {
    for (const one of left) await file(service.url, one, randomUUID());
  };
  await Promise.all(Array.from({ length: callers }, caller));
  await told(shop, toldBefore + goods.length);
  return (goods.length / (performance.now() - begun)) * 1000;
}

async function bareWrites(shop: Child, prefix: string, perSecond: number): Promise<number[]> {
  const count = perSecond * peerSeconds;
  const ids = Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
  for (let start = 0; start < count; start += 500) {
    const rows = ids
      .slice(start, start + 500)
      .map((id) => ({ id, title: '手工陶瓷花瓶', seller: { id: 'peer' }, stock: 9 }));
    await operator(shop.url, 'POST', '/listings', { rows });
  }
  const arrivals = await openLoop(perSecond, count, (index) => hide(shop.url, ids[index] ?? ''));
  return arrivals.map(({ answered }) => answered);
}

async function measure(engine: string, server: string | undefined, perSecond: number): Promise<void> {
  const place = await newPlace(server);
  const port = await freePorts();
  const shop = await startShop({ serviceUrl: `http://127.0.0.1:${port}` });
  const bareBefore = await bareWrites(shop, 'before', perSecond);
  const service = await startService({ ...place, port, shopUrl: shop.url, ahead: 0 }, given.profile);
  try {
    const counts = [perSecond * warmUpSeconds, perSecond * seconds, livesOfCallers * seconds];
    const total = counts.reduce((sum, count) => sum + count, 0);
    const holders = await enrolHolders(service, Math.ceil(total / filingsADay));
    const goods = await putGoods(shop.url, service.url, holders, filingsADay);
    const [warmUp = [], measured = [], crowd = []] = counts.map((count) => goods.splice(0, count));
    await remove(service, shop, warmUp, perSecond);
    await told(shop, warmUp.length);
    const watch = server === undefined ? undefined : await watchServer(server, place.database);
    if (watch) await setTimeout(toldAfter);
    await watch?.forget();
    const tables = given.detail ? await watch?.tables() : undefined;
    const before = await watch?.spent();
    const cpu = () => [cpuMilliseconds(service.pid), cpuMilliseconds(shop.pid), watch?.cpu() ?? 0];
    const busy = cpu();
    const { answered, gone, late } = await remove(service, shop, measured, perSecond);
    await told(shop, warmUp.length + measured.length);
    const [ofService, ofShop, ofServer] = cpu().map((now, index) => now - (busy[index] ?? 0));
    if (watch) await setTimeout(toldAfter);
    const spent = await watch?.spent();
    const sent = given.detail ? await watch?.statements() : undefined;
    const grown = given.detail ? await watch?.tables() : undefined;
    await watch?.close();
    const perSecondOfCallers = await crowded(service, shop, crowd, warmUp.length + measured.length);
    const commits = server === undefined ? undefined : await bareCommits(server);
    const committed = commits && (await openLoop(perSecond, perSecond * peerSeconds, commits.act));
    await commits?.close();
    const bareAfter = await bareWrites(shop, 'after', perSecond);
    console.log(`\n**${engine}**, ${perSecond} complaints/s, load average ${loadavg()[0]?.toFixed(1)}\n\n${header}`);
    console.log(row('complaint to 201', answered));
    console.log(row('complaint to listing gone', gone));
    console.log(row('peer: the bare marketplace write, before', bareBefore));
    console.log(row('peer: the bare marketplace write, after', bareAfter));
    if (committed) {
      const times = committed.map(({ answered: time }) => time);
      console.log(row('peer: one committed row of 2 kB, no service', times));
    }
    const each = (total = Number.NaN): string => (total / measured.length).toFixed(1);
    const more = (kind: keyof Spent) => (spent?.[kind] ?? Number.NaN) - (before?.[kind] ?? 0);
    for (const { calls, milliseconds, query } of sent ?? [])
      console.log(`${each(calls)} × ${each(milliseconds)} ms ${query.slice(0, 300)}`);
    for (const [table, size] of grown ?? [])
      if (size > (tables?.get(table) ?? 0))
        console.log(`${each((size - (tables?.get(table) ?? 0)) / 1000)} kB ${table}`);
    console.log(
      `\nA complaint's life: CPU ${each((ofService ?? 0) + (ofServer ?? 0))} ms (service ${each(ofService)}, database server ${each(ofServer)}); ` +
        `${each(more('commits'))} commits, ${each(more('statements'))} statements; database ${each(more('database') / 1000)} kB, ` +
        `WAL ${each(more('wal') / 1000)} kB; ${perSecondOfCallers.toFixed(0)} lives a second with ${callers} callers. Commits, bytes and ` +
        `pg_stat_statements count what the idle service does in ${toldAfter / 1000} s too.`,
    );
    console.log(
      `\nCPU per complaint: service ${each(ofService)} ms, marketplace ${each(ofShop)} ms. ` +
        `The generator was late by ${quantile(late, 0.99).toFixed(0)} ms at p99, ${Math.max(...late).toFixed(0)} ms at most (counted in).`,
    );
  } finally {
    await service.stop();
    await shop.stop();
    await place.clear();
  }
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores. Complaints for ${seconds} s, ` +
    `open loop, after ${warmUpSeconds} s of warm-up; ${filingsADay} complaints a rights holder.`,
);
if (given.engine !== 'embedded') {
  const server = await newCluster([countsStatements]);
  if ('why' in server) console.log(`Not measured on PostgreSQL: ${server.why}`);
  else {
    try {
      await server.start();
      await measure('PostgreSQL 17, fsync on', server.url, Number(given['per-second']));
    } finally {
      server.remove();
    }
  }
}
if (given.engine !== 'postgresql')
  await measure('Embedded database (PGlite), no fsync', undefined, Number(given['embedded-per-second']));
