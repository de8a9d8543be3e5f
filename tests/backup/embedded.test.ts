import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPlace, type Place } from '../../bench/database.ts';
import { type ServiceChild, startService } from '../../bench/process/child.ts';
import { deskUser } from '../../bench/process/settings.ts';
import { marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { freePorts } from '../../scripts/free-ports.ts';

/** A trial on the embedded database: backed up while its service is stopped. */
let folder: string;
let place: Place;
let service: ServiceChild | undefined;
const at = (name: string): string => join(folder, name);
const start = async (database: string): Promise<ServiceChild> =>
  startService({ database, dataDirectory: database, port: await freePorts(), shopUrl: 'http://127.0.0.1:9', ahead: 0 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-backup-'));
  await writeFile(at('passphrase'), 'a passphrase of a test\n', { mode: 0o600 });
  place = await newPlace();
  service = await start(place.database);
});
afterAll(async () => {
  await service?.stop();
  await place?.clear();
  await rm(folder, { recursive: true, force: true });
});

const secret = () => ['--passphrase-file', at('passphrase')];

test('it is refused while the service runs, and otherwise opens elsewhere with everything held', async () => {
  const busy = await marketsafe(['backup', at('backup'), '--data', place.dataDirectory, ...secret()]);
  expect([busy.code, busy.err]).toEqual([2, expect.stringContaining('is in use by process')]);
  expect(await readdir(folder)).toEqual(['passphrase']);
  await service?.stop();
  service = undefined;
  const made = await marketsafe(['backup', at('backup'), '--data', place.dataDirectory, ...secret(), '--json']);
  expect([made.code, made.err]).toEqual([0, '']);
  expect(JSON.parse(made.out)).toMatchObject({ database: { engine: 'embedded' }, encrypted: true, faults: [] });

  const restored = await marketsafe(['restore', at('backup'), '--data', at('restored'), ...secret()]);
  expect([restored.code, restored.err]).toEqual([0, '']);
  expect(restored.out).toMatch(/Its ledger verifies[\s\S]*Nothing leaves it yet/);
  expect(await readdir(at('restored'))).toEqual(['database', 'ledger-key.pem', 'master-keys.json']);
  const status = await marketsafe(['removals', 'status', '--data', at('restored'), '--json']);
  expect(JSON.parse(status.out).stop.restored.unobserved).toBe(0);
  // Its people are there.
  service = await start(at('restored'));
  expect(await service.sessionOf(deskUser)).toMatch(/.+/);
});
