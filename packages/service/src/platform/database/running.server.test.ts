import { afterAll, beforeAll, expect, test } from 'vitest';
import { newServerDatabase, type ServerDatabase } from '../../testing/test-server.ts';
import { type Database, openDatabase } from './open.ts';
import { acquireRunLock, assertNotRunning } from './running.ts';

/** A command that changes the data of a running service checks first whether one runs. */
let server: ServerDatabase;
let service: Database;
let maintenance: Database;
beforeAll(async () => {
  server = await newServerDatabase(process.env.TEST_DATABASE_URL ?? '');
  service = await openDatabase(server.url);
  maintenance = await openDatabase(server.url);
});
afterAll(async () => {
  await service.close();
  await maintenance.close();
  await server.drop();
});

test('a database is in use while one service of several runs, and not after', async () => {
  await assertNotRunning(maintenance);
  const first = await acquireRunLock(service);
  const second = await acquireRunLock(service);
  await expect(assertNotRunning(maintenance)).rejects.toThrow('Stop it first. Nothing was touched');
  await first();
  await expect(assertNotRunning(maintenance)).rejects.toThrow('A service runs on this database');
  await second();
  await assertNotRunning(maintenance);
});
