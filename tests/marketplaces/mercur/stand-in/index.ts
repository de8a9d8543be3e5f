/**
 * A server of ours that answers the connector and the tests as a real Mercur did, so that each test run can play what the night plays on
 * Mercur itself. Where the two differ, the real one is right.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hook } from '../../software/door.ts';
import { ADMIN, ADMIN_PASSWORD, type Shop } from '../boot.ts';
import { login } from '../rest.ts';
import { Books, Fault } from './books.ts';
import { Effects } from './effects.ts';
import { Routes } from './routes.ts';

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const some of request) text += String(some);
  return text === '' ? {} : JSON.parse(text);
}

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => [headers[name]].flat()[0];

export async function standIn(hook?: Hook): Promise<Shop> {
  const books = new Books();
  const effects = new Effects(books, hook);
  const { all } = new Routes(books, effects, { email: ADMIN, password: ADMIN_PASSWORD });

  const answer = async (request: IncomingMessage): Promise<{ readonly status: number; readonly body: unknown }> => {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://mercur');
    const body = await bodyOf(request);
    for (const [method, path, handle] of all) {
      const found = request.method === method ? path.exec(pathname) : null;
      if (found === null) continue;
      const asked = {
        ...{ at: found.slice(1).map(decodeURIComponent), query, body },
        token: headerOf(request, 'authorization')?.replace('Bearer ', ''),
        sellerId: headerOf(request, 'x-seller-id') ?? '',
        key: headerOf(request, 'x-publishable-api-key') ?? '',
      };
      const action = headerOf(request, 'x-marketsafe-action');
      return { status: 200, body: await effects.during(action, () => handle(asked)) };
    }
    throw new Fault(404, 'not_found', `Cannot ${request.method} ${pathname}`);
  };

  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request).catch((error: unknown) =>
      error instanceof Fault ? error : { status: 500, body: { type: 'unknown_error', message: String(error) } },
    );
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const none = async (): Promise<never> => {
    throw new Error('the stand-in keeps nothing');
  };
  return {
    ...{ url, databaseUrl: '', snapshot: none, reset: none },
    admin: () => login(url, 'user', ADMIN, ADMIN_PASSWORD),
    rename: async (from, to) => books.rename(from, to),
    stop: async () => {
      await effects.settled();
      server.close();
      server.closeAllConnections();
    },
  };
}
