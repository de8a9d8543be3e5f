/**
 * How long all listings of a marketplace take to come in and be screened, and the service's memory: `node bench/full-pull.ts
 * [--listings 100000] [--brands 200] [--changed 1]`. First they are new; then the service starts a day later and pulls them all again,
 * with so many percent of them changed. PostgreSQL 17 with fsync on, service and marketplace are processes of their own, HTTP on loopback.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePorts } from '../scripts/free-ports.ts';
import { newCluster } from '../scripts/postgres.ts';
import { call, enrolHolders, operator } from './coalition.ts';
import { newPlace } from './database.ts';
import { type Child, residentMegabytes, type ServiceChild, startService, startShop } from './process/child.ts';
import { deskUser } from './process/settings.ts';

const { values: given } = parseArgs({
  options: {
    listings: { type: 'string', default: '100000' },
    brands: { type: 'string', default: '200' },
    changed: { type: 'string', default: '1' },
  },
});
const [listings, brands, changed] = [given.listings, given.brands, given.changed].map(Number) as [
  number,
  number,
  number,
];
/** A service that starts so much later has its full pull due. */
const aDay = 25 * 3_600_000;

interface Pull {
  readonly of: string;
  readonly running?: object;
  readonly last?: { readonly rows: number };
}

/** Waits until the pull is through and no listing waits for screening. @returns seconds, and the most memory meanwhile */
async function measured(service: ServiceChild, isThrough: (pull: Pull) => boolean): Promise<[number, number]> {
  const begun = performance.now();
  const token = await service.sessionOf(deskUser);
  let memory = 0;
  for (let isPulled = false; ; ) {
    memory = Math.max(memory, residentMegabytes(service.pid));
    const { body: pulls } = await call<{ items: Pull[] }>(service.url, 'GET', '/desk/pulls', { token });
    isPulled ||= pulls.items.some(isThrough);
    const { body } = await call<{ waiting: number }>(service.url, 'GET', '/desk/screening', { token });
    if (isPulled && body.waiting === 0) return [(performance.now() - begun) / 1000, memory];
    await setTimeout(250);
  }
}

const words = '新款 包 shoes leather 女 bag cotton 男 watch case 夏季 透气'.split(' ');
const titled = (index: number, ending: string): string =>
  `${index % 4 === 0 ? `MARQUE${String.fromCharCode(65 + (index % 26))}${index % brands}` : '手工'} ${Array.from({ length: 8 }, (_, word) => words[(index * 7 + word * 5) % words.length]).join(' ')} ${ending}`;

/** Every so many listings, with this ending of their titles. */
async function putListings(shop: Child, every: number, ending: string): Promise<void> {
  const indexes = Array.from({ length: Math.floor(listings / every) }, (_, index) => index * every);
  for (let start = 0; start < indexes.length; start += 500) {
    const rows = indexes.slice(start, start + 500).map((index) => ({
      ...{
        id: String(680_000_000_000 + index),
        title: titled(index, ending),
        seller: { id: `seller-${index % 5000}` },
      },
      ...{ price: { amount: '99.00', currency: 'CNY' }, stock: 9, shipsTo: ['CN'] },
      ...{ description: Array.from({ length: 40 }, (_, word) => words[(index + word * 3) % words.length]).join(' ') },
      ...{ images: [`goods/${index}-1.jpg`, `goods/${index}-2.jpg`] },
    }));
    await operator(shop.url, 'POST', '/listings', { rows });
  }
}

const server = await newCluster([]);
if ('why' in server) throw new Error(server.why);
await server.start();
const place = await newPlace(server.url);
const port = await freePorts();
const shop = await startShop({ serviceUrl: `http://127.0.0.1:${port}` });
const lines: string[] = [];
const told = (what: string, [seconds, megabytes]: [number, number]): void => {
  const perSecond = Math.round(listings / seconds);
  lines.push(`| ${what} | ${seconds.toFixed(0)} | ${perSecond} | ${megabytes.toFixed(0)} |`);
};
const settings = { ...place, port, shopUrl: shop.url };
try {
  const enrolling = await startService({ ...settings, ahead: 0 });
  await enrolHolders(enrolling, brands);
  await enrolling.stop();
  await putListings(shop, 1, '');
  const first = await startService({ ...settings, ahead: 0 });
  const brought = ({ of, last }: Pull): boolean => of === 'listing' && (last?.rows ?? 0) >= listings;
  told('new', await measured(first, brought));
  await first.stop();
  if (changed > 0) await putListings(shop, Math.round(100 / changed), '清仓');
  const second = await startService({ ...settings, ahead: aDay });
  const isFull = ({ of, last, running }: Pull): boolean => of === 'full' && last !== undefined && !running;
  told(`known, ${changed} % changed`, await measured(second, isFull));
  await second.stop();
} finally {
  await shop.stop();
  await place.clear();
  server.remove();
}
console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}. ` +
    `${listings} listings, ${brands} brands.\n\n| listings | seconds until all are screened | listings/s | most resident MB |\n|---|---|---|---|`,
);
for (const line of lines) console.log(line);
