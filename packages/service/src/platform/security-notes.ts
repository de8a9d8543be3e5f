import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInCaller } from './authenticate.ts';
import { type Caller, tenantOf, userOf } from './caller.ts';
import { addressKey, RateLimit } from './rate-limit.ts';
import type { SecurityLog } from './security-log.ts';

const who = (caller: Caller | undefined) =>
  caller && caller.kind !== 'public' ? { person: userOf(caller), party: tenantOf(caller) } : {};

/** The operation, and what it was about. A link is a key, and is left out. */
function aboutOf({ routeOptions, params }: FastifyRequest): string {
  const { operationId } = { ...routeOptions.schema } as { readonly operationId?: string };
  const named = Object.entries({ ...(params as Readonly<Record<string, unknown>>) }).filter(
    ([name]) => name !== 'link',
  );
  return [operationId ?? routeOptions.url ?? 'none', ...named.map(([, value]) => String(value).slice(0, 128))].join(
    ' ',
  );
}

/** Before a file is handed out to somebody; what is public is everybody's. */
export async function noteDownload(log: SecurityLog, caller: Caller, request: FastifyRequest): Promise<void> {
  if (caller.kind === 'public') return;
  await log({ kind: 'downloaded', ...who(caller), address: request.ip, detail: aboutOf(request) });
}

/** Before the answer, which goes all the same where no entry can be written: a refusal for lack of rights, and a limit that was hit, once a minute for each who hits it. */
export function noteRefusals(log: SecurityLog) {
  const limited = new RateLimit(1);
  const isFirst = (key: string): boolean => {
    try {
      limited.take(key, Date.now());
      return true;
    } catch {
      return false;
    }
  };
  return async (request: FastifyRequest, { statusCode }: FastifyReply): Promise<void> => {
    const by = { ...who(signedInCaller(request)), address: request.ip };
    const kind =
      statusCode === 403 && by.party !== undefined
        ? 'refused'
        : statusCode === 429 && isFirst(by.person ?? addressKey(request.ip))
          ? 'limited'
          : undefined;
    if (kind === undefined) return;
    await log({ kind, ...by, detail: aboutOf(request) }).catch((err: unknown) => {
      request.log.error({ err }, 'security log');
    });
  };
}
