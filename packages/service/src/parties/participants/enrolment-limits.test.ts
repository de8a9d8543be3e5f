import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptance } from '../../testing/acceptance.ts';
import { codeIn, type Running, startRunning } from '../../testing/running-service.ts';
import { defaultEnrolmentLimits } from './enrolment-limits.ts';

let running: Running;
let desk: string;
beforeAll(async () => {
  running = await startRunning(undefined, {
    trustedProxies: ['127.0.0.1'],
    enrolmentLimits: { ...defaultEnrolmentLimits, inAll: 60 },
  });
  desk = await running.deskUser('a desk user');
  await running.importEntries([
    { office: 'CN', number: '1', owner: 'Maison', contact: 'legal@maison.example', mark: 'Lune' },
  ]);
});
afterAll(() => running.close());

const ask = (from: string, email: string, more: object = {}) =>
  running.call('POST', '/enrolments', {
    headers: { 'x-forwarded-for': from },
    body: { name: 'Maison', kind: 'rights-holder', email, language: 'en', ...more },
  });
const right = { right: { office: 'CN', number: '1' } };
const confirm = (id: string, body: object) => running.call('POST', `/enrolments/${id}/confirm`, { body });
const { fromNetwork, toMailboxFromNetwork } = defaultEnrolmentLimits;

test('a stranger makes no task for the desk, and uses up only their own codes', async () => {
  const statuses = [];
  for (let at = 0; at < fromNetwork; at += 1)
    statuses.push((await ask('203.0.113.9', `s${at}@evil.example`, right)).body.status);
  expect(statuses.filter((status) => status === 'code-sent')).toHaveLength(toMailboxFromNetwork);
  expect(await running.mailTo('legal@maison.example')).toHaveLength(toMailboxFromNetwork);
  expect(await ask('203.0.113.9', 'more@evil.example')).toMatchObject({
    status: 429,
    body: { code: 'too-many-enrolments' },
  });
  expect((await running.call('GET', '/desk/tasks', { as: desk })).body.items).toEqual([]);

  const owner = await ask('198.51.100.7', 'owner@maison.example', right);
  expect(owner.body).toMatchObject({ status: 'code-sent', sentTo: 'le•••@maison.example' });
});

test('an applicant whose contact has received all its codes is admitted by the desk, which says how it verified the right', async () => {
  for (let network = 1; network < 20; network += 1) await ask(`192.0.2.${network}`, `n${network}@evil.example`, right);
  const asked = await ask('198.51.100.8', 'lawyer@maison.example', right);
  expect(asked.body.status).toBe('address-unconfirmed');
  const own = codeIn((await running.mailTo('lawyer@maison.example'))[0]);
  expect((await confirm(asked.body.id, { code: own })).body.status).toBe('with-desk');
  running.clock.advance(1000);
  const approved = await running.call('POST', `/desk/enrolments/${asked.body.id}/decision`, {
    as: desk,
    body: { approve: true, verification: { by: 'power-of-attorney', reference: 'Power of 1 March 2026' } },
  });
  expect(approved.body.status).toBe('code-sent');
  const code = codeIn((await running.mailTo('lawyer@maison.example'))[0]);
  expect(await confirm(asked.body.id, { code })).toMatchObject({ status: 422, body: { code: 'password-missing' } });
  const chosen = { code, password: 'a long password' };
  expect(await confirm(asked.body.id, chosen)).toMatchObject({ status: 422, body: { code: 'terms-missing' } });
  expect((await confirm(asked.body.id, { ...chosen, terms: acceptance() })).body.status).toBe('active');
  const found = await running.service.transactions.work((tx) =>
    tx.selectFrom('aggregate').select('state').where('id', '=', 'cn-1').executeTakeFirstOrThrow(),
  );
  expect(found.state).toMatchObject({ status: 'active', verifiedBy: 'power-of-attorney' });
});

test('all enrolments together have a limit, which starts again the next day', async () => {
  let last = 0;
  for (let network = 0; network < 30 && last !== 429; network += 1) {
    last = (await ask(`192.0.2.${100 + network}`, `m${network}@evil.example`)).status;
  }
  expect(last).toBe(429);
  running.clock.advance(86_400_001);
  expect((await ask('192.0.2.99', 'again@maison.example')).status).toBe(201);
});
