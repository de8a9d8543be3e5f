import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

const notBuilt =
  '<!doctype html><meta charset="utf-8"><title>MarketSafe</title><p>The portals are not built yet. Reload in a moment, or run <code>npm run build</code>.</p>';

/** Serves the built portals at `/`: their files, and one page for every other path. The page shows its own not-found text. */
export async function servePortals(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: dist, serve: false });
  app.get('/*', { config: { uncounted: true } }, async (request, reply) => {
    const path = `/${(request.params as { readonly '*': string })['*']}`;
    if (!existsSync(join(dist, 'index.html'))) return reply.status(503).type('text/html').send(notBuilt);
    // Built files have a hash in their name and never change.
    if (path.startsWith('/assets/')) return reply.sendFile(path.slice(1), { maxAge: '1y', immutable: true });
    const isFile = !path.includes('..') && /\.[a-z0-9]+$/.test(path) && existsSync(join(dist, path));
    if (isFile) return reply.sendFile(path.slice(1), { maxAge: 0 });
    return reply.status(isPage(path) ? 200 : 404).sendFile('index.html', { maxAge: 0 });
  });
}

/** Whether the portals have a page at this path, by the patterns that their build wrote. */
function isPage(path: string): boolean {
  const patterns = JSON.parse(readFileSync(join(dist, 'pages.json'), 'utf8')) as readonly string[];
  const parts = path.replace(/(?<=.)\/$/, '').split('/');
  return patterns.some((pattern) => {
    const wanted = pattern.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]))
    );
  });
}
