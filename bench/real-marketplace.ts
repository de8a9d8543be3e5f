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
import * as mercur from '../tests/marketplaces/mercur/boot.ts';
import * as mercurSellers from '../tests/marketplaces/mercur/sellers.ts';
import * as vendure from '../tests/marketplaces/vendure/boot.ts';
import * as vendureSellers from '../tests/marketplaces/vendure/sellers.ts';
import { enrolHolders, fileAddresses, goodsFound, titleOf, until } from './coalition.ts';
import { newPlace } from './database.ts';
import { openLoop } from './open-loop.ts';
import { type ServiceChild, startService } from './process/child.ts';
import { quantile, row } from './quantiles.ts';

/** A marketplace with goods of many sellers on sale. */
interface Market {
  readonly url: string;
  /** The credential of its administrator. */
  readonly token: string;
  /** Puts goods on sale, ten a seller; returns their ids. */
  stock(count: number): Promise<readonly string[]>;
  /** What a shopper's own program is answered for a listing: 200 or 404. */
  statusFor(listing: string): Promise<number>;
  stop(): Promise<void>;
}

/** Listings of one seller. */
const each = 10;

async function stocked<Seller>(
  count: number,
  open: (name: string, code: string) => Promise<Seller>,
  put: (seller: Seller, goods: { name: string; sku: string; prices: number[] }) => Promise<{ readonly id: string }>,
): Promise<readonly string[]> {
  const listings: string[] = [];
  for (let first = 0; first < count; first += each) {
    const seller = await open(`Shop ${first}`, `shop-${first}`);
    for (let index = first; index < Math.min(first + each, count); index += 1)
      listings.push((await put(seller, { name: titleOf(0), sku: `sku-${index}`, prices: [9900] })).id);
  }
  return listings;
}

const statusOf = async (url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  return answer.status;
};

const markets: Readonly<Record<string, (server: string) => Promise<Market>>> = {
  async vendure(server) {
    await vendure.install();
    const shop = await vendure.bootVendure(server);
    const admin = await shop.admin();
    const zones = await vendureSellers.openMarketplace(admin);
    return {
      url: shop.url,
      token: `superadmin:${vendure.ADMIN_PASSWORD}`,
      stock: (count) =>
        stocked(count, (name, code) => vendureSellers.openShop(admin, zones, name, code), vendureSellers.putOnSale),
      statusFor: (listing) => statusOf(`${shop.url}/product/${listing}`),
      stop: () => shop.stop(),
    };
  },
  async mercur(server) {
    await mercur.install();
    const shop = await mercur.bootMercur(server);
    const admin = await shop.admin();
    const storefront = await mercurSellers.openMarketplace(admin);
    const key = { 'x-publishable-api-key': storefront.key };
    return {
      url: shop.url,
      token: `${mercur.ADMIN}:${mercur.ADMIN_PASSWORD}`,
      stock: (count) =>
        stocked(
          count,
          (name, code) => mercurSellers.openShop(admin, name, code),
          (seller, goods) => mercurSellers.putOnSale(seller, storefront, goods),
        ),
      // Mercur has interfaces only; a storefront's program asks this for the page.
      statusFor: (listing) => statusOf(`${shop.url}/store/products/${listing}?fields=id`, key),
      stop: () => shop.stop(),
    };
  },
};

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
