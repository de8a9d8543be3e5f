import type { FastifyInstance } from 'fastify';
import type { Log } from './log.ts';
import { within } from './time-limit.ts';

/** Throws on failure. The log has the cause; the answer only names the check. */
type Check = () => Promise<unknown>;

export interface Health {
  /** Faults that a restart of the process would mend. */
  readonly health: Readonly<Record<string, Check>>;
  /** Everything else that a request needs. */
  readonly ready: Readonly<Record<string, Check>>;
}

/** Milliseconds for which one round of checks answers all callers, since the endpoints have no rate limit. */
const goodFor = 1000;
const checkMilliseconds = 3000;

/** `GET /health` and `GET /ready` for process monitors. */
export function serveHealth(app: FastifyInstance, { health, ready }: Health, log: Log): void {
  for (const [path, checks] of [
    ['/health', health],
    ['/ready', { ...health, ...ready }],
  ] as const) {
    const look = lookAt(checks, log);
    app.get(path, { config: { uncounted: true } }, async (_, reply) => {
      const found = await look();
      const isOk = Object.values(found).every((state) => state === 'ok');
      reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').serializer(JSON.stringify);
      return isOk ? reply.send({ status: 'ok' }) : reply.status(503).send({ status: 'failing', checks: found });
    });
  }
}

type Found = Readonly<Record<string, 'ok' | 'failing'>>;

function lookAt(checks: Readonly<Record<string, Check>>, log: Log): () => Promise<Found> {
  let last: { readonly until: number; readonly found: Promise<Found> } | undefined;
  const look = async (): Promise<Found> => {
    const looked = Object.entries(checks).map(async ([name, check]) => {
      try {
        await within<unknown>(check(), checkMilliseconds, () => {
          throw new Error(`no answer within ${checkMilliseconds / 1000} s`);
        });
        return [name, 'ok'] as const;
      } catch (err) {
        log.error({ err }, `health check: ${name}`);
        return [name, 'failing'] as const;
      }
    });
    return Object.fromEntries(await Promise.all(looked));
  };
  return () => {
    const now = Date.now();
    if (!last || last.until < now) last = { until: now + goodFor, found: look() };
    return last.found;
  };
}
