import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../../packages/service/src/app/api.ts';
import type { Answered } from '../requests.ts';
import { openWorld, type World } from '../world.ts';
import { everything, principalNames, principalsOf, seenBy } from './asking.ts';
import { matrix } from './entries.ts';

/** Routes outside the table of operations: sign-in, the portals, and HEAD for every GET. */
let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 240_000);
afterAll(() => world.close());

/** Every method and path that Fastify serves, from its own route tree. */
function served(): string[] {
  const tree = world.running.service.app.printRoutes();
  const parts: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/u.exec(line);
    if (!found) return [];
    const depth = (found[1] ?? '').length / 4;
    parts.length = depth;
    parts.push(found[2] ?? '');
    return (found[3] ?? '').split(', ').flatMap((method) => (method === '' ? [] : [`${method} ${parts.join('')}`]));
  });
}

const anyMethod = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'];

test('every served route is in the matrix or in this file', () => {
  const operations = Object.values(api).flatMap(({ method, url }) =>
    (method === 'GET' ? ['GET', 'HEAD'] : [method]).map((one) => `${one} /api/v1${url}`),
  );
  const secondFactor = ['code', 'set-up', 'confirm', 'recovery-codes', 'remove'].map((path) => `two-factor/${path}`);
  const passkeys = ['begin', 'finish', 'challenge', 'prepare', 'add', 'rename', 'remove'].map(
    (path) => `passkeys/${path}`,
  );
  const own = ['sign-out', 'change-password', 'change-address', 'sessions/end'];
  const signIn = ['sign-in/email', ...own, ...secondFactor, ...passkeys].map((path) => `POST /api/auth/${path}`);
  // The status routes show no tenant's rows: `packages/service/src/platform/watched.test.ts`; the sessions and passkeys are the asker's own.
  const open = [
    '/*',
    '/api/auth/sessions',
    '/api/auth/passkeys',
    '/health',
    '/ready',
    '/metrics',
    '/api/v1/openapi.json',
  ].flatMap((path) => [`GET ${path}`, `HEAD ${path}`]);
  // Everything else below it is refused, as tested below.
  const refused = [...anyMethod, 'HEAD'].map((method) => `${method} /api/*`);
  const beside = [...signIn, ...open, ...refused];
  const known = new Set([...operations, ...beside]);
  const all = served();
  expect(all.length).toBeGreaterThan(100);
  expect(
    all.filter((one) => !known.has(one)),
    'has no entry: make it an operation of the table in packages/service/src/app/api.ts, or ask for it in tests/tenant-isolation/matrix/beside.test.ts',
  ).toEqual([]);
  expect([...known].filter((one) => !all.includes(one))).toEqual([]);
});

describe.each(principalNames)('%s', (name) => {
  const who = () => {
    const found = principalsOf(world).find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found;
  };
  const ask = async (method: string, path: string, body?: object): Promise<Answered> => {
    // Each from a different address: the library counts by address.
    const from = `10.9.0.${principalNames.findIndex(([one]) => one === name)}`;
    const answer = await world.ask({ method, path, from, ...(body && { body }) }, who().as);
    expect(world.markers.leaks(name, everything(answer), JSON.stringify([path, body])), path).toEqual([]);
    return answer;
  };

  test('HEAD says no more than its GET, and has no body', async () => {
    for (const [operation, { method, access }] of Object.entries(api)) {
      if (method !== 'GET' || access.endsWith('-link')) continue;
      const entry = matrix[operation as keyof typeof api];
      for (const of of [world.absent, ...who().others]) {
        for (const { path } of entry.asks({ mine: world.absent, of, world })) {
          const [head, whole] = [await ask('HEAD', path), await ask('GET', path)];
          expect([path, head.status, head.bytes.length]).toEqual([path, whole.status, 0]);
        }
      }
    }
  });

  test('any path of the portals is the same page, whether or not its object exists', async () => {
    const page = await ask('GET', '/~');
    const paths = [
      [world.things.rival.case, 404],
      [`portal/cases/${world.things.brand.case}`, 200],
      [`portal/cases/${world.absent.case}`, 200],
      ['desk', 200],
    ] as const;
    for (const [path, status] of paths) {
      const other = await ask('GET', `/~${path}`);
      expect([path, other.status, other.bytes.equals(page.bytes)]).toEqual([path, status, true]);
    }
  });

  test('nothing else is below /api, by any method', async () => {
    for (const method of anyMethod) {
      const { status } = await ask(method, `/api/${world.things.rival.case}`);
      expect([method, status]).toEqual([method, method === 'QUERY' ? 400 : 404]);
    }
  });

  test('sign-in shows no one else’s session or account', async () => {
    for (const path of ['get-session', 'list-sessions', 'list-accounts', 'account-info']) {
      expect([path, (await ask('GET', `/api/auth/${path}`)).status]).toEqual([path, 404]);
    }
    const own = await ask('GET', '/api/auth/sessions');
    const end = await ask('POST', '/api/auth/sessions/end', { session: world.absent.case });
    const isSignedIn = who().as !== undefined && !name.endsWith('-shop');
    expect([own.status, end.status]).toEqual(isSignedIn ? [200, 404] : [401, 401]);
    const { token, id } = world.people.rival;
    for (const [path, body] of [
      ['revoke-session', { token }],
      ['update-user', { name: 'x', id }],
      ['delete-user', { token }],
      ['change-email', { newEmail: 'x@x.example' }],
      ['unlink-account', { providerId: 'credential', accountId: id }],
    ] as const) {
      expect([path, (await ask('POST', `/api/auth/${path}`, body)).status]).toEqual([path, 404]);
    }
    const change = { currentPassword: 'not the password', newPassword: 'another long one' };
    expect((await ask('POST', '/api/auth/change-password', change)).status).toBe(isSignedIn ? 422 : 401);
    const move = { email: 'x@x.example', password: change.currentPassword };
    expect((await ask('POST', '/api/auth/change-address', move)).status).toBe(isSignedIn ? 422 : 401);
    const [password, code] = ['not the password', '000000'];
    for (const [path, body, status] of [
      ['code', { code }, 401],
      ['set-up', { password }, 422],
      ['confirm', { code }, 409],
      ['recovery-codes', { password, code }, 409],
      ['remove', { password, code }, 409],
    ] as const) {
      const answer = await ask('POST', `/api/auth/two-factor/${path}`, body);
      expect([path, answer.status]).toEqual([path, isSignedIn ? status : 401]);
    }
    const { case: rivals } = world.things.rival;
    for (const [path, body, status] of [
      ['challenge', {}, 409],
      ['prepare', { password }, 422],
      ['rename', { id: rivals, name: 'x' }, 404],
      ['remove', { id: rivals, password }, 422],
    ] as const) {
      const answer = await ask('POST', `/api/auth/passkeys/${path}`, body);
      expect([path, answer.status]).toEqual([path, isSignedIn ? status : 401]);
    }
    expect((await ask('GET', '/api/auth/passkeys')).status).toBe(isSignedIn ? 200 : 401);
    const still = await world.ask({ method: 'GET', path: '/me' }, world.people.rival);
    expect(still.status).toBe(200);
  });
});

test('sign-in does not reveal known e-mail addresses', async () => {
  const { items } = await world.must({ method: 'GET', path: '/desk/tasks' }, world.people.reviewer);
  expect(items.length).toBeGreaterThan(0);
  const me = await world.must({ method: 'GET', path: '/me' }, world.people.brand);
  const absent = 'nobody-at-all@login.example';
  for (const [path, body] of [
    ['sign-in/email', { password: 'not the password' }],
    ['request-password-reset', { redirectTo: '/' }],
    ['forget-password', { redirectTo: '/' }],
    ['send-verification-email', {}],
    ['sign-up/email', { name: 'x', password: 'a long password' }],
  ] as const) {
    const asked = async (email: string) => {
      const answer = await world.ask({ method: 'POST', path: `/api/auth/${path}`, body: { ...body, email } });
      const [seen] = seenBy(world, [answer], world.absent);
      return { status: seen?.status, text: seen?.text.replaceAll(email, '#') };
    };
    expect(await asked(me.user.email), path).toEqual(await asked(absent));
  }
});
