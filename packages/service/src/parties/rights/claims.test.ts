import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeIn, type Running, startRunning } from '../../testing/running-service.ts';

/** A person who claims another's right gains nothing, and does not block the owner. */
let running: Running;
let squatter: { id: string; token: string };
let owner: { id: string; token: string };
const lune = { owner: 'Maison Lune SARL', contact: 'legal@lune.example' };
const sol = { owner: 'Sol Holding', contact: 'ip@sol.example' };

beforeAll(async () => {
  running = await startRunning();
  squatter = await running.participant({ office: 'CN', number: '1', owner: 'Squat & Co', contact: 'c@squat.example' });
  owner = await running.participant({ office: 'CN', number: '2', ...lune });
  await running.importEntries([
    { office: 'CN', number: '20', ...lune },
    { office: 'CN', number: '21', ...sol },
    { office: 'CN', number: '22', ...sol },
    { office: 'CN', number: '23', ...sol },
    { office: 'CN', number: '24', owner: 'Neue Haus GmbH', contact: 'recht@haus.example' },
  ]);
});
afterAll(() => running.close());

const register = (as: string, number: string) =>
  running.call('POST', '/rights', { as, body: { office: 'CN', number } });
const confirm = (as: string, number: string, code: string) =>
  running.call('POST', `/rights/cn-${number}/confirm`, { as, body: { code } });
const statusFor = async (as: string, id: string) =>
  (await running.call('GET', '/rights', { as })).body.items.find((one: { id: string }) => one.id === id)?.status;
const lastCode = async (contact: string) => codeIn((await running.mailTo(contact))[0]);
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

describe('an unproven claim', () => {
  test('does not block the owner whom the register confirmed', async () => {
    expect(await register(squatter.token, '20')).toMatchObject({ status: 201, body: { status: 'unverified' } });
    expect(await register(owner.token, '20')).toMatchObject({
      status: 201,
      body: { status: 'verified', holder: owner.id },
    });
    expect(await statusFor(squatter.token, 'cn-20')).toBe('assigned');
    expect((await confirm(squatter.token, '20', '123456')).status).toBe(404);
    expect(await register(squatter.token, '20')).toMatchObject({
      status: 409,
      body: { code: 'right-registered-by-another' },
    });
  });

  test('does not block a person who gets a code from the register’s contact', async () => {
    await register(squatter.token, '21');
    const theirs = await lastCode(sol.contact);
    running.clock.advance(1000);
    expect(await register(owner.token, '21')).toMatchObject({
      status: 201,
      body: { status: 'unverified', holder: owner.id },
    });
    const own = await lastCode(sol.contact);
    // A code proves one claim only.
    if (theirs !== own) expect((await confirm(owner.token, '21', theirs)).body.code).toBe('wrong-code');
    expect(await statusFor(squatter.token, 'cn-21')).toBe('unverified');
    expect(await confirm(owner.token, '21', own)).toMatchObject({
      status: 200,
      body: { status: 'verified', holder: owner.id },
    });
    expect((await confirm(squatter.token, '21', theirs)).status).toBe(404);
    expect(await statusFor(squatter.token, 'cn-21')).toBe('assigned');
  });

  test('does not block an owner who enrols with the registration', async () => {
    await register(squatter.token, '24');
    await running.settle();
    running.clock.advance(1000);
    const enrolled = await running.participant({
      ...{ office: 'CN', number: '24', owner: 'Neue Haus GmbH', contact: 'recht@haus.example' },
    });
    expect(await statusFor(enrolled.token, 'cn-24')).toBe('verified');
    expect(await statusFor(squatter.token, 'cn-24')).toBe('assigned');
  });
});

test('codes: one at a time, three a day for a claim, three tries each; other claims have their own', async () => {
  const mails = async () => (await running.mailTo(sol.contact)).length;
  const before = await mails();
  for (let sent = 1; sent <= 3; sent += 1) {
    expect((await register(squatter.token, '22')).status).toBe(201);
    expect(await register(squatter.token, '22')).toMatchObject({ status: 409, body: { code: 'code-still-valid' } });
    const code = await lastCode(sol.contact);
    for (let tries = 0; tries < 3; tries += 1) {
      expect((await confirm(squatter.token, '22', wrongFor(code))).status).toBe(422);
    }
    expect(await confirm(squatter.token, '22', code)).toMatchObject({ status: 409, body: { code: 'code-expired' } });
    expect(await mails()).toBe(before + sent);
    running.clock.advance(31 * 60_000);
  }
  expect(await register(squatter.token, '22')).toMatchObject({ status: 429, body: { code: 'too-many-codes' } });
  expect(await mails()).toBe(before + 3);
  expect((await register(owner.token, '22')).status).toBe(201);
  expect((await register(squatter.token, '23')).status).toBe(201);
  running.clock.advance(86_400_000);
  expect((await register(squatter.token, '22')).status).toBe(201);
});
