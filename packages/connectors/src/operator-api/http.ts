import type { z } from 'zod';
import { ConnectorError, type ConnectorFault, type Http } from '../contract.ts';

/** One answer: its status, and its JSON or undefined for another body. `retryAfterMs`: at most an hour. */
export interface HttpAnswer {
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  readonly headers: Headers;
  readonly body: unknown;
  /** What came instead of JSON. */
  readonly instead?: 'nothing' | 'a web page' | 'no JSON';
}

/** No answer came. `sent` is false only when certainly nothing reached the marketplace. */
export class NoAnswer extends Error {
  readonly sent: boolean;
  readonly fault: ConnectorFault;
  constructor(message: string, sent: boolean, fault: ConnectorFault) {
    super(message);
    this.name = 'NoAnswer';
    this.sent = sent;
    this.fault = fault;
  }
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
  /** Fields of a form, instead of `body`. */
  readonly form?: Readonly<Record<string, string>>;
  readonly token?: string;
  /** Most bytes of the answer; 16 MiB by default. */
  readonly maxBytes?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Fits a page of 500 listings with long descriptions; stops an endless answer. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Codes of connections that were never established. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** Node's and OpenSSL's codes for a certificate that is for another name, out of date, or of an unknown authority. */
const WRONG_CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/;

const codeOf = ({ cause }: Error): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');

/** As `Http` reports it, or as a bare `fetch` does. */
const wasNeverSent = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if ('sent' in error) return error.sent === false;
  return NEVER_CONNECTED.has(codeOf(error)) || WRONG_CERTIFICATE.test(codeOf(error));
};

/** Why no answer came; of a way out that names its reason, that one. */
const whyOf = (error: unknown, fault: ConnectorFault): string => {
  if (error instanceof Error && 'sent' in error && 'reason' in error && typeof error.reason === 'string')
    return error.reason;
  if (fault === 'too-slow') return 'no answer in time';
  return fault === 'certificate' ? 'its certificate does not fit' : 'the connection broke';
};

/** The faults that a way out names, as far as they say something else. */
const FAULTS: Readonly<Record<string, ConnectorFault>> = {
  refused: 'address-refused',
  'not-connected': 'no-connection',
  'too-slow': 'too-slow',
  'too-large': 'too-large',
  redirected: 'redirected',
};

const faultIn = (error: unknown): ConnectorFault => {
  if (!(error instanceof Error)) return 'broken';
  if (error.name === 'TimeoutError') return 'too-slow';
  if (WRONG_CERTIFICATE.test(codeOf(error))) return 'certificate';
  if ('fault' in error) return FAULTS[String(error.fault)] ?? 'broken';
  return NEVER_CONNECTED.has(codeOf(error)) ? 'no-connection' : 'broken';
};

const readCapped = async (answer: Response, maxBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > maxBytes) throw new NoAnswer('the answer is too large', true, 'too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** An hour: a marketplace that asks for longer is asked again sooner. */
const MAX_RETRY_SECONDS = 3600;

/** Retry-After in seconds, within bounds; undefined for its other form, a date, and for nonsense. */
const retryAfterOf = (header: string | null): number | undefined =>
  header !== null && /^\d{1,15}$/.test(header) ? Math.min(Number(header), MAX_RETRY_SECONDS) * 1000 : undefined;

/** A whole number that JavaScript would round stays as its digits: an id must not change into another. */
const exact = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
    ? context?.source
    : value;

const parseJson = (text: string): Pick<HttpAnswer, 'body' | 'instead'> => {
  try {
    return { body: /\d{16}/.test(text) ? JSON.parse(text, exact) : JSON.parse(text) };
  } catch {
    const instead = text.trim() === '' ? 'nothing' : /^\s*</.test(text) ? 'a web page' : 'no JSON';
    return { body: undefined, instead };
  }
};

const contentOf = ({ body, form }: HttpRequest) => {
  if (form !== undefined)
    return { type: 'application/x-www-form-urlencoded;charset=utf-8', body: new URLSearchParams(form).toString() };
  return body === undefined ? undefined : { type: 'application/json', body: JSON.stringify(body) };
};

/** One bounded call: total time, bytes of the answer, no redirects. Throws `NoAnswer`, without the content of headers. */
export const call = async (http: Http, request: HttpRequest, timeoutMs: number): Promise<HttpAnswer> => {
  const { method, url, token, headers, maxBytes = MAX_BYTES } = request;
  const content = contentOf(request);
  try {
    const answer = await http(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json',
        ...(content === undefined ? {} : { 'content-type': content.type }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content.body }),
    });
    return {
      status: answer.status,
      retryAfterMs: retryAfterOf(answer.headers.get('retry-after')),
      headers: answer.headers,
      ...parseJson(await readCapped(answer, maxBytes)),
    };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    const fault = faultIn(error);
    throw new NoAnswer(whyOf(error, fault), !wasNeverSent(error), fault);
  }
};

/** The error of a read that got no answer. */
export const unavailable = ({ message, fault }: NoAnswer, retryAfterMs: number): ConnectorError =>
  new ConnectorError('unavailable', message, retryAfterMs, fault);

/** The error for a status other than 2xx; undefined for 2xx. */
export const errorOf = ({ status, retryAfterMs }: HttpAnswer): ConnectorError | undefined => {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401) return new ConnectorError('auth-expired', 'the marketplace does not accept the token');
  if (status === 403) return new ConnectorError('forbidden', 'the token does not permit this');
  if (status === 429) return new ConnectorError('rate-limited', 'too many requests', retryAfterMs ?? 1000);
  if (status >= 500) return new ConnectorError('unavailable', `the marketplace answered ${status}`, retryAfterMs);
  return new ConnectorError('protocol', `the marketplace answered ${status}`);
};

/** Reads an answer's body, or throws `protocol` naming the first invalid field, never its value. */
export const readAs = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  // The name of a field that should not be there helps. What does not look like one is left out, since it may be a value.
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.filter((key) => /^[a-z]\w{0,39}$/i.test(key)) : [];
  const path = [...(issue?.path ?? []), ...unknown.slice(0, 1)].join('.');
  throw new ConnectorError('protocol', `the marketplace's answer does not fit at "${path}"`, undefined, 'other-shape');
};

const INSTEAD = { nothing: 'nothing', 'a web page': 'web-page', 'no JSON': 'no-json' } as const;

/** As `readAs`, of a whole answer: an empty one or a web page is named as such. */
export const readAnswer = <Schema extends z.ZodType>(schema: Schema, answer: HttpAnswer): z.output<Schema> => {
  if (answer.instead !== undefined)
    throw new ConnectorError(
      'protocol',
      `the marketplace answered with ${answer.instead} where JSON was due`,
      undefined,
      INSTEAD[answer.instead],
    );
  return readAs(schema, answer.body);
};
