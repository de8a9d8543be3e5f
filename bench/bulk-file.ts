/**
 * How long a file of addresses takes with `marketsafe complain`: `node bench/bulk-file.ts [--addresses 10000]`. First every address is
 * checked (`--check`), then complained of; the last row is until the marketplace has hidden all. One rights holder, whose caps are
 * raised to the file's size. PostgreSQL 17 with fsync on; service, simulated marketplace and command are processes of their own, HTTP
 * on loopback.
 */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { freePorts } from '../scripts/free-ports.ts';
import { newCluster } from '../scripts/postgres.ts';
import { enrolHolders, goodsFound, operator, putGoods, until } from './coalition.ts';
import { newPlace } from './database.ts';
import { type ServiceChild, startService, startShop } from './process/child.ts';

const { values: given } = parseArgs({ options: { addresses: { type: 'string', default: '10000' } } });
const addresses = Number(given.addresses);
const command = join(import.meta.dirname, '../packages/cli/bin/marketsafe.js');

const server = await newCluster([]);
if ('why' in server) throw new Error(server.why);
await server.start();
const place = await newPlace(server.url);
const port = await freePorts();
const shop = await startShop({ serviceUrl: `http://127.0.0.1:${port}` });
const rows: [string, number][] = [];
let service: ServiceChild | undefined;
try {
  service = await startService({ ...place, port, shopUrl: shop.url, ahead: 0, filings: addresses });
  const [holder] = await enrolHolders(service, 1);
  if (!holder) throw new Error('there is no rights holder');
  const { url } = service;
  const goods = await putGoods(shop.url, url, [holder], addresses);
  // Nothing else is at work while it is measured.
  await goodsFound(url, holder, addresses);
  const file = join(place.dataDirectory, 'addresses.txt');
  await writeFile(file, goods.map(({ listing }) => `https://item.taobao.com/item.htm?id=${listing}\n`).join(''));

  const begun = performance.now();
  const seconds = (since: number): number => (performance.now() - since) / 1000;
  const complain = async (outcome: string, more: readonly string[] = []): Promise<void> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        ...[
          command,
          'complain',
          '--file',
          file,
          '--right',
          holder.right,
          '--reason',
          'counterfeit',
          '--declare',
          '--json',
        ],
        ...['--url', url, ...more],
      ],
      { env: { ...process.env, MARKETSAFE_TOKEN: holder.token }, maxBuffer: 2 ** 30 },
    );
    const { counts } = JSON.parse(stdout) as { counts: Record<string, number> };
    if (counts[outcome] !== addresses) throw new Error(`not all ${outcome}: ${JSON.stringify(counts)}`);
  };
  await complain('accepted', ['--check']);
  rows.push(['checked', seconds(begun)]);
  const filing = performance.now();
  await complain('filed');
  rows.push(['filed (checked first)', seconds(filing)]);
  const areHidden = async (): Promise<true | undefined> => {
    const { effects } = await operator<{ effects: { effect: string }[] }>(shop.url, 'GET', '/effects');
    return effects.filter(({ effect }) => effect === 'listing-hidden').length >= addresses || undefined;
  };
  await until(areHidden, 500, 30 * 60_000);
  rows.push(['filed, and gone for shoppers', seconds(filing)]);
} finally {
  await service?.stop();
  await shop.stop();
  await place.clear();
  server.remove();
}
console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}. ` +
    `${addresses} addresses in one file.\n\n| addresses | seconds until all are | addresses/s |\n|---|---|---|`,
);
for (const [what, took] of rows) console.log(`| ${what} | ${took.toFixed(1)} | ${Math.round(addresses / took)} |`);
