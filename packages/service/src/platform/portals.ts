import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

const notBuilt =
  '<!doctype html><meta charset="utf-8"><title>MarketSafe</title><p>The portals are not built yet. Reload in a moment, or run <code>npm run build</code>.</p>';

/** The built portals at `/`: their files, and one page for every other path that is not of the API. */
export async function servePortals(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: dist, serve: false });
  app.get('/*', { schema: { hide: true } as object }, async (request, reply) => {
    const path = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname);
    if (path.startsWith('/api/')) return reply.callNotFound();
    if (!existsSync(join(dist, 'index.html'))) return reply.status(503).type('text/html').send(notBuilt);
    // Built files carry a hash in their name and never change under it.
    if (path.startsWith('/assets/')) return reply.sendFile(path.slice(1), { maxAge: '1y', immutable: true });
    const isFile = !path.includes('..') && /\.[a-z0-9]+$/.test(path) && existsSync(join(dist, path));
    return reply.sendFile(isFile ? path.slice(1) : 'index.html', { maxAge: 0 });
  });
}
