import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, type OperationId } from '../../packages/service/src/app/api.ts';
import type { Route } from '../../packages/service/src/platform/route.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';

/** Every operation that people sign in for x every position: who is refused for their position, and who is not. */
let running: Running;
const tokens = new Map<string, string>();
beforeAll(async () => {
  running = await startRunning();
  const brand = await running.participant({ office: 'CN', number: '1', owner: 'Maison', contact: 'c@m.example' });
  tokens.set('participant administrator', brand.token);
  tokens.set('participant filer', await running.colleague(brand.id, 'filer', 'filer'));
  tokens.set('participant viewer', await running.colleague(brand.id, 'viewer', 'viewer'));
  for (const position of ['administrator', 'approver', 'reviewer', 'auditor'] as const)
    tokens.set(`desk ${position}`, await running.deskUser(position, { position }));
});
afterAll(() => running.close());

const everybody = ['participant administrator', 'participant filer', 'participant viewer'];
const desk = ['desk administrator', 'desk approver', 'desk reviewer', 'desk auditor'];
const administrators = ['participant administrator', 'desk administrator'];
const readers = ['participant viewer', 'desk auditor'];

/** Who may not use a kind of operation, though their account may. */
const refused = {
  read: [],
  write: readers,
  approve: ['desk reviewer', 'desk auditor'],
  oversee: ['participant filer', 'participant viewer', 'desk approver', 'desk reviewer'],
  administer: [...everybody, ...desk].filter((one) => !administrators.includes(one)),
} as const satisfies Readonly<Record<string, readonly string[]>>;

const kindOf = (operation: OperationId, { method, personal }: Route): keyof typeof refused => {
  if (personal) return 'read';
  if (['decideBan', 'announceRuleProposal', 'requestStage'].includes(operation)) return 'approve';
  if (['getDeskOverview', 'getQuality', 'listMembers', 'listSecurityEvents'].includes(operation)) return 'oversee';
  const administered = [
    'proposeModel',
    'activateModel',
    'putRateTable',
    'readKeptMail',
    'inviteMember',
    'importPastCases',
    'acceptTerms',
    'testConnection',
    'proposeConnection',
    'confirmConnection',
    'dropConnection',
    'setWorkRates',
  ];
  if ([...administered, 'withdrawInvitation', 'changeMember', 'closeMember'].includes(operation)) return 'administer';
  return method === 'GET' ? 'read' : 'write';
};

const signedIn = ['user', 'participant', 'desk', 'approver', 'administrator', 'people', 'marketplace-user'];
const operations = (Object.entries(api) as [OperationId, Route][]).filter(([, { access }]) =>
  signedIn.includes(access),
);

describe('each position', () => {
  test.each(operations)('%s', async (operation, route) => {
    const path = route.url.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const by = new Map<string, string>();
    for (const [who, as] of tokens) {
      const { status, body } = await running.call(route.method, path, { as });
      by.set(who, status === 403 ? body.code : 'asked');
    }
    const theirs = [...by].filter(([, code]) => code !== 'not-for-this-actor').map(([who]) => who);
    const expected = (refused[kindOf(operation, route)] as readonly string[]).filter((who) => theirs.includes(who));
    expect(
      [...by]
        .filter(([, code]) => code === 'not-for-this-position')
        .map(([who]) => who)
        .sort(),
    ).toEqual([...expected].sort());
  });

  test('covers the table', () => {
    expect(operations.length).toBeGreaterThan(90);
    for (const operation of ['decideBan', 'announceRuleProposal', 'proposeModel', 'activateModel', 'putRateTable'])
      expect(Object.keys(api)).toContain(operation);
  });
});

test('a position that changes is asked at the next request', async () => {
  const as = tokens.get('participant viewer') ?? '';
  const rights = () => running.call('POST', '/rights', { as, body: { office: 'CN', number: '7' } });
  expect((await rights()).body).toMatchObject({
    code: 'not-for-this-position',
    detail: expect.stringMatching(/viewer.*administrator or filer/),
  });
  const { user } = (await running.call('GET', '/me', { as })).body;
  const administrator = tokens.get('participant administrator') ?? '';
  await running.call('PUT', `/members/${user.id}`, { as: administrator, body: { position: 'filer' } });
  expect((await rights()).body.code).not.toBe('not-for-this-position');
});
