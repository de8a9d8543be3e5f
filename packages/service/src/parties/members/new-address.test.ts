import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const password = 'a long password';
const move = async (as: string, email: string, given = password) => {
  // A later mail is told from an earlier one by its time.
  running.clock.advance(1000);
  const answer = await running.service.app.inject({
    ...{ method: 'POST', url: '/api/auth/change-address', payload: { email, password: given } },
    headers: { origin: running.programme.publicUrl, authorization: `Bearer ${as}` },
  });
  return answer.statusCode;
};
const linkTo = async (email: string): Promise<string> =>
  (await running.mailTo(email))[0]?.link?.split('/').at(-1) ?? '';
const confirm = (link: string) => running.call('POST', `/address-links/${link}/confirm`);
const emailOf = async (as: string): Promise<string> => (await running.call('GET', '/me', { as })).body.user.email;

test('a person changes their address by a link that is mailed to the new one; the old one is told', async () => {
  const as = await running.deskUser('ann');
  expect(await move(as, 'Ann@New.example', 'not the password')).toBe(422);
  expect(await running.mailTo('ann@new.example')).toEqual([]);
  expect(await move(as, 'Ann@New.example')).toBe(202);
  const link = await linkTo('ann@new.example');
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
