/** A plain client of Mercur's interfaces, for those who are not the programme: the marketplace itself, its sellers, its shoppers. */
export interface Caller {
  /** Of the program: `http://127.0.0.1:4711`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(`${status}: ${message}`);
    this.status = status;
  }
}

async function dataOf<Data>(response: Response): Promise<Data> {
  const text = await response.text();
  if (!response.ok) throw new Refused(response.status, text.slice(0, 500));
  return JSON.parse(text) as Data;
}

export async function ask<Data>(
  { url, headers }: Caller,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<Data> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return dataOf(response);
}

type Actor = 'user' | 'member';

const withToken = (url: string, token: string): Caller => ({ url, headers: { authorization: `Bearer ${token}` } });

/** `user`: the marketplace's own people. `member`: those of sellers. @returns the caller with a session. */
export async function login(url: string, actor: Actor, email: string, password: string): Promise<Caller> {
  const path = `/auth/${actor}/emailpass`;
  const { token } = await ask<{ token: string }>({ url, headers: {} }, 'POST', path, { email, password });
  return withToken(url, token);
}

/** A login that is of no user and of no seller yet. */
export async function register(url: string, actor: Actor, email: string, password: string): Promise<Caller> {
  const path = `/auth/${actor}/emailpass/register`;
  const { token } = await ask<{ token: string }>({ url, headers: {} }, 'POST', path, { email, password });
  return withToken(url, token);
}

/** @returns the address of the picture. */
export async function uploadPicture(
  { url, headers }: Caller,
  name: string,
  png: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const form = new FormData();
  form.append('files', new Blob([png], { type: 'image/png' }), name);
  const response = await fetch(`${url}/vendor/uploads`, { method: 'POST', headers, body: form });
  const { files } = await dataOf<{ files: [{ url: string }] }>(response);
  return files[0].url;
}
