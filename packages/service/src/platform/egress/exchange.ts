import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Agents } from './agents.ts';
import { EgressError } from './egress-error.ts';
import type { Destination, EgressPolicy } from './egress-policy.ts';

export interface Outgoing {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** Maximum size of an answer's headers together. */
const maxHeaderBytes = 16 * 1024;

/**
 * Sends one request and returns the head of its answer. It follows no redirect and decompresses nothing. `signal` ends it,
 * including its body.
 */
export function exchange(
  agents: Agents,
  way: EgressPolicy,
  { url, host, port }: Destination,
  { method, headers, body }: Outgoing,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const options = {
    method,
    // An uncompressed answer cannot be a decompression bomb.
    headers: { 'user-agent': way.agent ?? 'MarketSafe', ...headers, 'accept-encoding': 'identity' },
    host,
    port,
    path: `${url.pathname}${url.search}`,
    setHost: true,
    maxHeaderSize: maxHeaderBytes,
    signal,
  };
  const attempt = (): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const request: ClientRequest = secure
        ? httpsRequest({ ...options, agent: agents.https })
        : httpRequest({ ...options, agent: agents.http });
      let sent = false;
      request.once('socket', () => {
        sent = true;
      });
      request.once('response', resolve);
      request.once('upgrade', (_answer, socket) => {
        socket.destroy();
        reject(new EgressError(way.name, 'broken', url.origin, 'it changes the protocol'));
      });
      request.once('error', (error: NodeJS.ErrnoException) => {
        // The server closed a kept connection while the request was on its way. A read can be sent again.
        const stale = request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
        if (stale && method === 'GET' && !signal.aborted) resolve(attempt());
        else reject(faultIn(error, way, url, sent));
      });
      request.end(body);
    });
  return attempt();
}

/** Translates a connection's error for the caller. */
export function faultIn(error: NodeJS.ErrnoException, way: EgressPolicy, url: URL, sent: boolean): Error {
  if (error instanceof EgressError || error.name === 'AbortError') return error;
  const shown = url.origin;
  if (error.code === 'HPE_HEADER_OVERFLOW')
    return new EgressError(way.name, 'too-large', shown, 'the headers of its answer are too large');
  return sent
    ? new EgressError(way.name, 'broken', shown, 'the connection broke, or its answer is no HTTP')
    : new EgressError(way.name, 'not-connected', shown, 'no answer');
}
