import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Health, serveHealth } from './health.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { isLoopbackName } from './response-headers.ts';

const answer = (metrics: Metrics) => async (_: FastifyRequest, reply: FastifyReply) => {
  const { type, text } = await metrics.text();
  return reply.serializer(String).type(type).header('cache-control', 'no-store').send(text);
};

/**
 * `/metrics` on the service's own port, for programs on this machine. Requests through a proxy come from the loopback too, so any
 * sign of a proxy is answered with not found.
 */
export function serveMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  { isBehindProxies }: { readonly isBehindProxies: boolean },
): void {
  const answered = answer(metrics);
  app.get('/metrics', async (request, reply) =>
    !isBehindProxies && isFromThisMachine(request) ? answered(request, reply) : reply.callNotFound(),
  );
}

const signsOfProxies = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

const isFromThisMachine = ({ headers, socket }: FastifyRequest): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') &&
  isLoopbackName(headers.host) &&
  signsOfProxies.every((name) => headers[name] === undefined);

/** `/metrics`, `/health` and `/ready` on a loopback port that no proxy exposes. */
export async function openMetricsPort(
  port: number,
  metrics: Metrics,
  health: Health,
  log: Log,
): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true, requestTimeout: 10_000 });
  app.addHook('onRequest', async ({ headers }, reply) => {
    if (!isLoopbackName(headers.host)) return reply.status(421).send();
  });
  app.get('/metrics', answer(metrics));
  serveHealth(app, health, log);
  await app.listen({ host: '127.0.0.1', port });
  return app;
}
