/**
 * Complaint to listing gone, open loop: `node bench/removal.ts [--per-second 20] [--seconds 60] [--engine postgresql|embedded]
 * [--embedded-per-second 5] [--profile DIR]`. Service, marketplace, PostgreSQL and this load generator are processes of their own on one machine and
 * speak HTTP on loopback. Gone is what the marketplace's own ledger of effects says, not what the service believes.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { freePorts } from '../scripts/free-ports.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { enrolHolders, file, filingsADay, type Goods, hide, operator, putGoods, until } from './coalition.ts';
import { bareCommits, newPlace } from './database.ts';
import { openLoop } from './open-loop.ts';
import { type Child, cpuMilliseconds, startService, startShop } from './process/child.ts';
import { quantile, row } from './quantiles.ts';

const { values: given } = parseArgs({
  options: {
    'per-second': { type: 'string', default: '20' },
    // One connection in one process: it is a trial's database, and measured at a trial's load.
    'embedded-per-second': { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
    engine: { type: 'string', default: 'both' },
    profile: { type: 'string' },
  },
});
const seconds = Number(given.seconds);
/** Code warms up and pools fill before anything is counted. */
const warmUpSeconds = 10;
/** Of the bare marketplace write, before and after. */
const peerSeconds = 15;

const header = '| milliseconds | n | p50 | p95 | p99 | max |\n|---|---|---|---|---|---|';

interface Removals {
  readonly answered: number[];
  readonly gone: number[];
  readonly late: number[];
}

/** Files one complaint per goods on schedule and reads from the shop's ledger when each listing went. */
async function remove(service: Child, shop: Child, goods: readonly Goods[], perSecond: number): Promise<Removals> {
  const arrivals = await openLoop(perSecond, goods.length, async (index) => {
    const one = goods[index];
    if (one) await file(service.url, one, randomUUID());
  });
  const goneAt = await until(async () => {
    const { effects } = await operator<{ effects: { effect: string; listing?: string; at: string }[] }>(
      shop.url,
      'GET',
      '/effects',
    );
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
  const before = await bareWrites(shop, 'before', perSecond);
  const service = await startService({ ...place, port, shopUrl: shop.url, ahead: 0 }, given.profile);
  try {
    const count = perSecond * (seconds + warmUpSeconds);
    const holders = await enrolHolders(service, Math.ceil(count / filingsADay));
    const goods = (await putGoods(shop.url, service.url, holders, filingsADay)).slice(0, count);
    await remove(service, shop, goods.slice(0, perSecond * warmUpSeconds), perSecond);
    const busy = [service, shop].map(({ pid }) => cpuMilliseconds(pid));
    const measured = goods.slice(perSecond * warmUpSeconds);
    const { answered, gone, late } = await remove(service, shop, measured, perSecond);
    const [ofService, ofShop] = [service, shop].map(({ pid }, index) => cpuMilliseconds(pid) - (busy[index] ?? 0));
    const commits = server === undefined ? undefined : await bareCommits(server);
    const committed = commits && (await openLoop(perSecond, perSecond * peerSeconds, commits.act));
    await commits?.close();
    const after = await bareWrites(shop, 'after', perSecond);
    console.log(`\n**${engine}**, ${perSecond} complaints/s, load average ${loadavg()[0]?.toFixed(1)}\n\n${header}`);
    console.log(row('complaint to 201', answered));
    console.log(row('complaint to listing gone', gone));
    console.log(row('peer: the bare marketplace write, before', before));
    console.log(row('peer: the bare marketplace write, after', after));
    if (committed) {
      const times = committed.map(({ answered: time }) => time);
      console.log(row('peer: one committed row of 2 kB, no service', times));
    }
    const each = (total = Number.NaN): string => (total / measured.length).toFixed(1);
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
  const server = await startPostgres();
  if ('why' in server) console.log(`Not measured on PostgreSQL: ${server.why}`);
  else {
    try {
      await measure('PostgreSQL 17, fsync on', server.url, Number(given['per-second']));
    } finally {
      server.stop();
    }
  }
}
if (given.engine !== 'postgresql')
  await measure('Embedded database (PGlite), no fsync', undefined, Number(given['embedded-per-second']));
