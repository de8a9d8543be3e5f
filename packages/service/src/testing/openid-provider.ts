import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Adapter, type AdapterPayload } from 'oidc-provider';
import { type OpenidSettings, returnPath } from '../platform/sign-in/openid-provider.ts';

type Claims = Readonly<Record<string, unknown>>;

/** A person at the provider. */
export interface ProviderPerson {
  readonly sub: string;
  readonly email?: string;
  /** Whether the provider says that the address is verified. */
  readonly isVerified?: boolean;
  /** Changes the ID token, as a wrong provider would. */
  readonly token?: (claims: Claims) => Claims;
  /** Signs the ID token with another key than the provider's own. */
  readonly isForged?: boolean;
}

export interface TestOpenidProvider {
  readonly settings: OpenidSettings;
  /** Makes a person known, who signs in by themselves: their browser names them in the header `x-person`. */
  know(person: ProviderPerson): void;
  /** Signs a person in at the address that the service gave them, as their browser does. @returns the query with which they come back */
  signIn(address: string, person: ProviderPerson): Promise<string>;
  close(): Promise<void>;
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const kid = 'test';

/** An OpenID Connect provider on the loopback, with one client: a programme. */
export async function startOpenidProvider(
  publicUrl = 'http://127.0.0.1:4700',
  more: Partial<OpenidSettings> = {},
): Promise<TestOpenidProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: OpenidSettings = {
    name: { en: 'Audit House', 'zh-CN': '审计之家' },
    ...{ issuer, clientId: 'programme', clientSecret: 'a secret of the client, of enough bytes' },
    ...{ domains: ['desk.example'], verifiedClaim: 'email_verified' },
    ...more,
  };
  const returnUrl = `${publicUrl}${returnPath}`;
  const people = new Map<string, ProviderPerson>();
  const [key, anotherKey] = [newKey(), newKey()];
  const alg = 'ES256';
  const provider = new Provider(issuer, {
    adapter: adapterIn(new Map()),
    clients: [
      {
        ...{ client_id: settings.clientId, client_secret: settings.clientSecret, redirect_uris: [returnUrl] },
        id_token_signed_response_alg: alg,
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid, alg, use: 'sig' }] },
    cookies: { keys: ['a key of cookies'] },
    pkce: { required: () => true },
    scopes: ['openid', 'email'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    findAccount: (_, sub) => {
      const { email, isVerified = true } = people.get(sub) ?? { sub };
      return { accountId: sub, claims: () => ({ sub, ...(email && { email, email_verified: isVerified }) }) };
    },
    loadExistingGrant: async ({ oidc: { client, session } }) => {
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/interaction/')) {
      const login = { accountId: String(ctx.get('x-person')) };
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }));
      return;
    }
    await next();
    const answer = ctx.body as { id_token?: string } | undefined;
    if (ctx.path !== '/token' || !answer?.id_token) return;
    const claims = claimsIn(answer.id_token);
    const { token, isForged = false } = people.get(String(claims.sub)) ?? {};
    if (token || isForged) answer.id_token = signed(token?.(claims) ?? claims, isForged ? anotherKey : key);
  });
  server.on('request', provider.callback());

  return {
    settings,
    know: (person) => void people.set(person.sub, person),
    async signIn(address, person) {
      people.set(person.sub, person);
      const cookies = new Map<string, string>();
      for (let at = address; ; ) {
        const cookie = [...cookies].map((one) => one.join('=')).join('; ');
        const headers = { cookie, 'x-person': person.sub };
        const answer = await new Promise<IncomingMessage>((done, fail) => get(at, { headers }, done).on('error', fail));
        answer.resume();
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(name, value);
        }
        const next = answer.headers.location;
        if (next === undefined) throw new Error(`${at}: ${answer.statusCode}`);
        at = new URL(next, at).href;
        if (at.startsWith(returnUrl)) return new URL(at).search.slice(1);
      }
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const claimsIn = (token: string): Claims => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

function signed(claims: Claims, key: ReturnType<typeof newKey>): string {
  const text = `${encoded({ alg: 'ES256', kid })}.${encoded(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** The library's own store in memory warns on the terminal. */
const adapterIn =
  (kept: Map<string, AdapterPayload>) =>
  (model: string): Adapter => ({
    upsert: async (id, payload) => void kept.set(`${model} ${id}`, payload),
    find: async (id) => kept.get(`${model} ${id}`),
    findByUid: async (uid) => [...kept.values()].find((one) => one.kind === model && one.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const one = kept.get(`${model} ${id}`);
      if (one) one.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void kept.delete(`${model} ${id}`),
    revokeByGrantId: async (grant) => {
      for (const [name, { grantId }] of kept) if (grantId === grant) kept.delete(name);
    },
  });
