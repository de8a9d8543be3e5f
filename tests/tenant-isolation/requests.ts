import { randomUUID } from 'node:crypto';
import type { Running } from '../../packages/service/src/testing/running-service.ts';
import { statementsOf } from '../../packages/service/src/testing/statements.ts';

export interface Asked {
  readonly method: string;
  /** Below `/api/v1` unless it begins with `/api/` or is a page of the portals. */
  readonly path: string;
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly upload?: { readonly name: string; readonly bytes: Buffer };
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The client's address; by default this machine's. */
  readonly from?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  /** The database's statements during the request, in order, without values. */
  readonly statements: readonly string[];
}

const urlOf = (path: string): string => (/^\/(api\/|~)/.test(path) ? path.replace('/~', '/') : `/api/v1${path}`);

/** One request over the public API. Nothing else may run at the same time, or its statements are counted too. */
export async function ask(running: Running, asked: Asked): Promise<Answered> {
  const form = asked.upload && formOf(asked.upload);
  const encoded = form && new Request('http://127.0.0.1/', { method: 'POST', body: form });
  const payload = encoded ? Buffer.from(await encoded.arrayBuffer()) : (asked.body as object | undefined);
  const { done: answer, statements } = await statementsOf(() =>
    running.service.app.inject({
      method: asked.method as 'GET',
      url: urlOf(asked.path),
      headers: {
        ...(asked.token !== undefined && { authorization: `Bearer ${asked.token}` }),
        ...(!['GET', 'HEAD'].includes(asked.method) && { 'idempotency-key': asked.key ?? randomUUID() }),
        ...(encoded && { 'content-type': encoded.headers.get('content-type') ?? '' }),
        ...asked.headers,
      },
      ...(payload !== undefined && { payload }),
      ...(asked.from !== undefined && { remoteAddress: asked.from }),
    }),
  );
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, statements };
}

function formOf({ name, bytes }: { name: string; bytes: Buffer }): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  return form;
}

// biome-ignore lint/suspicious/noExplicitAny: the caller knows the type of its answer
export const jsonOf = (answer: Answered): any => JSON.parse(answer.bytes.toString('utf8'));

/** Random values: ids of new things, and the hash of a packet that names them. */
const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b/g;

/** Headers that depend on the time, not on the answer. */
const passing = ['date', 'connection', 'keep-alive'];

/** The comparable part of an answer: without echoed input, and without the time. */
export function blotted({ status, headers, bytes }: Answered, echoed: readonly string[]) {
  const blot = (text: string) =>
    echoed
      .filter((one) => one !== '')
      .reduce((rest, one) => rest.replaceAll(one, '#'), text)
      .replaceAll(anId, '#');
  const kept = Object.entries(headers).filter(([name]) => !passing.includes(name));
  return {
    status,
    text: blot(bytes.toString('latin1')),
    headers: Object.fromEntries(
      kept.map(([name, value]) => [name, name === 'content-length' ? '#' : blot(String(value))]),
    ),
  };
}
