import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let administrator: string;
let reviewer: string;
beforeAll(async () => {
  running = await startRunning(undefined, {
    limits: { address: 1000, person: 60, participant: 1000, webhook: 1000 },
  });
  administrator = await running.deskUser('head', { position: 'administrator' });
  reviewer = await running.deskUser('reviewer');
});
afterEach(() => vi.useRealTimers());
afterAll(() => running.close());

const read = async (query = '', as = administrator) =>
  (await running.call('GET', `/desk/security-log?limit=100${query}`, { as })).body;
const kinds = async (query = ''): Promise<string[]> =>
  (await read(query)).items.map(({ kind }: { kind: string }) => kind);
const post = (path: string, payload: object, authorization?: string) =>
  running.service.app.inject({
    ...{ method: 'POST', url: `/api/auth/${path}`, remoteAddress: '192.0.2.7', payload },
    headers: { origin: running.programme.publicUrl, ...(authorization && { authorization }) },
  });
const me = async (as: string): Promise<string> => (await running.call('GET', '/me', { as })).body.user.id;

test('only the administrators of the desk read it', async () => {
  const holder = { office: 'CN', number: '1', owner: 'Maison', contact: 'c@m.example' };
  const { token } = await running.participant(holder);
  expect((await running.call('GET', '/desk/security-log', { as: administrator })).status).toBe(200);
  for (const as of [reviewer, token])
    expect((await running.call('GET', '/desk/security-log', { as })).status).toBe(403);
  expect((await running.call('GET', '/desk/security-log')).status).toBe(401);
  // Reading the log is recorded too.
  const person = await me(reviewer);
  await expect
    .poll(async () => (await read(`&kind=refused&person=${person}`)).items)
    .toMatchObject([{ kind: 'refused', person: { id: person, name: 'reviewer' }, party: { id: 'desk' } }]);
  await expect
    .poll(async () => (await read('&kind=refused')).items)
    .toContainEqual(
      expect.objectContaining({ party: expect.objectContaining({ name: 'Maison' }), detail: 'listSecurityEvents' }),
    );
});

test('it records accounts, sign-ins, failures, new passwords and sign-outs', async () => {
  await running.deskUser('kim');
  const email = 'kim@desk.example';
  await post('sign-in/email', { email, password: 'not the password' });
  await post('sign-in/email', { email: 'nobody@desk.example', password: 'not the password' });
  const signedIn = await post('sign-in/email', { email, password: 'a long password' });
  const bearer = `Bearer ${signedIn.headers['set-auth-token']}`;
  const passwords = { currentPassword: 'a long password', newPassword: 'four words of mine' };
  const changed = await post('change-password', passwords, bearer);
  expect(changed.statusCode).toBe(200);
  await post('sign-out', {}, `Bearer ${changed.headers['set-auth-token']}`);
  const [{ person }] = (await read('&kind=password-changed')).items;
  expect(await kinds(`&person=${person.id}`)).toEqual([
    ...['sign-out', 'password-changed', 'sign-in', 'sign-in-failed', 'account-added'],
  ]);
  const failures = (await read('&kind=sign-in-failed')).items;
  expect(failures).toMatchObject([{ address: '192.0.2.7' }, { person: { name: 'kim' }, address: '192.0.2.7' }]);
  expect(failures[0]).not.toHaveProperty('person');
  expect((await read('&kind=account-added')).items.at(-1)).toMatchObject({ detail: 'desk administrator' });
  expect(JSON.stringify(await read())).not.toMatch(/password not|@|four words/);
});

test('it records a file that was sent, and a limit once a minute for each caller who exceeds it', async () => {
  const file = await running.call('GET', '/desk/models/0/model.json', { as: administrator });
  expect(file.status).toBe(200);
  expect((await read('&kind=downloaded')).items).toMatchObject([
    { person: { name: 'head' }, detail: expect.stringMatching(/^\w+ 0$/) },
  ]);
  const busy = await running.deskUser('busy');
  // All in one minute, however long they take.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  for (let asked = 0; asked < 64; asked += 1) await running.call('GET', '/desk/tasks', { as: busy });
  await expect.poll(() => kinds('&kind=limited')).toEqual(['limited']);
});

test('pages follow each other', async () => {
  const all = await kinds();
  const paged: string[] = [];
  let cursor = '';
  do {
    const page = (await running.call('GET', `/desk/security-log?limit=5${cursor}`, { as: administrator })).body;
    paged.push(...page.items.map(({ kind }: { kind: string }) => kind));
    cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  expect(paged).toEqual(all);
});

test('the work can neither change an entry nor delete one early', async () => {
  const { transactions } = running.service;
  const count = async (): Promise<number> => (await read()).items.length;
  const before = await count();
  await expect(transactions.work((tx) => sql`update security_event set kind = 'sign-in'`.execute(tx))).rejects.toThrow(
    /permission denied/,
  );
  await transactions.work((tx) => sql`delete from security_event`.execute(tx));
  expect(await count()).toBe(before);
  await transactions.work((tx) =>
    sql`insert into security_event (tenant, at, kind) values ('desk', '2020-01-01T00:00:00Z', 'sign-in')`.execute(tx),
  );
  expect(await count()).toBe(before + 1);
  await transactions.work((tx) => sql`delete from security_event`.execute(tx));
  expect(await count()).toBe(before);
});
