import type { IncomingMessage } from 'node:http';
import type { HttpInit } from '@marketsafe/connectors';
import { Agents } from './agents.ts';
import type { Network } from './dial.ts';
import { EgressError } from './egress-error.ts';
import { type Destination, destinationOf, type EgressPolicy } from './egress-policy.ts';
import { exchange, faultIn } from './exchange.ts';

const defaultBytes = 16 * 1024 * 1024;
const defaultMilliseconds = 30_000;
const withoutBody = [204, 205, 304];

type Init = Omit<HttpInit, 'body'> & { readonly body?: string | Uint8Array };
/** A connector's HTTP, which can also send bytes. */
export type EgressHttp = (url: string, init?: Init) => Promise<Response>;

/** HTTP under one egress policy. Like `fetch`, but it throws EgressError or the reason of the caller's signal. */
export function httpAlong(network: Network, way: EgressPolicy): { http: EgressHttp; close: () => void } {
  const agents = new Agents(network, way);
  const http: EgressHttp = async (address, init = {}) => {
    const limit = deadline(way, init.signal ?? undefined);
    try {
      const { destination, answer } = await follow(agents, way, address, init, limit.signal);
      return responseOf(way, destination.url, answer, limit);
    } catch (error) {
      limit.clear();
      throw limit.reason(error, address);
    }
  };
  return { http, close: () => agents.close() };
}

interface Deadline {
  readonly signal: AbortSignal;
  clear(): void;
  /** The error to throw: a timeout if time was up. */
  reason(error: unknown, address: string): unknown;
}

function deadline(way: EgressPolicy, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, way.maxMilliseconds ?? defaultMilliseconds);
  outer?.addEventListener('abort', stop, { once: true });
  if (outer?.aborted) stop();
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
    reason: (error, address) => {
      if (!controller.signal.aborted || error instanceof EgressError) return error;
      if (outer?.aborted) return outer.reason;
      return new EgressError(way.name, 'too-slow', new URL(address).origin, 'its answer takes too long');
    },
  };
}

async function follow(
  agents: Agents,
  way: EgressPolicy,
  address: string,
  init: Init,
  signal: AbortSignal,
): Promise<{ destination: Destination; answer: IncomingMessage }> {
  const { method = 'GET', headers = {}, body } = init;
  let destination = destinationOf(way, address);
  let sending = headers;
  for (let hop = 0; ; hop += 1) {
    way.onRequest?.();
    const answer = await untilAborted(
      exchange(agents, way, destination, { method, headers: sending, body }, signal),
      signal,
    );
    const location = locationOf(answer);
    const status = answer.statusCode ?? 0;
    if (status < 300 || status > 399 || location === undefined || init.redirect === 'manual')
      return { destination, answer };
    answer.destroy();
    const shown = destination.url.origin;
    const redirected = (reason: string) => new EgressError(way.name, 'redirected', shown, reason);
    if (method !== 'GET' || init.redirect === 'error' || way.redirects === undefined)
      throw redirected('it answered with a redirect, which is not followed');
    if (hop >= way.redirects) throw redirected(`it redirects more than ${way.redirects} times`);
    if (!URL.canParse(location, destination.url.href)) throw redirected('it redirects to no URL');
    const next = destinationOf(way, new URL(location, destination.url).href);
    if (next.url.origin !== destination.url.origin) sending = withoutCredentials(sending);
    destination = next;
  }
}

/** Headers are read byte by byte, and servers write addresses in UTF-8. */
const locationOf = ({ headers: { location } }: IncomingMessage): string | undefined =>
  location === undefined ? undefined : Buffer.from(location, 'latin1').toString('utf8');

/** Resolving a name and handshakes ignore the signal, so this stops waiting for them. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
  });
}

const withoutCredentials = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));

function responseOf(way: EgressPolicy, url: URL, answer: IncomingMessage, limit: Deadline): Response {
  const shown = url.origin;
  const fail = (fault: 'broken' | 'encoded' | 'too-large', reason: string): never => {
    answer.destroy();
    throw new EgressError(way.name, fault, shown, reason);
  };
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 599) return fail('broken', `it answered with the status ${status}`);
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return fail('encoded', 'its answer is compressed, which was not asked for');
  const most = way.maxBytes ?? defaultBytes;
  if (Number(answer.headers['content-length'] ?? 0) > most)
    return fail('too-large', `its answer has more than ${most} bytes`);
  const headers = new Headers();
  for (let index = 0; index + 1 < answer.rawHeaders.length; index += 2) {
    headers.append(answer.rawHeaders[index] ?? '', answer.rawHeaders[index + 1] ?? '');
  }
  if (withoutBody.includes(status)) {
    answer.resume();
    limit.clear();
    return locatedAt(url, new Response(null, { status, headers }));
  }
  const chunks = chunksOf(way, url, answer, most, limit);
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => {
      limit.clear();
      answer.destroy();
    },
  });
  return locatedAt(url, new Response(body, { status, headers }));
}

/** As with `fetch`, an answer says its address after redirects. */
const locatedAt = (url: URL, answer: Response): Response => Object.defineProperty(answer, 'url', { value: url.href });

async function* chunksOf(
  way: EgressPolicy,
  url: URL,
  answer: IncomingMessage,
  most: number,
  limit: Deadline,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > most)
        throw new EgressError(way.name, 'too-large', url.origin, `its answer has more than ${most} bytes`);
      yield chunk;
    }
  } catch (error) {
    const told = limit.reason(error, url.href);
    throw told === error ? faultIn(error as NodeJS.ErrnoException, way, url, true) : told;
  } finally {
    limit.clear();
    answer.destroy();
  }
}
