import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, callerOf, isWebhook, tenantOf, userOf } from './caller.ts';
import type { Clock } from './clock.ts';
import { addressKey, RateLimit } from './rate-limit.ts';
import type { SecurityLog } from './security-log.ts';

/** Not for a webhook: the path only claims which marketplace it is until the signature is checked. */
const who = (caller: Caller) =>
  caller.kind === 'public' || isWebhook(caller) ? {} : { person: userOf(caller), party: tenantOf(caller) };

/** The operation and its object. A link is a key, and is left out. */
function aboutOf({ routeOptions, params }: FastifyRequest): string {
  const { operationId } = { ...routeOptions.schema } as { readonly operationId?: string };
  const named = Object.entries({ ...(params as Readonly<Record<string, unknown>>) }).filter(
    ([name]) => name !== 'link',
  );
  return [operationId ?? routeOptions.url ?? 'none', ...named.map(([, value]) => String(value).slice(0, 128))].join(
    ' ',
  );
}

/**
 * Runs before a private file is sent. Once a minute for each caller and file, since people view a document page by page. The minute is
 * of the clock that dates the entries.
 */
export function noteDownloads(log: SecurityLog, clock: Clock) {
  const noted = new RateLimit(1);
  return async (request: FastifyRequest): Promise<void> => {
    const caller = callerOf(request);
    if (caller.kind === 'public') return;
    const { original } = { ...(request.query as { readonly original?: string }) };
    const detail = `${aboutOf(request)}${original === undefined ? '' : ' original'}`;
    const key = `${userOf(caller) ?? tenantOf(caller)} ${detail}`;
    if (!noted.counts(key, clock.now().getTime())) return;
    await log({ kind: 'downloaded', ...who(caller), address: request.ip, detail }).catch((error: unknown) => {
      // The file is not sent; a repeated request must be recorded.
      noted.forget(key);
      throw error;
    });
  };
}

/**
 * Runs before the answer, which is sent even if no entry can be written. Records denied access, and exceeded limits once a minute
 * for each caller.
 */
export function noteRefusals(log: SecurityLog) {
  const limited = new RateLimit(1);
  return async (request: FastifyRequest, { statusCode }: FastifyReply): Promise<void> => {
    const by = { ...who(callerOf(request)), address: request.ip };
    const kind =
      statusCode === 403 && by.party !== undefined
        ? 'refused'
        : statusCode === 429 && limited.counts(by.person ?? by.party ?? addressKey(request.ip), Date.now())
          ? 'limited'
          : undefined;
    if (kind === undefined) return;
    await log({ kind, ...by, detail: aboutOf(request) }).catch((err: unknown) => {
      request.log.error({ err }, 'security log');
    });
  };
}
