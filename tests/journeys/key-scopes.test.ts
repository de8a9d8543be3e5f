import type { Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, type OperationId } from '../../packages/service/src/app/api.ts';
import { type KeyScope, scopesOf } from '../../packages/service/src/platform/key-scopes.ts';
import { positionsOf, type Role } from '../../packages/service/src/platform/positions.ts';
import type { Route } from '../../packages/service/src/platform/route.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';

/** Every operation that people sign in for x a key of every scope of every kind of person: what it may do, and as whom. */
let running: Running;
interface Person {
  readonly token: string;
  readonly keys: readonly (readonly [KeyScope, string])[];
}
const people = new Map<string, Person>();
const keyed = async (token: string): Promise<Person> => {
  const { scopes } = (await running.call('GET', '/api-keys', { as: token })).body;
  const keys: [KeyScope, string][] = [];
  for (const scope of scopes as KeyScope[]) {
    const made = await running.call('POST', '/api-keys', {
      as: token,
      body: { name: scope, scopes: [scope], days: 1, password: 'a long password' },
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    keys.push([scope, made.body.secret]);
  }
  return { token, keys };
};
const roles = ['participant', 'marketplace', 'desk'] as const satisfies readonly Role[];
let added = 0;
const personOf = async (role: Role, position: Position, participant: string): Promise<string> => {
  added += 1;
  const name = `person${added}`;
  if (role === 'participant') return running.colleague(participant, name, position);
  if (role === 'desk') return running.deskUser(name, { position });
  const token = await running.marketplaceUser('taobao', name);
  await moveTo(token, position);
  return token;
};
const moveTo = async (token: string, position: Position): Promise<void> => {
  const { user } = (await running.call('GET', '/me', { as: token })).body;
  await running.database.asOwner((db) =>
    sql`update account set position = ${position} where user_id = ${user.id}`.execute(db),
  );
};
beforeAll(async () => {
  running = await startRunning(undefined, { host: { signsIn: true } });
  const brand = await running.participant({ office: 'CN', number: '1', owner: 'Maison', contact: 'c@m.example' });
  for (const role of roles)
    for (const position of positionsOf(role)) {
      const token = await personOf(role, position, brand.id);
      people.set(`${position} of ${role}`, await keyed(token));
    }
  // For each scope a person who gave it to a key, and may not give it any more.
  for (const role of roles)
    for (const position of positionsOf(role))
      for (const scope of scopesOf(role, position)) {
        const lower = positionsOf(role).find((one) => !scopesOf(role, one).includes(scope));
        if (lower === undefined || people.has(`${scope} of ${role}, demoted`)) continue;
        const token = await personOf(role, position, brand.id);
        const person = await keyed(token);
        await moveTo(token, lower);
        people.set(`${scope} of ${role}, demoted`, person);
      }
}, 240_000);
afterAll(() => running.close());

const signedIn = ['user', 'participant', 'desk', 'approver', 'administrator', 'people', 'marketplace-user'];
const all = Object.entries(api) as [OperationId, Route][];
const operations = all.filter(([, { access }]) => signedIn.includes(access));

test.each(operations)('%s states which keys may call it', (operation, { keys }) => {
  expect(
    keys,
    `${operation} states no \`keys\`: name the scopes of which an API key needs one, or [] if only people may call it.`,
  ).toBeDefined();
});

test('an operation without a sign-in asks no key', () => {
  const open = all.filter(([, { access }]) => !signedIn.includes(access));
  expect(open.filter(([, { keys }]) => keys !== undefined)).toEqual([]);
});

describe('a key', () => {
  test.each(operations)('%s', async (_, route) => {
    const { keys = [] } = route;
    const path = route.url.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const ask = async (as: string) => {
      const { status, body } = await running.call(route.method, path, { as });
      return [status, status < 400 ? undefined : body.code];
    };
    for (const [who, person] of people) {
      const told = await ask(person.token);
      const isTheirs = !['not-for-this-actor', 'not-for-this-position'].includes(String(told[1]));
      for (const [scope, secret] of person.keys) {
        const expected =
          isTheirs && !keys.includes(scope) ? [403, keys.length === 0 ? 'not-by-key' : 'key-lacks-scope'] : told;
        expect([who, scope, ...(await ask(secret))]).toEqual([who, scope, ...expected]);
      }
    }
  });
});

test('no one may give a scope that opens nothing to them', async () => {
  for (const [who, { token, keys }] of people)
    for (const [scope] of who.endsWith('demoted') ? [] : keys) {
      const opens = operations.filter(([, route]) => route.keys?.includes(scope));
      const mine = await Promise.all(
        opens.map(async ([, { method, url }]) => {
          const path = url.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
          return (await running.call(method, path, { as: token })).body?.code;
        }),
      );
      const refused = ['not-for-this-actor', 'not-for-this-position'];
      expect([who, scope, mine.some((code) => !refused.includes(code))]).toEqual([who, scope, true]);
    }
});

test('no key decides at the desk, changes people or keys, or adds what outlives it', () => {
  const writes = operations.filter(([, { method, keys = [] }]) => method !== 'GET' && keys.length > 0);
  const allowed: Readonly<Record<KeyScope, readonly string[]>> = {
    read: [],
    file: [
      'fileComplaint',
      'checkComplaint',
      'triageFindingGroups',
      'triageFindings',
      'undoTriage',
      'uploadDocument',
      'closeTip',
    ],
    answer: [
      ...['standBehind', 'withdraw', 'appealAsComplainant', 'extendAsComplainant', 'recordDispute', 'raiseMatter'],
      ...['raiseMatterAsMarketplace', 'importReceipts'],
    ],
    rights: [
      ...['registerRight', 'confirmRight', 'requestRightReview', 'addBrand', 'replaceBrand', 'grantClearance'],
      ...['addBrandPicture', 'removeBrandPicture', 'inviteToClearance', 'decideClearance', 'endClearance'],
    ],
    operate: ['importRegister', 'importPastCases', 'putRateTable', 'reconcile'],
  };
  // A duty that was taken out has no operations.
  const there = Object.values(allowed)
    .flat()
    .filter((operation) => operation in api);
  expect(writes.map(([operation]) => operation).sort()).toEqual(there.sort());
});
