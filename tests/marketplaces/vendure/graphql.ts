/** A plain client of Vendure's two APIs, for those who are not the programme: the marketplace itself, its sellers, its shoppers. */
export interface Caller {
  /** Of the program: `http://127.0.0.1:4711`. */
  readonly url: string;
  readonly api: 'admin-api' | 'shop-api';
  readonly session?: string;
  /** Of a seller's shop; absent: the shop for all. */
  readonly channel?: string;
}

export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

interface Answer<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const headersOf = ({ session, channel }: Caller): Record<string, string> => ({
  ...(session !== undefined && { authorization: `Bearer ${session}` }),
  ...(channel !== undefined && { 'vendure-token': channel }),
});

async function dataOf<Data>(response: Response): Promise<Data> {
  const { data, errors } = (await response.json()) as Answer<Data>;
  const [error] = errors ?? [];
  if (error !== undefined) throw new Refused(error.extensions?.code ?? 'ERROR', error.message);
  if (data === undefined) throw new Error(`no data, status ${response.status}`);
  return data;
}

export async function ask<Data>(caller: Caller, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${caller.url}/${caller.api}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(caller) },
    body: JSON.stringify({ query, variables }),
  });
  return dataOf(response);
}

/** @returns the caller with a session. */
export async function login(url: string, name: string, password: string): Promise<Caller> {
  const response = await fetch(`${url}/admin-api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation($name:String!,$password:String!){login(username:$name,password:$password){__typename}}',
      variables: { name, password },
    }),
  });
  const session = response.headers.get('vendure-auth-token');
  if (session === null) throw new Refused('LOGIN', `${name} is not let in`);
  return { url, api: 'admin-api', session };
}

/** Uploads a picture, as the GraphQL multipart request specification has it. @returns its id. */
export async function uploadPicture(caller: Caller, name: string, png: Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  const query =
    'mutation($input:[CreateAssetInput!]!){createAssets(input:$input){...on Asset{id}...on ErrorResult{message}}}';
  form.append('operations', JSON.stringify({ query, variables: { input: [{ file: null }] } }));
  form.append('map', JSON.stringify({ 0: ['variables.input.0.file'] }));
  form.append('0', new Blob([png], { type: 'image/png' }), name);
  const response = await fetch(`${caller.url}/${caller.api}`, {
    method: 'POST',
    headers: { 'apollo-require-preflight': 'true', ...headersOf(caller) },
    body: form,
  });
  const { createAssets } = await dataOf<{ createAssets: [{ id: string }] }>(response);
  return createAssets[0].id;
}
