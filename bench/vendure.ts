/**
 * Times from complaint to gone for a shopper on a real Vendure: `node bench/vendure.ts [--per-second 1] [--seconds 60] [--one-filing 30]`.
 * Open loop, then so many listings in one filing. A shopper's own request asks for each page until it is not found. PostgreSQL 17 with
 * fsync on; service, Vendure and this load generator are processes of their own, HTTP on loopback.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { freePorts } from '../scripts/free-ports.ts';
import { newCluster } from '../scripts/postgres.ts';
import { ADMIN_PASSWORD, bootVendure, install } from '../tests/marketplaces/vendure/boot.ts';
import { openMarketplace, openShop, putOnSale, type Seller } from '../tests/marketplaces/vendure/sellers.ts';
import { enrolHolders, fileAddresses, goodsFound, titleOf, until } from './coalition.ts';
import { newPlace } from './database.ts';
import { openLoop } from './open-loop.ts';
import { type ServiceChild, startService } from './process/child.ts';
import { quantile, row } from './quantiles.ts';

const { values: given } = parseArgs({
  options: {
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
/** Listings of one seller. */
const each = 10;
const warmUp = 10;
const alone = warmUp + perSecond * seconds;

await install();
const server = await newCluster([]);
if ('why' in server) throw new Error(server.why);
await server.start();
const place = await newPlace(server.url);
const shop = await bootVendure(server.url);
const port = await freePorts();
let service: ServiceChild | undefined;
try {
  const settings = { ...place, port, shopUrl: shop.url, ahead: 0, filings: alone + together };
  service = await startService({
    ...settings,
    connector: { kind: 'vendure', token: `superadmin:${ADMIN_PASSWORD}` },
  });
  const { url } = service;
  const [holder] = await enrolHolders(service, 1);
  if (!holder) throw new Error('there is no rights holder');
  const admin = await shop.admin();
  const zones = await openMarketplace(admin);
  const pages: string[] = [];
  let seller: Seller | undefined;
  for (let index = 0; index < alone + together; index += 1) {
    if (seller === undefined || index % each === 0)
      seller = await openShop(admin, zones, `Shop ${index}`, `shop-${index}`);
    const { id } = await putOnSale(seller, { name: titleOf(0), sku: `sku-${index}`, prices: [9900] });
    pages.push(`${shop.url}/product/${id}`);
  }
  await goodsFound(url, holder, alone + together);

  const statusOf = async (page: string): Promise<number> => {
    const answer = await fetch(page);
    await answer.arrayBuffer();
    return answer.status;
  };
  const mustBe = async (status: number): Promise<void> => {
    for (const page of pages) {
      const found = await statusOf(page);
      if (found !== status) throw new Error(`${page} answers ${found}, not ${status}`);
    }
  };
  await mustBe(200);
  /** When a shopper no longer finds the page. */
  const goneAt = (page: string): Promise<number> =>
    until(async () => ((await statusOf(page)) === 404 ? Date.now() : undefined));
  const remove = async (some: readonly string[], pace: number): Promise<number[]> => {
    const gone = some.map(() => 0);
    const arrivals = await openLoop(pace, some.length, async (index) => {
      const page = some[index] ?? '';
      await fileAddresses(url, holder, [page], randomUUID());
      gone[index] = await goneAt(page);
    });
    return arrivals.map(({ scheduled }, index) => (gone[index] ?? 0) - scheduled);
  };
  await remove(pages.slice(0, warmUp), perSecond);
  const times = await remove(pages.slice(warmUp, alone), perSecond);

  const begun = Date.now();
  const rest = pages.slice(alone);
  await fileAddresses(url, holder, rest, randomUUID());
  const last = Math.max(...(await Promise.all(rest.map(goneAt)))) - begun;
  // A shop that is too busy to answer says for a moment that a page is not there.
  await mustBe(404);
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}. ` +
      `Vendure, ${perSecond}/s for ${seconds} s.\n\n| milliseconds | n | p50 | p95 | p99 | max |\n|---|---|---|---|---|---|`,
  );
  console.log(row('complaint to gone for a shopper', times));
  console.log(`| ${together} in one filing, until all are gone | 1 | | | | ${last} |`);
  if (quantile(times, 0.5) <= 0) throw new Error('a page was gone before its complaint');
} finally {
  await service?.stop();
  await shop.stop();
  await place.clear();
  server.remove();
}
