import { createServer, connect as dial, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';

const server = process.env.TEST_DATABASE_URL ?? '';

/** A proxy to the database server that can be cut. */
async function road(to: URL) {
  const sockets = new Set<Socket>();
  let open = true;
  const listener = createServer((client) => {
    if (!open) return client.destroy();
    const upstream = dial(Number(to.port), to.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const url = new URL(to);
  // Past the socket file.
  url.searchParams.delete('host');
  const address = listener.address();
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    cut: () => {
      open = false;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      open = true;
    },
    close: () => new Promise((done) => listener.close(done)),
  };
}

describe('a PostgreSQL server', () => {
  let running: Running;
  let way: Awaited<ReturnType<typeof road>>;
  let database: TestDatabase;
  beforeAll(async () => {
    way = await road(new URL(server));
    process.env.TEST_DATABASE_URL = way.url;
    database = await openTestDatabase();
    running = await startRunning(undefined, { database, wakesPoller: false });
  });
  afterAll(async () => {
    // The same process runs the other test files, too.
    process.env.TEST_DATABASE_URL = server;
    way.mend();
    await running?.close();
    await way.close();
  });

  test('bounds how long a statement and a lock may take', async () => {
    const { rows } = await running.service.transactions.work((tx) =>
      sql<{ statement: string; lock: string }>`
        select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`.execute(tx),
    );
    expect(rows).toEqual([{ statement: '30s', lock: '10s' }]);
  });

  test("compresses large values the fast way, as Debian's can", async () => {
    const { rows } = await running.service.transactions.work((tx) =>
      sql<{ way: string }>`select current_setting('default_toast_compression') as way`.execute(tx),
    );
    expect(rows).toEqual([{ way: 'lz4' }]);
  });

  test('that is away is reported as such, signed in or not, and everything works when it is back', async () => {
    const as = await running.deskUser('ann');
    const ask = async () => [
      await running.service.app.inject({ url: '/api/v1/public/overview' }),
      await running.service.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${as}` } }),
    ];
    expect((await ask()).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    way.cut();
    for (const answer of await ask()) {
      expect(answer.statusCode, answer.body).toBe(503);
      expect(answer.json()).toMatchObject({ code: 'database-away' });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    way.mend();
    await expect.poll(async () => (await ask()).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });

  test('that goes away between two statements of a request is reported as such', async () => {
    let cut = false;
    database.pool.on('acquire', (client) => {
      const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
      const cutting = async (...given: unknown[]): Promise<unknown> => {
        if (!cut && !String(given[0]).startsWith('begin')) {
          cut = true;
          const gone = new Promise((done) => client.once('error', done));
          way.cut();
          await gone;
        }
        return query(...given);
      };
      Object.assign(client, { query: cutting });
    });
    const answer = await running.service.app.inject({ url: '/api/v1/public/overview' });
    expect([cut, answer.statusCode, answer.headers['retry-after']], answer.body).toEqual([true, 503, '5']);
    way.mend();
  });
});
