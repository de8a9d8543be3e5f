import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transactionsOf } from '../../platform/transactions.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { askForPassword } from './new-password.ts';

let running: Running;
let head: string;
beforeAll(async () => {
  running = await startRunning();
  head = await running.deskUser('head', { position: 'administrator' });
});
afterAll(() => running.close());

const old = 'a long password';
const chosen = 'four words of mine';
const emailOf = (name: string): string => `${name}@desk.example`;
const ask = async (email: string, language = 'en', remoteAddress = '10.5.0.1') => {
  // Mails are ordered by their time.
  running.clock.advance(1000);
  const answer = await running.service.app.inject({
    ...{ method: 'POST', url: '/api/v1/password-links', payload: { email, language }, remoteAddress },
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  return { status: answer.statusCode, body: answer.json() };
};
const mailTo = async (name: string) => (await running.mailTo(emailOf(name)))[0];
const linkTo = async (name: string): Promise<string> => (await mailTo(name))?.link?.split('/').at(-1) ?? '';
const linkFor = async (name: string, from?: string): Promise<string> => {
  expect((await ask(emailOf(name), 'en', from)).status).toBe(202);
  return linkTo(name);
};
const read = (link: string) => running.call('GET', `/password-links/${link}`);
const choose = (link: string, password = chosen) =>
  running.call('POST', `/password-links/${link}/password`, { body: { password } });
let addresses = 0;
const signIn = async (name: string, password: string): Promise<number> => {
  addresses += 1;
  const answer = await running.service.app.inject({
    ...{ method: 'POST', url: '/api/auth/sign-in/email', remoteAddress: `10.3.0.${addresses % 250}` },
    ...{ payload: { email: emailOf(name), password }, headers: { origin: running.programme.publicUrl } },
  });
  return answer.statusCode;
};
const me = async (as: string): Promise<number> => (await running.call('GET', '/me', { as })).status;

describe('a forgotten password', () => {
  test('is replaced by a mailed link, once; every session ends', async () => {
    const session = await running.deskUser('ann');
    for (let guess = 0; guess < 6; guess += 1) await signIn('ann', 'not the password');
    expect(await signIn('ann', old)).toBe(429);
    expect((await ask('Ann@Desk.example', 'zh-CN')).body).toEqual({ accepted: true });
    const mail = await mailTo('ann');
    expect(mail?.link).toMatch(/^http:\/\/127\.0\.0\.1:4700\/new-password\/[\w-]{43}$/);
    expect(mail?.text).toContain('链接只能使用一次，1 小时内有效。');
    const link = await linkTo('ann');
    expect((await read(link)).body).toMatchObject({ email: emailOf('ann'), role: 'desk', language: 'zh-CN' });
    // Nothing has changed yet.
    expect(await me(session)).toBe(200);
    expect((await choose(link, 'password1234')).body).toMatchObject({ status: 422, code: 'password-guessable' });
    expect((await choose(link)).body).toMatchObject({ email: emailOf('ann') });
    expect(await me(session)).toBe(401);
    expect(await signIn('ann', old)).toBe(401);
    expect(await signIn('ann', chosen)).toBe(200);
    for (const again of [await read(link), await choose(link, 'other words of mine')])
      expect(again.body).toMatchObject({ status: 410, code: 'link-used' });
  });

  test('tells nothing about an address: known, unknown or closed, the answer is the same', async () => {
    await running.deskUser('known');
    const gone = await running.deskUser('gone');
    const { body } = await running.call('GET', '/me', { as: gone });
    await running.call('POST', `/members/${body.user.id}/closure`, { as: head });
    const answers = [];
    for (const name of ['known', 'gone', 'nobody'])
      answers.push(
        await running.service.app.inject({
          ...{ method: 'POST', url: '/api/v1/password-links', payload: { email: emailOf(name), language: 'en' } },
          headers: { 'idempotency-key': crypto.randomUUID() },
        }),
      );
    const seen = answers.map(({ statusCode, body: text, headers }) => [statusCode, text, Object.keys(headers).sort()]);
    expect(answers[0]?.statusCode).toBe(202);
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await mailTo('known')).toBeDefined();
    expect(await mailTo('gone')).toBeUndefined();
    expect(await mailTo('nobody')).toBeUndefined();
    // The review team sees what waits to be sent, and not whose it is.
    const { rows } = await running.database.asOwner((db) => sql`select 1 from outbox where key like '%@%'`.execute(db));
    expect(rows).toEqual([]);
  });

  test('is mailed three times a day to one address for one network, which keeps no other one from it', async () => {
    await running.deskUser('often');
    const links: string[] = [];
    const times = async (many: number, from?: string) => {
      for (let time = 0; time < many; time += 1) {
        running.clock.advance(600_000);
        links.push(await linkFor('often', from));
      }
    };
    await times(5);
    expect(new Set(links).size).toBe(3);
    expect((await read(links[0] ?? '')).body.code).toBe('link-withdrawn');
    expect((await choose(links[1] ?? '')).body).toMatchObject({ status: 410, code: 'link-withdrawn' });
    await times(1, '10.5.0.2');
    expect(new Set(links).size).toBe(4);
    for (let network = 3; network < 9; network += 1) await times(3, `10.5.0.${network}`);
    expect(new Set(links).size).toBe(15);
    running.clock.advance(86_400_000);
    expect(links).not.toContain(await linkFor('often'));
  });

  test('has a link that no stranger takes away while its person opens it', async () => {
    await running.deskUser('calm');
    const link = await linkFor('calm');
    for (const network of [6, 7, 8]) expect(await linkFor('calm', `10.5.0.${network}`)).toBe(link);
    expect((await choose(link)).status).toBe(200);
  });

  test('is mailed to twenty addresses a day for one network', async () => {
    const from = '10.5.1.1';
    const names = Array.from({ length: 21 }, (_, number) => `many-${number}`);
    for (const name of names) await running.deskUser(name);
    const links = [];
    for (const name of names) links.push(await linkFor(name, from));
    expect(links.filter((link) => link !== '')).toHaveLength(20);
    expect(await linkFor(names[20] ?? '', '10.5.1.2')).not.toBe('');
  });

  test('is asked for in a queue that one network cannot fill', async () => {
    const waiting = new Error();
    await transactionsOf(running.database)
      .work(async (tx) => {
        for (let number = 0; number < 300; number += 1)
          await askForPassword(
            tx,
            { email: `stranger-${number}@x.example`, language: 'en', address: '10.5.1.3' },
            { now: running.clock.now(), key: 'a key' },
          );
        const { rows } = await sql<{ count: string }>`
          select count(*) from outbox where kind = 'new-password'`.execute(tx);
        waiting.message = rows[0]?.count ?? '';
        throw waiting;
      })
      .catch((error: unknown) => expect(error).toBe(waiting));
    expect(Number(waiting.message)).toBeGreaterThan(0);
    expect(Number(waiting.message)).toBeLessThanOrEqual(64);
  });

  test('is not changed by a link that expired, was altered, or of a person who left', async () => {
    await running.deskUser('late');
    const late = await linkFor('late');
    running.clock.advance(3_600_000);
    expect((await choose(late)).body).toMatchObject({ status: 410, code: 'link-expired' });
    expect((await choose('x'.repeat(43))).status).toBe(404);
    const leaver = await running.deskUser('leaver');
    const theirs = await linkFor('leaver');
    const { body } = await running.call('GET', '/me', { as: leaver });
    await running.call('POST', `/members/${body.user.id}/closure`, { as: head });
    expect((await choose(theirs)).body).toMatchObject({ status: 410, code: 'link-withdrawn' });
    expect(await signIn('leaver', chosen)).toBe(401);
    expect(await signIn('late', old)).toBe(200);
  });

  test('has a link that is stored as a hash', async () => {
    await running.deskUser('kept');
    const link = await linkFor('kept');
    const { rows } = await running.database.asOwner((db) =>
      sql<{ row: string }>`select row_to_json(l)::text as row from account_link l union all
        select row_to_json(m)::text from mail m`.execute(db),
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ row }) => row.includes(link))).toEqual([]);
  });
});
