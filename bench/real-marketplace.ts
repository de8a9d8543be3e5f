/**
 * Times from complaint to gone for a shopper on marketplace software by other authors:
 * `node bench/real-marketplace.ts [--software vendure|mercur] [--per-second 1] [--seconds 60] [--one-filing 30]`. Open loop, then so many
 * listings in one filing. A shopper's own request asks for each page until it is not found. PostgreSQL 17 with fsync on; service,
 * marketplace and this load generator are processes of their own, HTTP on loopback.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { freePorts } from '../scripts/free-ports.ts';
import { newCluster } from '../scripts/postgres.ts';
import { enrolHolders, fileAddresses, goodsFound, until } from './coalition.ts';
import { newPlace } from './database.ts';
import { markets } from './markets.ts';
import { openLoop } from './open-loop.ts';
import { type ServiceChild, startService } from './process/child.ts';
import { quantile, row } from './quantiles.ts';

const { values: given } = parseArgs({
  options: {
    software: { type: 'string', default: 'vendure' },
    'per-second': { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    'one-filing': { type: 'string', default: '30' },
  },
});
const [perSecond, seconds, together] = [given['per-second'], given.seconds, given['one-filing']].map(Number) as [
  number,
  number,
  number,
];
const boot = markets[given.software];
if (boot === undefined) throw new Error(`--software must be one of ${Object.keys(markets).join(', ')}`);
const warmUp = 10;
const alone = warmUp + perSecond * seconds;

const server = await newCluster([]);
if ('why' in server) throw new Error(server.why);
await server.start();
const place = await newPlace(server.url);
const market = await boot(server.url);
const port = await freePorts();
let service: ServiceChild | undefined;
try {
  const connector = { kind: given.software, token: market.token };
  service = await startService({ ...place, port, shopUrl: market.url, ahead: 0, filings: alone + together, connector });
  const { url } = service;
  const [holder] = await enrolHolders(service, 1);
  if (!holder) throw new Error('there is no rights holder');
  const listings = await market.stock(alone + together);
  await goodsFound(url, holder, alone + together);

  const pageOf = (listing: string): string => `${market.url}/product/${listing}`;
  const mustBe = async (status: number): Promise<void> => {
    for (const listing of listings) {
      const found = await market.statusFor(listing);
      if (found !== status) throw new Error(`a shopper asks for ${listing} and is answered ${found}, not ${status}`);
    }
  };
  await mustBe(200);
  /** When a shopper who asks `every` so many milliseconds no longer finds it. Asked more often, pages keep the marketplace from its work. */
  const goneAt = (listing: string, every: number): Promise<number> =>
    until(async () => ((await market.statusFor(listing)) === 404 ? Date.now() : undefined), every);
  const remove = async (some: readonly string[], pace: number): Promise<number[]> => {
    const gone = some.map(() => 0);
    const arrivals = await openLoop(pace, some.length, async (index) => {
      const listing = some[index] ?? '';
      await fileAddresses(url, holder, [pageOf(listing)], randomUUID());
      gone[index] = await goneAt(listing, 250);
    });
    return arrivals.map(({ scheduled }, index) => (gone[index] ?? 0) - scheduled);
  };
  await remove(listings.slice(0, warmUp), perSecond);
  const times = await remove(listings.slice(warmUp, alone), perSecond);

  const begun = Date.now();
  const rest = listings.slice(alone);
  await fileAddresses(url, holder, rest.map(pageOf), randomUUID());
  // All at once, for so many pages: four times a second, they were most of the marketplace's work. What is seen late counts as late.
  const last = Math.max(...(await Promise.all(rest.map((listing) => goneAt(listing, 1000))))) - begun;
  // A marketplace that is too busy to answer says for a moment that a page is not there.
  await mustBe(404);
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}. ` +
      `${given.software}, ${perSecond}/s for ${seconds} s.\n\n| milliseconds | n | p50 | p95 | p99 | max |\n|---|---|---|---|---|---|`,
  );
  console.log(row('complaint to gone for a shopper', times));
  console.log(`| ${together} in one filing, until all are gone | 1 | | | | ${last} |`);
  if (quantile(times, 0.5) <= 0) throw new Error('a page was gone before its complaint');
} finally {
  await service?.stop();
  await market.stop();
  await place.clear();
  server.remove();
}
