import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemEntropy } from '../../platform/entropy.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { inviteUser } from './invite.ts';

let running: Running;
let brand: { id: string; token: string };
let head: string;
beforeAll(async () => {
  running = await startRunning();
  brand = await running.participant({ office: 'CN', number: '1', owner: 'Maison Lin', contact: 'c@maison.example' });
  head = await running.deskUser('head', { position: 'administrator' });
});
afterAll(() => running.close());

const password = 'four words of mine';
let people = 0;
const invitee = (more: object = {}) => {
  people += 1;
  return {
    email: `person${people}@maison.example`,
    name: `Person ${people}`,
    position: 'filer',
    language: 'en',
    ...more,
  };
};
const invite = (as: string, body: object) => {
  // Mails are ordered by their time.
  running.clock.advance(1000);
  return running.call('POST', '/members/invitations', { as, body });
};
const linkTo = async (email: string): Promise<string> => {
  const [mail] = await running.mailTo(email);
  return mail?.link?.split('/').at(-1) ?? '';
};
const invited = async (as: string, more: object = {}) => {
  const body = invitee(more);
  const { status, body: answer } = await invite(as, body);
  expect(status, JSON.stringify(answer)).toBe(201);
  return { ...body, id: answer.id, link: await linkTo(body.email) };
};
const accept = (link: string, chosen = password) =>
  running.call('POST', `/invitations/${link}/accept`, { body: { password: chosen } });
const signIn = async (email: string, given = password) =>
  running.service.app.inject({
    ...{
      method: 'POST',
      url: '/api/auth/sign-in/email',
      remoteAddress: `10.0.0.${people % 250}`,
      payload: { email, password: given },
    },
    headers: { origin: running.programme.publicUrl },
  });
const joined = async (as: string, more: object = {}) => {
  const one = await invited(as, more);
  expect((await accept(one.link)).status).toBe(200);
  const session = await signIn(one.email);
  expect(session.statusCode).toBe(200);
  return { ...one, token: String(session.headers['set-auth-token']), user: session.json().user.id as string };
};
const members = async (as: string) => (await running.call('GET', '/members', { as })).body;

describe('an invitation', () => {
  test('tells who invites whom to what, and becomes an account once', async () => {
    const body = invitee({ name: 'Lin Yue', position: 'viewer', language: 'zh-CN' });
    const sent = await invite(brand.token, body);
    expect(sent.status).toBe(201);
    expect(JSON.stringify(sent.body)).not.toContain('invitation/');
    const [mail] = await running.mailTo(body.email);
    expect(mail).toMatchObject({ link: expect.stringMatching(/\/invitation\/[\w-]{43}$/) });
    expect(mail?.text).toContain('Maison Lin');
    expect(mail?.text).toContain('只读成员');
    const link = await linkTo(body.email);
    const read = await running.call('GET', `/invitations/${link}`);
    expect(read.body).toMatchObject({ ...body, party: 'Maison Lin', inviter: 'Maison Lin', role: 'participant' });
    expect(await members(brand.token)).toMatchObject({ invitations: [{ email: body.email, position: 'viewer' }] });

    expect((await accept(link, 'password 1234')).body).toMatchObject({ status: 422, code: 'password-guessable' });
    expect((await accept(link, 'linyuelinyue')).body).toMatchObject({ code: 'password-guessable' });
    expect((await accept(link)).status).toBe(200);
    const as = String((await signIn(body.email)).headers['set-auth-token']);
    expect((await running.call('GET', '/me', { as })).body).toMatchObject({
      user: { name: 'Lin Yue' },
      position: 'viewer',
      participant: { id: brand.id },
    });
    for (const again of [await running.call('GET', `/invitations/${link}`), await accept(link)])
      expect(again.body).toMatchObject({ status: 410, code: 'link-used' });
    expect((await members(brand.token)).invitations).toEqual([]);
  });

  test('is not stored as it was sent', async () => {
    const { link } = await invited(brand.token);
    const rows = await running.database.asOwner((db) =>
      sql<{ row: string }>`select row_to_json(l)::text as row from account_link l union all
        select row_to_json(o)::text from outbox o`.execute(db),
    );
    expect(rows.rows.length).toBeGreaterThan(0);
    expect(rows.rows.filter(({ row }) => row.includes(link))).toEqual([]);
  });

  test('that expired, was withdrawn or was replaced opens nothing, and says which', async () => {
    const [withdrawn, replaced] = [await invited(brand.token), await invited(brand.token)];
    await running.call('POST', `/members/invitations/${withdrawn.id}/withdraw`, { as: brand.token });
    const newer = await invite(brand.token, { ...invitee(), email: replaced.email.toUpperCase() });
    expect(newer.status).toBe(201);
    for (const { link } of [withdrawn, replaced]) {
      expect((await running.call('GET', `/invitations/${link}`)).body.code).toBe('link-withdrawn');
      expect((await accept(link)).body).toMatchObject({ status: 410, code: 'link-withdrawn' });
    }
    const again = await running.call('POST', `/members/invitations/${withdrawn.id}/withdraw`, { as: brand.token });
    expect(again.status).toBe(404);
    const late = await invited(brand.token);
    running.clock.advance(7 * 86_400_000);
    expect((await accept(late.link)).body).toMatchObject({ status: 410, code: 'link-expired' });
    expect((await accept('x'.repeat(43))).status).toBe(404);
    expect((await signIn(late.email)).statusCode).toBe(401);
  });

  test('accepted by many at once is one account, whichever link they hold', async () => {
    const other = await running.participant({ office: 'CN', number: '2', owner: 'Other', contact: 'c@other.example' });
    for (let trial = 0; trial < 5; trial += 1) {
      const one = await invited(brand.token);
      expect((await invite(other.token, { ...invitee(), email: one.email })).status).toBe(201);
      const theirs = await linkTo(one.email);
      const links = [one.link, theirs, one.link, theirs, one.link];
      const answers = await Promise.all(links.map((link, index) => accept(link, `${password} ${index}`)));
      const taken = answers.findIndex(({ status }) => status === 200);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const refused = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
      expect(new Set([...refused, 'link-used', 'account-exists'])).toEqual(new Set(['link-used', 'account-exists']));
      const opened: boolean[] = [];
      for (const index of links.keys()) {
        opened.push((await signIn(one.email, `${password} ${index}`)).statusCode === 200);
      }
      expect(opened).toEqual(links.map((_, index) => index === taken));
    }
  });

  test('to an address with an account elsewhere looks like any other, and adds nothing', async () => {
    const stranger = invitee({ email: 'head@desk.example' });
    const { status, body } = await invite(brand.token, stranger);
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['email', 'expiresAt', 'id', 'inviter', 'madeAt', 'name', 'position']);
    const answer = await accept(await linkTo(stranger.email));
    expect(answer.body).toMatchObject({ status: 409, code: 'account-exists' });
  });

  test('is refused for a member, a position of others, and beyond a day’s number', async () => {
    const { email } = await joined(brand.token);
    expect((await invite(brand.token, invitee({ email }))).body).toMatchObject({ status: 409, code: 'already-member' });
    expect((await invite(brand.token, invitee({ position: 'auditor' }))).body.code).toBe('wrong-position');
    const to = invitee();
    for (let sent = 0; sent < 3; sent += 1) expect((await invite(brand.token, to)).status).toBe(201);
    expect((await invite(brand.token, to)).body).toMatchObject({ status: 429, code: 'too-many-invitations' });
    const busy = await running.participant({ office: 'CN', number: '3', owner: 'Busy', contact: 'c@busy.example' });
    const statuses = await Promise.all(Array.from({ length: 55 }, () => invite(busy.token, invitee())));
    expect(statuses.filter(({ status }) => status === 201)).toHaveLength(50);
  });

  test('to the desk names the organisation that the person works for', async () => {
    const without = await invite(head, invitee({ position: 'reviewer' }));
    expect(without.body).toMatchObject({ status: 422, code: 'organisation-missing' });
    const { token } = await joined(head, { position: 'reviewer', organisation: 'Audit House' });
    expect((await running.call('GET', '/me', { as: token })).body).toMatchObject({
      role: 'desk',
      position: 'reviewer',
    });
    expect((await members(head)).items).toContainEqual(expect.objectContaining({ organisation: 'Audit House' }));
  });

  test('of the operator needs no administrator, and names the programme', async () => {
    const { service, clock, programme } = running;
    const { link, expiresAt } = await service.transactions.work((tx) =>
      inviteUser(
        tx,
        { email: 'First@desk.example', name: 'First', role: 'desk', position: 'administrator' },
        { now: clock.now(), entropy: systemEntropy, programme },
      ),
    );
    expect(expiresAt.getTime() - clock.now().getTime()).toBe(7 * 86_400_000);
    const token = link.slice(link.lastIndexOf('/') + 1);
    const { body } = await running.call('GET', `/invitations/${token}`);
    expect(body).toMatchObject({ email: 'first@desk.example', party: 'Test', organisation: 'Test', role: 'desk' });
    expect(body).not.toHaveProperty('inviter');
    expect((await accept(token)).status).toBe(200);
    expect((await running.mailTo('first@desk.example'))[0]?.link).toBe(link);
  });
});

describe('the first administrator', () => {
  const first = async (): Promise<string> => {
    const { service, clock, programme } = running;
    const { link } = await service.transactions.work((tx) =>
      inviteUser(
        tx,
        { role: 'desk', position: 'administrator' },
        { now: clock.now(), entropy: systemEntropy, programme },
      ),
    );
    return link.slice(link.lastIndexOf('/') + 1);
  };

  test('says who they are, and a newer link replaces the earlier one', async () => {
    const [earlier, link] = [await first(), await first()];
    expect((await accept(earlier)).body.code).toBe('link-withdrawn');
    expect((await running.call('GET', `/invitations/${link}`)).body).not.toHaveProperty('email');
    expect((await accept(link)).body).toMatchObject({ status: 422, code: 'name-missing' });
    const body = { password, name: 'Wen He', email: 'Wen@desk.example' };
    expect((await running.call('POST', `/invitations/${link}/accept`, { body })).body).toMatchObject({
      email: 'wen@desk.example',
      name: 'Wen He',
    });
    expect((await signIn('wen@desk.example')).statusCode).toBe(200);
  });
});

describe('the people of a party', () => {
  test('are its administrators’ to see and to change; a stranger’s person does not exist', async () => {
    const filer = await joined(brand.token);
    for (const [method, path] of [
      ['GET', '/members'],
      ['POST', `/members/${filer.user}/closure`],
    ] as const)
      expect((await running.call(method, path, { as: filer.token })).body).toMatchObject({
        status: 403,
        code: 'not-for-this-position',
      });
    const change = (as: string, position: string) =>
      running.call('PUT', `/members/${filer.user}`, { as, body: { position } });
    expect((await change(head, 'reviewer')).status).toBe(404);
    expect((await change(brand.token, 'approver')).body.code).toBe('wrong-position');
    expect((await change(brand.token, 'administrator')).body).toMatchObject({ position: 'administrator' });
    expect((await running.call('GET', '/members', { as: filer.token })).status).toBe(200);
  });

  test('keep one administrator, also when two close each other', async () => {
    const { token } = await running.participant({ office: 'CN', number: '4', owner: 'Two', contact: 'c@two.example' });
    const [{ user: first }] = (await members(token)).items;
    const change = await running.call('PUT', `/members/${first.id}`, { as: token, body: { position: 'viewer' } });
    expect(change.body).toMatchObject({ status: 409, code: 'last-administrator' });
    const second = await joined(token, { position: 'administrator' });
    const answers = await Promise.all([
      running.call('POST', `/members/${first.id}/closure`, { as: second.token }),
      running.call('POST', `/members/${second.user}/closure`, { as: token }),
    ]);
    const closed = answers.filter(({ status }) => status === 200);
    expect(closed).toHaveLength(1);
    expect(answers.some(({ body, status }) => body.code === 'last-administrator' || status === 401)).toBe(true);
  });

  test('lose access at once when their account is closed, and can come back', async () => {
    const leaver = await joined(brand.token);
    expect((await running.call('GET', '/me', { as: leaver.token })).status).toBe(200);
    const closed = await running.call('POST', `/members/${leaver.user}/closure`, { as: brand.token });
    expect(closed.body).toMatchObject({ user: { name: leaver.name }, leftAt: running.clock.now().toISOString() });
    expect((await running.call('GET', '/me', { as: leaver.token })).status).toBe(401);
    expect((await signIn(leaver.email)).json()).toMatchObject({ code: 'wrong-credentials' });
    expect((await running.call('POST', `/members/${leaver.user}/closure`, { as: brand.token })).status).toBe(404);

    const again = await invite(brand.token, invitee({ email: leaver.email, position: 'viewer' }));
    expect(again.status).toBe(201);
    expect((await accept(await linkTo(leaver.email), 'another four words')).status).toBe(200);
    expect((await signIn(leaver.email)).statusCode).toBe(401);
    const as = String((await signIn(leaver.email, 'another four words')).headers['set-auth-token']);
    expect((await running.call('GET', '/me', { as })).body).toMatchObject({
      user: { id: leaver.user },
      position: 'viewer',
    });
  });

  test('leave entries in the security log', async () => {
    const { user } = await joined(head, { position: 'auditor', organisation: 'Audit House' });
    await running.call('PUT', `/members/${user}`, { as: head, body: { position: 'reviewer' } });
    await running.call('POST', `/members/${user}/closure`, { as: head });
    const { body } = await running.call('GET', '/desk/security-log?limit=8', { as: head });
    const kinds = body.items.map(({ kind, detail }: { kind: string; detail?: string }) => [kind, detail]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['account-invited', 'desk auditor'],
        ['account-added', 'desk auditor'],
        ['account-changed', `desk reviewer ${user}`],
        ['account-closed', user],
      ]),
    );
  });
});
