import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Programme } from './programme.ts';

const dist = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The built portals at `/`, one page for every path that is not of the API. */
export async function servePortals(app: FastifyInstance, programme: Programme): Promise<void> {
  if (!existsSync(dist)) return;
  const shops = programme.marketplaces.filter(({ simulated }) => simulated).map(({ baseUrl }) => baseUrl);
  const policy = [
    "default-src 'self'",
    // antd writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${shops.join(' ')}`,
    `frame-src 'self' ${shops.join(' ')}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
  await app.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    maxAge: '1h',
    setHeaders: (reply) => {
      reply.header('content-security-policy', policy);
    },
  });
  app.get('/*', { schema: { hide: true } as object }, async (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.sendFile('index.html', { maxAge: 0 });
  });
}
