/**
 * `npm run backup-fixture`: makes `tests/backups/earlier` anew, a small backup that every later version must open (ADR 0057).
 * `tests/backups/README.md` says when this may be done.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrolHolders, file, putGoods, until } from '../bench/coalition.ts';
import { atRest, whenAtRest } from '../bench/crash/load.ts';
import { newPlace } from '../bench/database.ts';
import { startService, startShop } from '../bench/process/child.ts';
import { marketsafe } from '../packages/cli/src/testing/marketsafe.ts';
import { plainPool } from '../packages/service/src/testing/test-server.ts';
import { passphrase } from '../tests/backup/passphrase.ts';
import { freePorts } from './free-ports.ts';
import { startPostgres } from './postgres.ts';
import { root } from './processes.ts';

/** A row while an event is outside the newest checkpoint. */
const uncovered = `
  select from ledger_head
  where exists (select from ledger_queue) or size > (select coalesce(max(size), 0) from ledger_checkpoint)`;

const server = await startPostgres();
if ('why' in server) throw new Error(server.why);
const place = await newPlace(server.url);
const folder = await mkdtemp(join(tmpdir(), 'marketsafe-fixture-'));
const target = join(root, 'tests/backups/earlier');
try {
  const port = await freePorts();
  const shop = await startShop({ serviceUrl: `http://127.0.0.1:${port}` });
  const service = await startService({ ...place, port, shopUrl: shop.url, ahead: 0 });
  const holders = await enrolHolders(service, 1);
  for (const goods of await putGoods(shop.url, service.url, holders, 3)) await file(service.url, goods, randomUUID());
  await until(async () => {
    const cases = [...(await whenAtRest(service.url, holders)).values()];
    return cases.every(({ status }) => status === atRest) || undefined;
  });
  await service.stop();
  // The next checkpoint is due, and covers every event.
  const later = await startService({ ...place, port, shopUrl: shop.url, ahead: 600_000 });
  const owner = plainPool(place.ownerUrl ?? '', 1);
  await until(async () => ((await owner.query(uncovered)).rowCount === 0 ? true : undefined), 200);
  await owner.end();
  await later.stop();
  await shop.stop();
  const secret = join(folder, 'passphrase');
  await writeFile(secret, passphrase, { mode: 0o600 });
  await rm(target, { recursive: true, force: true });
  const made = await marketsafe(['backup', target, '--data', place.dataDirectory, '--passphrase-file', secret], {
    DATABASE_BACKUP_URL: place.ownerUrl ?? '',
  });
  console.log(made.out, made.err);
  process.exitCode = made.code ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
  await place.clear();
  server.stop();
}
