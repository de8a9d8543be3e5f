import { hash } from 'node:crypto';
import multipart from '@fastify/multipart';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { logKeyRequests } from './api-keys/request-log.ts';
import { admit, keyOf } from './api-keys/shown-key.ts';
import { type Caller, callerOf, languageOf, tenantOf } from './caller.ts';
import { type Cleaner, mostUploadBytes, refusedFile } from './cleaning/index.ts';
import type { Clock } from './clock.ts';
import { systemEntropy } from './entropy.ts';
import { Download, type Handler, type Handlers, type MadeLater, Picture, type Upload } from './handler.ts';
import {
  answerOf,
  type Claim,
  claimKey,
  KeyUsedError,
  requestHash,
  type StoredResponse,
  storeResponse,
} from './idempotency.ts';
import { rawBodyOf, readJsonBodies } from './json-body.ts';
import type { Metrics } from './metrics.ts';
import { apiPrefix, openApiDocument, schemaOf, useSchemas } from './openapi.ts';
import { ProblemError } from './problem.ts';
import { problemBody, sendProblem } from './problem-answer.ts';
import { addressKey, RequestLimiter, type RequestLimits } from './rate-limit.ts';
import { invalidRequest, unknownField } from './refused-fields.ts';
import { askedAgain, guardBrowsers, type Reached } from './response-headers.ts';
import type { Route, RouteTable } from './route.ts';
import type { SecurityLog } from './security-log.ts';
import { noteDownloads, noteRefusals } from './security-notes.ts';
import { asServiceRole } from './service-role.ts';
import type { SignedBody } from './standard-webhooks.ts';
import { unstorableText } from './storable-text.ts';
import type { Transactions, Tx } from './transactions.ts';

export interface HttpDependencies<T extends RouteTable = RouteTable> extends Reached {
  /** Title of the API's document. */
  readonly title: string;
  /** Every operation of the API; other paths do not exist. */
  readonly routes: T;
  readonly transactions: Transactions;
  readonly handlers: Handlers<T>;
  /** Settles who calls, before the request's transaction begins. Throws a ProblemError if the caller may not use the route. */
  readonly authenticate: (request: FastifyRequest, route: Route) => Promise<Caller>;
  /** Steps to await before an operation's transaction begins; they throw a ProblemError to refuse. The handler gets the result. */
  readonly before?: Partial<
    Readonly<
      Record<
        keyof T,
        (body: unknown, signed: SignedBody, params: unknown, upload: Upload | undefined) => Promise<unknown>
      >
    >
  >;
  readonly clock: Clock;
  /** Key of the hash that tells requests under one Idempotency-Key apart; stored outside the database. */
  readonly requestKey: string;
  /** Called after each committed write, so that the queued work starts at once. */
  readonly wake: () => void;
  readonly limits: RequestLimits;
  /** Addresses and networks (CIDR) of proxies whose forwarding headers are trusted. */
  readonly trustedProxies: readonly string[];
  readonly cleaner: Cleaner;
  /** Certificate and key (PEM), if this server speaks TLS. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Milliseconds for receiving a whole request. Default two minutes: 10 MiB at 0.7 Mbit/s. */
  readonly requestTimeout?: number;
  readonly log?: Logger | undefined;
  readonly metrics: Metrics;
  readonly securityLog: SecurityLog;
}

/** Connections above this limit are closed at once. Each costs some ten kilobytes and a file descriptor. */
const MOST_CONNECTIONS = 2000;
/** Milliseconds that running requests have when the service stops. The client repeats a request that is cut off, under its key. */
const LAST_ANSWERS = 3000;

/** The HTTP interface of the programme: every operation of the route table under `/api/v1`. */
export async function createHttp<T extends RouteTable>(dependencies: HttpDependencies<T>): Promise<FastifyInstance> {
  const requestTimeout = dependencies.requestTimeout ?? 120_000;
  const app = Fastify({
    ...(dependencies.log && { loggerInstance: dependencies.log as FastifyBaseLogger }),
    ...(dependencies.tls && { https: { ...dependencies.tls, minVersion: 'TLSv1.2' } }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    // Our own ids, since a client could send anything as one. Not seeded: the simulation does not repeat them.
    genReqId: () => systemEntropy.uuid(),
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout,
    http: { headersTimeout: Math.min(20_000, requestTimeout), connectionsCheckingInterval: requestTimeout / 24 },
    routerOptions: { maxParamLength: 400 },
    trustProxy: dependencies.trustedProxies.length > 0 && [...dependencies.trustedProxies],
    // For example a path that is not valid text: it reaches no route and no error handler.
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS).unref();
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async ({ log, method, routeOptions }, reply) => {
    // Logs the pattern, not the address: a seller's link is its key, and search words are private.
    const [route, status] = [routeOptions.url ?? 'none', reply.statusCode];
    dependencies.metrics.request({ method, route, status }, reply.elapsedTime / 1000);
    log.info({ method, route, status, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  app.addHook('onSend', noteRefusals(dependencies.securityLog));
  app.addHook('onSend', logKeyRequests(dependencies));
  useSchemas(app);
  await app.register(multipart, { limits: { fileSize: mostUploadBytes, files: 1, fields: 4 } });
  readJsonBodies(app);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  const nothingHere = (request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(new ProblemError(404, 'not-found', 'There is nothing at this address.'), request, reply);
  app.setNotFoundHandler(nothingHere);
  await guardBrowsers(app, dependencies);
  const limiter = new RequestLimiter(dependencies.limits);
  const noteDownload = noteDownloads(dependencies.securityLog, dependencies.clock);
  // Counts by the matched route, not by the spelling of its address. Requests without a route are mistakes or attacks.
  app.addHook('onRequest', async ({ ip, routeOptions }) => {
    if (!routeOptions.config.uncounted) limiter.takeAddress(ip, Date.now());
  });
  // Otherwise an unknown operation would return a page of the portals.
  app.all('/api/*', nothingHere);
  serveDocument(app, dependencies.routes, dependencies.title);
  await app.register(
    async (scope) => {
      for (const [operation, route] of Object.entries(dependencies.routes)) {
        registerOperation(scope, operation, route, { ...dependencies, limiter, noteDownload });
      }
    },
    { prefix: apiPrefix },
  );
  return app;
}

/** Generates the document when it is first requested. */
function serveDocument(app: FastifyInstance, routes: RouteTable, title: string): void {
  let made: Promise<string> | undefined;
  app.get(`${apiPrefix}/openapi.json`, async (_, reply) => {
    made ??= openApiDocument(routes, title).then((document) => JSON.stringify(document));
    return reply
      .serializer(String)
      .type('application/json; charset=utf-8')
      .send(await made);
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Does not count against the address's rate limit. */
    uncounted?: boolean;
  }
}

interface OperationDependencies extends HttpDependencies {
  readonly limiter: RequestLimiter;
  readonly noteDownload: (request: FastifyRequest) => Promise<void>;
}

function registerOperation(app: FastifyInstance, operation: string, route: Route, deps: OperationDependencies): void {
  const { limiter } = deps;
  const handler = deps.handlers[operation] as unknown as Handler;
  // The demonstration's local inbox belongs to no tenant, so its routes read in the role of the unit of work.
  const writes = route.method !== 'GET' || route.access === 'demo';
  app.route({
    method: route.method,
    url: route.url,
    schema: schemaOf(operation, route),
    config: { uncounted: route.neverLimited === true },
    onRequest: async (request) => {
      if (route.access === 'marketplace' || route.access === 'mail-server') limiter.takeWebhook(request.ip, Date.now());
      const caller = await deps.authenticate(request, route).catch((error: unknown) => {
        // Only the callers that the route is for are unlimited; every other attempt counts against its address.
        if (route.neverLimited) limiter.takeAddress(request.ip, Date.now());
        const key = keyOf(request);
        if (key) limiter.takeRefused(key.id, Date.now());
        throw error;
      });
      if (!route.neverLimited) limiter.takeCaller(caller, Date.now(), keyOf(request) !== undefined);
      admit(request);
    },
    preValidation: async (request) => refuseStray(route, request),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const signed = { headers: request.headers, rawBody: rawBodyOf(request) };
      const upload = route.multipart ? await readUpload(request, deps.cleaner, tenantOf(caller)) : undefined;
      const prepared = await deps.before?.[operation]?.(request.body, signed, request.params, upload);
      const call = (tx: Tx<'tenant'>) =>
        handler({
          params: request.params as never,
          query: request.query as never,
          body: request.body as never,
          caller,
          language: languageOf(request.headers['accept-language']),
          tx,
          address: addressKey(request.ip),
          upload,
          prepared,
          headers: request.headers as Record<string, string>,
          rawBody: signed.rawBody,
        });
      return (writes ? answerWrite : answerRead)(deps, { request, reply, route, upload, call });
    },
  });
}

/** Refuses text that the database cannot store, and a body where the route takes none. */
function refuseStray(route: Route, { params, query, body }: FastifyRequest): void {
  const field = unstorableText({ params, query, body }, '');
  if (field !== undefined) {
    const detail = 'It holds a character that no text has: U+0000 or half of a surrogate pair.';
    throw new ProblemError(400, 'invalid-request', detail, {
      errors: [{ code: 'invalid', field: field.slice(1), detail }],
    });
  }
  if (route.body !== undefined || route.multipart) return;
  const [sent] = Object.keys(body ?? {});
  if (sent !== undefined) throw invalidRequest([unknownField(`body.${sent}`, [])]);
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly route: Route;
  readonly upload: Upload | undefined;
  /** Runs the handler. */
  readonly call: (tx: Tx<'tenant'>) => ReturnType<Handler>;
}

async function answerRead(
  { transactions: { read, prove }, noteDownload }: OperationDependencies,
  { request, reply, route, call }: Asked,
): Promise<FastifyReply> {
  const answer = await (route.provesCase ? prove : read)(tenantOf(callerOf(request)), call);
  if (answer instanceof ProblemError) throw answer;
  const file: unknown = typeof answer === 'function' ? await (answer as MadeLater)() : answer;
  if (file instanceof Picture) return sendPicture(request, reply, file);
  if (!(file instanceof Download)) return reply.status(route.status ?? 200).send(answer);
  await noteDownload(request);
  return sendDownload(reply, file);
}

async function answerWrite(
  { transactions, requestKey, clock, wake }: OperationDependencies,
  { request, reply, route, upload, call }: Asked,
): Promise<FastifyReply> {
  const tenant = tenantOf(callerOf(request));
  const once = route.method !== 'GET' &&
    !route.safe && {
      tenant,
      key: String(request.headers['idempotency-key']),
      request: requestHash(
        requestKey,
        `${route.method} ${request.url} ${upload ? hash('sha256', upload.bytes, 'hex') : withoutSecrets(route, request.body)}`,
      ),
      now: clock.now(),
    };
  const asked = async (tx: Tx<'tenant'>): Promise<StoredResponse> => {
    const said = await call(tx);
    if (said instanceof ProblemError) return { status: said.status, body: problemBody(said) };
    return { status: route.status ?? 200, body: JSON.stringify(route.answer.parse(said)) };
  };
  const answer = once ? await answeredOnce(transactions, once, asked) : await transactions.write(tenant, asked);
  if (route.method !== 'GET') wake();
  return reply
    .status(answer.status)
    .type(answer.status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8')
    .serializer(String)
    .send(answer.body);
}

/** Answers the first request under a key. The handler starts together with the claim of the key; if the claim fails, its writes are undone. */
function answeredOnce(
  { write }: Transactions,
  claim: Claim,
  asked: (tx: Tx<'tenant'>) => Promise<StoredResponse>,
): Promise<StoredResponse> {
  const { tenant } = claim;
  return write(
    tenant,
    async (tx) => {
      const [claimed, answered] = [claimKey(asServiceRole(tx), claim), asked(tx)];
      answered.catch(() => undefined);
      await claimed;
      return answered;
    },
    (answer, tx) => storeResponse(tx, claim, answer),
  ).catch((error: unknown) => {
    if (error instanceof KeyUsedError) return write(tenant, (tx) => answerOf(asServiceRole(tx), claim));
    throw error;
  });
}

/** Passwords and codes do not help to recognise a repeated request, and must not be stored. */
const withoutSecrets = ({ secrets = [] }: Route, body: unknown): string =>
  JSON.stringify(body ?? null, (name, value) => (secrets.includes(name) ? undefined : value));

/** Reads and cleans an upload before any transaction begins, so that no connection waits for it. */
async function readUpload(request: FastifyRequest, cleaner: Cleaner, sender: string): Promise<Upload> {
  const file = await request.file().catch(unreadableForm);
  if (!file) throw new ProblemError(400, 'file-missing', 'Send one file as the multipart field "file".');
  const bytes = await file.toBuffer().catch((error: Error & { code?: string }) => {
    if (error.code !== 'FST_REQ_FILE_TOO_LARGE') return unreadableForm(error);
    throw refusedFile(file.filename, 'file-too-large');
  });
  return { name: file.filename, bytes, ...(await cleaner.clean({ name: file.filename, bytes }, sender)) };
}

/** The form parser reports most errors by their message only. */
function unreadableForm(error: Error & { statusCode?: number }): never {
  if (error.statusCode !== undefined) throw error;
  throw new ProblemError(400, 'form-unreadable', 'The multipart form breaks off or is not one. Send the file again.');
}

async function sendPicture(request: FastifyRequest, reply: FastifyReply, { sha256, read }: Picture) {
  const tag = `"${sha256}"`;
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  const bytes = known.includes(tag) ? undefined : await read();
  reply
    .header('etag', tag)
    .header('cache-control', askedAgain)
    .header('content-security-policy', "sandbox; default-src 'none'");
  if (bytes === undefined) return reply.status(304).send();
  return reply
    .type('image/jpeg')
    .header('content-disposition', 'inline')
    .serializer((payload: unknown) => payload as string)
    .send(bytes);
}

function sendDownload(reply: FastifyReply, file: Download): FastifyReply {
  const isText = file.mime.startsWith('text/') || file.mime === 'application/json';
  return reply
    .type(isText ? `${file.mime}; charset=utf-8` : file.mime)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .serializer((payload: unknown) => payload as string)
    .send(file.bytes);
}
