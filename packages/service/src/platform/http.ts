import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, {
  type FastifyInstance,
  type FastifyLoggerOptions,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { api, type OperationId } from './api.ts';
import { asWork } from './as-work.ts';
import { type Caller, languageOf, tenantOf } from './caller.ts';
import type { Clock } from './clock.ts';
import { Download, type Handler, type Handlers, type MadeLater, type Upload } from './handler.ts';
import { answerOf, type Claim, claimKey, KeyUsedError, type Remembered, rememberAnswer } from './idempotency.ts';
import { apiPrefix, registerOpenApi, schemaOf } from './openapi.ts';
import { databaseAway, databaseBusy, ProblemError } from './problem.ts';
import { addressKey, RateLimit, type RequestLimits } from './rate-limit.ts';
import type { Route } from './route.ts';
import { unstorableText } from './storable-text.ts';
import type { Transactions, Tx } from './transactions.ts';

export interface HttpDependencies {
  readonly transactions: Transactions;
  readonly handlers: Handlers<typeof api>;
  /** Settles who calls, before any transaction of the request begins. Throws a ProblemError for whom it may not be. */
  readonly authenticate: (request: FastifyRequest, route: Route) => Promise<Caller>;
  /** What an operation asks of the outside, before its transaction begins; throws a ProblemError to refuse. */
  readonly outside?: Partial<Readonly<Record<OperationId, (body: unknown) => Promise<void>>>>;
  readonly clock: Clock;
  /** Called after each committed write, so that what it queued leaves at once. */
  readonly wake: () => void;
  readonly limits: RequestLimits;
  /** Addresses and networks (CIDR) of the proxies whose word on where a request comes from is taken. */
  readonly trustedProxies: readonly string[];
  readonly maxUploadBytes: number;
  /** Origins of the simulated shops, which portal pages may frame and take pictures from. */
  readonly shopOrigins: readonly string[];
  readonly logger?: Logging;
}

/** Where the log goes and from which level on. */
export type Logging = FastifyLoggerOptions;

/** The HTTP face of the programme: every operation of the route table under `/api/v1`. */
export async function createHttp(dependencies: HttpDependencies): Promise<FastifyInstance> {
  const app = Fastify({
    // What reads a form tells the log the headers of its request, and with them whose session it is.
    logger: dependencies.logger ? { ...dependencies.logger, redact: ['busboyOptions.headers'] } : false,
    // Addresses are not for a log: a seller's link is its key, and what somebody searches for is its own.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 400 },
    trustProxy: dependencies.trustedProxies.length > 0 && [...dependencies.trustedProxies],
    // A path that is no text at all, for one: it meets no route and no error handler.
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
  });
  await registerOpenApi(app);
  await app.register(multipart, { limits: { fileSize: dependencies.maxUploadBytes, files: 1, fields: 4 } });
  // Webhook signatures are over the bytes as they came, so these are kept beside the parsed body.
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    rawBodies.set(request, String(body));
    if (body === '') return done(null, undefined);
    return parseJson(request, String(body), done);
  });
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(new ProblemError(404, 'not-found', `There is nothing at ${request.url}.`), request, reply),
  );
  await app.register(helmet, {
    // Loopback and a reverse proxy's own certificate: whoever terminates TLS sets HSTS.
    strictTransportSecurity: false,
    // The guided path shows a simulated shop, another origin, in a frame.
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...dependencies.shopOrigins],
        frameSrc: ["'self'", ...dependencies.shopOrigins],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
  });
  const byAddress = new RateLimit(dependencies.limits.address);
  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/api/')) byAddress.take(addressKey(request.ip), Date.now());
  });
  const buckets = {
    tenant: new RateLimit(dependencies.limits.tenant),
    webhook: new RateLimit(dependencies.limits.webhook),
  };
  await app.register(
    async (scope) => {
      for (const [operation, route] of Object.entries(api) as [OperationId, Route][]) {
        registerOperation(scope, operation, route, dependencies, buckets);
      }
    },
    { prefix: apiPrefix },
  );
  return app;
}

const rawBodies = new WeakMap<FastifyRequest, string>();
const callers = new WeakMap<FastifyRequest, Caller>();
const callerOf = (request: FastifyRequest): Caller => callers.get(request) ?? { kind: 'public' };

/** Before anybody is known a request costs its address; then it costs its tenant, or the webhook's own bucket. */
interface Buckets {
  readonly tenant: RateLimit;
  readonly webhook: RateLimit;
}

function registerOperation(
  app: FastifyInstance,
  operation: OperationId,
  route: Route,
  deps: HttpDependencies,
  buckets: Buckets,
): void {
  const handler = deps.handlers[operation] as unknown as Handler;
  const status = route.status ?? 200;
  // The demonstration's local inbox is no tenant's: its routes read as the unit of work does.
  const writes = route.method !== 'GET' || route.access === 'demo';
  app.route({
    method: route.method,
    url: route.url,
    schema: schemaOf(operation, route),
    onRequest: async (request) => {
      if (route.access === 'marketplace') buckets.webhook.take(addressKey(request.ip), Date.now());
      const caller = await deps.authenticate(request, route);
      callers.set(request, caller);
      if (caller.kind !== 'public' && caller.kind !== 'marketplace') buckets.tenant.take(tenantOf(caller), Date.now());
    },
    preValidation: async (request) => {
      const { params, query, body } = request;
      const field = unstorableText({ params, query, body }, '');
      if (field === undefined) return;
      const detail = 'It holds a character that no text has: U+0000 or half of a surrogate pair.';
      throw new ProblemError(400, 'invalid-request', detail, {
        errors: [{ code: 'invalid', field: field.slice(1), detail }],
      });
    },
    handler: async (request, reply) => {
      const caller = callerOf(request);
      await deps.outside?.[operation]?.(request.body);
      const upload = route.multipart ? await readUpload(request, deps.maxUploadBytes) : undefined;
      const call = (tx: Tx<'tenant'>) =>
        handler({
          params: request.params as never,
          query: request.query as never,
          body: request.body as never,
          caller,
          language: languageOf(request.headers['accept-language']),
          tx,
          upload,
          headers: request.headers as Record<string, string>,
          rawBody: rawBodies.get(request) ?? '',
        });
      if (!writes) {
        const { read, prove } = deps.transactions;
        const answer = await (route.provesCase ? prove : read)(tenantOf(caller), call);
        if (answer instanceof ProblemError) throw answer;
        const file: unknown = typeof answer === 'function' ? await (answer as MadeLater)() : answer;
        if (file instanceof Download) return sendDownload(reply, file);
        return reply.status(status).send(answer);
      }
      const tenant = tenantOf(caller);
      const once = route.method !== 'GET' &&
        !route.safe && {
          tenant,
          key: String(request.headers['idempotency-key']),
          request: `${route.method} ${request.url} ${upload ? upload.bytes.toString('base64') : JSON.stringify(request.body ?? null)}`,
          now: deps.clock.now(),
        };
      const asked = async (tx: Tx<'tenant'>): Promise<Remembered> => {
        const said = await call(tx);
        if (said instanceof ProblemError) return { status: said.status, body: problemBody(said) };
        return { status, body: JSON.stringify(route.answer.parse(said)) };
      };
      const answer = once
        ? await answeredOnce(deps.transactions, once, asked)
        : await deps.transactions.write(tenant, asked);
      if (route.method !== 'GET') deps.wake();
      return reply
        .status(answer.status)
        .type(answer.status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8')
        .serializer(String)
        .send(answer.body);
    },
  });
}

/** The answer to a request's first coming: it is worked on beside the claim of its key, and nothing of it is done where that fails. */
function answeredOnce(
  { write }: Transactions,
  claim: Claim,
  asked: (tx: Tx<'tenant'>) => Promise<Remembered>,
): Promise<Remembered> {
  const { tenant, key } = claim;
  return write(
    tenant,
    async (tx) => {
      const [claimed, answered] = [claimKey(asWork(tx), claim), asked(tx)];
      answered.catch(() => undefined);
      await claimed;
      return answered;
    },
    (answer, tx) => rememberAnswer(tx, tenant, key, answer),
  ).catch((error: unknown) => {
    if (error instanceof KeyUsedError) return write(tenant, (tx) => answerOf(asWork(tx), claim));
    throw error;
  });
}

async function readUpload(request: FastifyRequest, limit: number): Promise<Upload> {
  const file = await request.file();
  if (!file) throw new ProblemError(400, 'file-missing', 'Send one file as the multipart field "file".');
  const bytes = await file.toBuffer().catch(() => {
    throw new ProblemError(413, 'file-too-large', `A file may have at most ${limit / 1024 / 1024} MiB.`);
  });
  return { name: file.filename, mime: file.mimetype, bytes };
}

function sendDownload(reply: FastifyReply, file: Download): FastifyReply {
  return reply
    .type(file.mime)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .serializer((payload: unknown) => payload as string)
    .send(file.bytes);
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error(error);
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds);
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(String)
    .send(problemBody(problem));
}

const problemBody = (problem: ProblemError): string =>
  JSON.stringify({
    type: `urn:marketsafe:problem:${problem.code}`,
    title: problem.code.replaceAll('-', ' '),
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  });

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      code: 'invalid',
      field: `${error.validationContext ?? 'body'}${issue.instancePath.replaceAll('/', '.')}`,
      detail: issue.message ?? 'invalid',
    }));
    return new ProblemError(400, 'invalid-request', `${errors[0]?.field}: ${errors[0]?.detail}`, { errors });
  }
  const known = error as { statusCode?: number; code?: string; message?: string };
  if (known.statusCode && known.statusCode >= 400 && known.statusCode < 500) {
    const code = known.statusCode === 413 ? 'body-too-large' : 'bad-request';
    return new ProblemError(known.statusCode, code, known.message ?? 'The request could not be read.');
  }
  if (isDatabaseBusy(known)) return databaseBusy();
  if (isDatabaseAway(known)) return databaseAway();
  return new ProblemError(500, 'internal-error', 'Something went wrong here. Nothing was written.');
}

/** Waited too long for a connection, a lock (55P03) or a statement (57014). The pool tells the first by words alone. */
const isDatabaseBusy = ({ code, message }: { code?: string; message?: string }): boolean =>
  /^(55P03|57014|53300)$/.test(code ?? '') || /^timeout exceeded when trying to connect/.test(message ?? '');

/** Connection refused or lost, or the server shutting down (SQLSTATE classes 08 and 57P). A client that was lost tells by words alone. */
const isDatabaseAway = ({ code, message }: { code?: string; message?: string }): boolean =>
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08...|57P..)$/.test(code ?? '') ||
  /^(Connection terminated|Client .* is not queryable)/.test(message ?? '');
