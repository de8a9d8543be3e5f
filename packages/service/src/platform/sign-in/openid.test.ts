import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine, readConfiguration } from '../../app/installation/index.ts';
import { type ProviderPerson, startOpenidProvider, type TestOpenidProvider } from '../../testing/openid-provider.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';

let provider: TestOpenidProvider;
let running: Running;
beforeAll(async () => {
  provider = await startOpenidProvider();
  running = await startRunning(undefined, { openid: provider.settings });
});
afterAll(async () => {
  await running.close();
  await provider.close();
});

const post = (path: string, payload: object, cookie = '', at = running) =>
  at.service.app.inject({
    ...{ method: 'POST', url: `/api/auth/${path}`, payload },
    headers: { origin: at.programme.publicUrl, cookie },
  });
/** Signs in at the provider. @returns the service's answer to the way back */
async function signIn(person: ProviderPerson) {
  const begun = await post('oidc/begin', {});
  expect(begun.statusCode, begun.body).toBe(200);
  const cookie = `${begun.cookies[0]?.name}=${begun.cookies[0]?.value}`;
  return post('oidc/finish', { answer: await provider.signIn(begun.json().address, person) }, cookie);
}
const personOf = (name: string, more: Partial<ProviderPerson> = {}): ProviderPerson => ({
  ...{ sub: `of ${name}`, email: `${name}@desk.example` },
  ...more,
});
let heads = 0;
const logged = async (): Promise<unknown[]> => {
  heads += 1;
  const head = await running.deskUser(`head${heads}`, { position: 'administrator' });
  const { body } = await running.call('GET', '/desk/security-log', { as: head });
  return body.items.map(({ kind, detail, person }: { kind: string; detail?: string; person?: { id: string } }) => [
    kind,
    detail,
    person?.id,
  ]);
};

test('a person whose verified address has an account signs in, without a password', async () => {
  const token = await running.deskUser('ada');
  const me = (await running.call('GET', '/me', { as: token })).body;
  const answer = await signIn(personOf('ada', { email: 'Ada@Desk.example' }));
  expect(answer.statusCode, answer.body).toBe(200);
  const as = String(answer.headers['set-auth-token']);
  expect((await running.call('GET', '/me', { as })).body.user).toEqual(me.user);
  expect(await logged()).toContainEqual(['sign-in', 'provider', me.user.id]);
  // Linked by the provider's own name of the person, so their address there no longer matters.
  const later = await signIn(personOf('ada', { email: 'ada.okafor@desk.example' }));
  expect((await running.call('GET', '/me', { as: String(later.headers['set-auth-token']) })).body.user.id).toBe(
    me.user.id,
  );
});

test('the address asks for state, nonce and PKCE, and each sign-in has its own', async () => {
  const [one, other] = [await post('oidc/begin', {}), await post('oidc/begin', {})];
  const asked = new URL(one.json().address).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    ...{ response_type: 'code', client_id: 'programme', scope: 'openid email', code_challenge_method: 'S256' },
    redirect_uri: `${running.programme.publicUrl}/sign-in/oidc`,
  });
  for (const part of ['state', 'nonce', 'code_challenge']) {
    expect(asked.get(part)).toMatch(/^[\w-]{43}$/);
    expect(asked.get(part)).not.toBe(new URL(other.json().address).searchParams.get(part));
  }
  expect(one.headers['set-cookie']).toMatch(
    /^programme\.provider=[\w-]{43}; Max-Age=600; .*HttpOnly; SameSite=Strict$/,
  );
});

test.each([
  ['address-not-verified', { isVerified: false }],
  ['address-not-admitted', { email: 'bob@elsewhere.example' }],
  ['no-account', { email: 'uninvited@desk.example' }],
] as const)('is refused as %s, and no account is made', async (code, more) => {
  const answer = await signIn({ ...personOf('bob'), ...more });
  expect(answer.json()).toMatchObject({ status: 403, code });
  expect(answer.headers['set-auth-token']).toBeUndefined();
  expect(await logged()).toContainEqual(['sign-in-failed', `provider: ${code}`, undefined]);
});

test('a new password ends the link', async () => {
  const token = await running.deskUser('cem');
  expect((await signIn(personOf('cem'))).statusCode).toBe(200);
  const successor = personOf('cem', { sub: 'of the successor' });
  expect((await signIn(successor)).json()).toMatchObject({ status: 403, code: 'linked-to-another' });
  const change = { currentPassword: 'a long password', newPassword: 'four words of mine' };
  const changed = await running.service.app.inject({
    ...{ method: 'POST', url: '/api/auth/change-password', payload: change },
    headers: { origin: running.programme.publicUrl, authorization: `Bearer ${token}` },
  });
  expect(changed.statusCode, changed.body).toBe(200);
  expect((await signIn(successor)).statusCode).toBe(200);
  expect((await signIn(personOf('cem'))).json()).toMatchObject({ code: 'linked-to-another' });
});

test('what the provider refuses is logged with its reason', async () => {
  const begun = await post('oidc/begin', {});
  const cookie = `${begun.cookies[0]?.name}=${begun.cookies[0]?.value}`;
  const state = new URL(begun.json().address).searchParams.get('state');
  const answer = await post(
    'oidc/finish',
    { answer: `error=access_denied&state=${state}&iss=${encodeURIComponent(provider.settings.issuer)}` },
    cookie,
  );
  expect(answer.json()).toMatchObject({ status: 401, code: 'provider-refused' });
  expect(await logged()).toContainEqual(['sign-in-failed', 'provider: access_denied', undefined]);
  expect((await post('oidc/finish', { answer: 'code=1' }, cookie)).json()).toMatchObject({ code: 'sign-in-again' });
});

test('every page names the provider on its button', async () => {
  const { body } = await running.service.app.inject({ method: 'GET', url: '/sign-in' });
  expect(body).toContain('Audit House');
});

test('a provider that is away or leads inside the network is not followed, and passwords still open', async () => {
  let reached = 0;
  const inside = createServer((_, response) => {
    reached += 1;
    response.end('{}');
  });
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
  const hidden = `http://127.0.0.1:${(inside.address() as AddressInfo).port}`;
  const wrong = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${hidden}/token` },
        ...{ jwks_uri: `${hidden}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['ES256'],
      }),
    );
  });
  await new Promise<void>((done) => wrong.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(wrong.address() as AddressInfo).port}`;
  const other = await startRunning(undefined, { openid: { ...provider.settings, issuer } });
  try {
    const begun = await post('oidc/begin', {}, '', other);
    const cookie = `${begun.cookies[0]?.name}=${begun.cookies[0]?.value}`;
    const state = new URL(begun.json().address).searchParams.get('state');
    const answer = await post('oidc/finish', { answer: `code=1&state=${state}` }, cookie, other);
    expect([answer.json(), reached]).toMatchObject([{ status: 503, code: 'provider-away' }, 0]);
  } finally {
    await other.close();
    wrong.close();
    inside.close();
  }
});

test('doctor reads what the provider says about itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marketsafe-oidc-'));
  await writeFile(join(folder, 'secret'), 'a secret', { mode: 0o600 });
  const found = async (issuer: string) => {
    const oidc = { name: 'P', issuer, clientId: 'programme', secretFile: 'secret', domains: ['desk.example'] };
    const given = { programme: { id: 'a', name: 'A' }, url: 'https://programme.example', proxy: ['127.0.0.1'], oidc };
    const configuration = readConfiguration(JSON.stringify(given), join(folder, 'marketsafe.yaml'));
    for await (const one of examine(configuration)) if (one.check === 'oidc') return one;
    return undefined;
  };
  const { issuer } = provider.settings;
  try {
    expect(await found(issuer)).toEqual({
      ...{ check: 'oidc', ok: true },
      found: `${issuer} answers; its client programme must lead back to https://programme.example/sign-in/oidc`,
    });
    expect(await found(`${issuer}/other`)).toMatchObject({ ok: false, found: expect.stringContaining('status') });
    expect(await found('http://127.0.0.1:1')).toMatchObject({ ok: false, found: 'http://127.0.0.1:1: no answer' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('without a provider nothing leads to one', async () => {
  const none = await startRunning();
  try {
    expect((await post('oidc/begin', {}, '', none)).statusCode).toBe(404);
    expect((await post('oidc/finish', { answer: '' }, '', none)).statusCode).toBe(404);
  } finally {
    await none.close();
  }
});
