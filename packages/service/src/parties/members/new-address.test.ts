import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemEntropy } from '../../platform/entropy.ts';
import { transactionsOf } from '../../platform/transactions.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { accountWith } from './account.ts';
import { resetAccess } from './new-password.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const password = 'a long password';
const move = async (as: string, email: string, given = password) => {
  // Mails are ordered by their time.
  running.clock.advance(1000);
  const answer = await running.service.app.inject({
    ...{ method: 'POST', url: '/api/auth/change-address', payload: { email, password: given } },
    headers: { origin: running.programme.publicUrl, authorization: `Bearer ${as}` },
  });
  return answer.statusCode;
};
const linkTo = async (email: string): Promise<string> =>
  (await running.mailTo(email))[0]?.link?.split('/').at(-1) ?? '';
const confirm = (link: string) => {
  running.clock.advance(1000);
  return running.call('POST', `/address-links/${link}/confirm`);
};
const post = (path: string, payload: object, as?: string) =>
  running.service.app.inject({
    ...{ method: 'POST', url: `/api/auth/${path}`, payload },
    headers: { origin: running.programme.publicUrl, ...(as !== undefined && { authorization: `Bearer ${as}` }) },
  });
const emailOf = async (as: string): Promise<string> => (await running.call('GET', '/me', { as })).body.user.email;

test('a person changes their address by a link that is mailed to the new one; the old one gets a letter', async () => {
  const as = await running.deskUser('ann');
  expect(await move(as, 'Ann@New.example', 'not the password')).toBe(422);
  expect(await running.mailTo('ann@new.example')).toEqual([]);
  expect(await move(as, 'Ann@New.example')).toBe(202);
  const link = await linkTo('ann@new.example');
  const [asked] = await running.mailTo('ann@desk.example');
  expect([asked?.link, asked?.text]).toEqual([null, expect.stringContaining('ann@new.example')]);
  expect((await running.call('GET', `/address-links/${link}`)).body).toMatchObject({ email: 'ann@new.example' });
  expect(await emailOf(as)).toBe('ann@desk.example');
  expect((await confirm(link)).status).toBe(200);
  expect(await emailOf(as)).toBe('ann@new.example');
  const [told] = await running.mailTo('ann@desk.example');
  expect([told?.link, told?.text]).toEqual([null, expect.stringContaining('ann@new.example')]);
  expect((await confirm(link)).body).toMatchObject({ status: 410, code: 'link-used' });
});

test('an address with an account is refused to the link’s holder alone', async () => {
  const [as] = [await running.deskUser('bob'), await running.deskUser('eve')];
  expect(await move(as, 'eve@desk.example')).toBe(202);
  expect((await confirm(await linkTo('eve@desk.example'))).body).toMatchObject({ status: 409, code: 'account-exists' });
  expect(await emailOf(as)).toBe('bob@desk.example');
});

test('at most three links a day are mailed for one person, and the last one works', async () => {
  const as = await running.deskUser('kim');
  const statuses: number[] = [];
  for (const host of ['a', 'b', 'c', 'd']) statuses.push(await move(as, `kim@${host}.example`));
  expect(statuses).toEqual([202, 202, 202, 429]);
  expect((await confirm(await linkTo('kim@b.example'))).body).toMatchObject({ code: 'link-withdrawn' });
  expect((await confirm(await linkTo('kim@c.example'))).status).toBe(200);
});

describe('a change that a thief asked for', () => {
  const chosen = 'four words of mine';
  /** The link that went to the thief's mailbox. */
  const stolen = async (name: string) => {
    const as = await running.deskUser(name);
    expect(await move(as, `${name}@thief.example`)).toBe(202);
    return { as, link: await linkTo(`${name}@thief.example`) };
  };
  const endsWithout = async (name: string, link: string): Promise<void> => {
    expect((await confirm(link)).body).toMatchObject({ status: 410, code: 'link-withdrawn' });
    const email = `${name}@thief.example`;
    await running.call('POST', '/password-links', { body: { email, language: 'en' } });
    expect((await running.mailTo(email)).filter((mail) => mail.link?.includes('/new-password/'))).toEqual([]);
  };

  test('ends with a reset by the operator, whose link is mailed only if asked', async () => {
    const { link } = await stolen('una');
    const reset = (isMailed: boolean) =>
      transactionsOf(running.database).work(async (tx) => {
        const account = await accountWith(tx, 'una@desk.example');
        if (!account) throw new Error('una');
        running.clock.advance(1000);
        return resetAccess(
          tx,
          account,
          { language: 'en', isMailed },
          { now: running.clock.now(), entropy: systemEntropy, programme: running.programme },
        );
      });
    await reset(false);
    expect((await running.mailTo('una@desk.example')).map((mail) => mail.link)).toEqual([null]);
    await endsWithout('una', link);
    const made = await reset(true);
    expect((await running.mailTo('una@desk.example'))[0]?.link).toBe(made.link);
  });

  test('ends with a new password by a mailed link', async () => {
    const { link } = await stolen('ben');
    await running.call('POST', '/password-links', { body: { email: 'ben@desk.example', language: 'en' } });
    const mails = await running.mailTo('ben@desk.example');
    const own =
      mails
        .find((mail) => mail.link?.includes('/new-password/'))
        ?.link?.split('/')
        .at(-1) ?? '';
    const answer = await running.call('POST', `/password-links/${own}/password`, { body: { password: chosen } });
    expect(answer.status).toBe(200);
    await endsWithout('ben', link);
  });

  test('ends with a changed password, as does a link for a new password', async () => {
    const { as, link } = await stolen('leo');
    await running.call('POST', '/password-links', { body: { email: 'leo@desk.example', language: 'en' } });
    const mails = await running.mailTo('leo@desk.example');
    const other =
      mails
        .find((mail) => mail.link?.includes('/new-password/'))
        ?.link?.split('/')
        .at(-1) ?? '';
    const changed = await post('change-password', { currentPassword: password, newPassword: chosen }, as);
    expect(changed.statusCode, changed.body).toBe(200);
    await endsWithout('leo', link);
    const choice = { body: { password: 'other words of mine' } };
    expect((await running.call('POST', `/password-links/${other}/password`, choice)).body.code).toBe('link-withdrawn');
  });
});
