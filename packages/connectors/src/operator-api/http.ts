import type { z } from 'zod';
import { ConnectorError, type Http } from '../contract.ts';

/** One answer: its status, and its JSON or undefined for another body. `retryAfterMs`: at most an hour. */
export interface HttpAnswer {
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  readonly headers: Headers;
  readonly body: unknown;
}

/** No answer came. `sent` is false only when certainly nothing reached the marketplace. */
export class NoAnswer extends Error {
  readonly sent: boolean;
  constructor(message: string, sent: boolean) {
    super(message);
    this.name = 'NoAnswer';
    this.sent = sent;
  }
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Fits a page of 500 listings with long descriptions; stops an endless answer. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Codes of connections that were never established. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** As `Http` reports it, or as a bare `fetch` does. */
const wasNeverSent = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if ('sent' in error) return error.sent === false;
  const { cause } = error;
  return cause instanceof Error && 'code' in cause && NEVER_CONNECTED.has(String(cause.code));
};

const readCapped = async (answer: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > MAX_BYTES) throw new NoAnswer('the answer is too large', true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** An hour: a marketplace that asks for longer is asked again sooner. */
const MAX_RETRY_SECONDS = 3600;

/** Retry-After in seconds, within bounds; undefined for its other form, a date, and for nonsense. */
const retryAfterOf = (header: string | null): number | undefined =>
  header !== null && /^\d{1,15}$/.test(header) ? Math.min(Number(header), MAX_RETRY_SECONDS) * 1000 : undefined;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One bounded call: total time, bytes of the answer, no redirects. Throws `NoAnswer`, without the content of headers. */
export const call = async (
  http: Http,
  { method, url, body, token, headers }: HttpRequest,
  timeoutMs: number,
): Promise<HttpAnswer> => {
  try {
    const answer = await http(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: answer.status,
      retryAfterMs: retryAfterOf(answer.headers.get('retry-after')),
      headers: answer.headers,
      body: parseJson(await readCapped(answer)),
    };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    throw new NoAnswer(timedOut ? 'no answer in time' : 'the connection broke', !wasNeverSent(error));
  }
};

/** The error for a status other than 2xx; undefined for 2xx. */
export const errorOf = ({ status, retryAfterMs }: HttpAnswer): ConnectorError | undefined => {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401) return new ConnectorError('auth-expired', 'the marketplace does not accept the token');
  if (status === 403) return new ConnectorError('forbidden', 'the token does not permit this');
  if (status === 429) return new ConnectorError('rate-limited', 'too many requests', retryAfterMs ?? 1000);
  if (status >= 500) return new ConnectorError('unavailable', `the marketplace answered ${status}`, retryAfterMs);
  return new ConnectorError('protocol', `the marketplace answered ${status}`);
};

/** Reads an answer's body, or throws `protocol` naming the first invalid field. */
export const readAs = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.join('.') ?? '';
  throw new ConnectorError('protocol', `the marketplace's answer does not fit at "${path}"`);
};
