import Fastify from 'fastify';
import type { CapturedDelivery } from '../conformance/index.ts';

/** An endpoint that keeps the deliveries of a marketplace as they came. */
export async function openDoor() {
  const taken: CapturedDelivery[] = [];
  const app = Fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.post('/hook', async ({ headers, body }, reply) => {
    const sent = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
    taken.push({ headers: Object.fromEntries(sent), body: String(body) });
    return reply.status(204).send();
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: `${url}/hook`, taken, close: () => void app.close() };
}
