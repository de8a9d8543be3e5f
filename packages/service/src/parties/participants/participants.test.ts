import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptance } from '../../testing/acceptance.ts';
import { codeIn, type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  await running.importEntries(
    ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008'].map((number) => ({
      office: 'CN',
      number,
      owner: `Maison ${number} SARL`,
      contact: `legal-${number}@maison.example`,
      mark: `Lune${number}`,
    })),
  );
  await running.importEntries([
    {
      office: 'CN',
      number: '900',
      owner: 'Old House',
      contact: 'old@house.example',
      validUntil: '2026-01-01T00:00:00.000Z',
    },
    { office: 'CN', number: '901', owner: 'Quiet House' },
  ]);
});
afterAll(() => running.close());

const enrol = (number: string | undefined, more: object = {}) =>
  running.call('POST', '/enrolments', {
    body: {
      name: `Maison ${number}`,
      kind: 'rights-holder',
      email: `person-${number}@mail.example`,
      language: 'en',
      ...(number !== undefined && { right: { office: 'cn', number } }),
      ...more,
    },
  });
const confirm = (id: string, code: string, key?: string, terms: object | undefined = acceptance()) =>
  running.call('POST', `/enrolments/${id}/confirm`, {
    body: { code, password: 'a long password', terms },
    ...(key !== undefined && { key }),
  });
/** Returns the code that came to the applicant's own address. */
const proveAddress = async (id: string, email: string) => {
  const code = codeIn((await running.mailTo(email))[0]);
  return running.call('POST', `/enrolments/${id}/confirm`, { body: { code } });
};
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('an enrolment', () => {
  test('by the contact that the register names: code, account and verified right in one step', async () => {
    const asked = await enrol('1001');
    expect(asked).toMatchObject({
      status: 201,
      body: { status: 'code-sent', sentTo: 'le•••@maison.example', expiresAt: '2026-03-02T02:30:00.000Z' },
    });
    // The applicant's address gets nothing: the code proves who can read the register's mailbox.
    expect(await running.mailTo('person-1001@mail.example')).toEqual([]);
    const [mail] = await running.mailTo('legal-1001@maison.example');
    // “Maison 1001” is the owner’s name without its legal form, so the mail uses the register's form.
    expect(mail?.text).toContain('as Maison 1001 SARL and');

    expect(await confirm(asked.body.id, codeIn(mail))).toMatchObject({ status: 200, body: { status: 'active' } });
    expect((await running.call('GET', `/enrolments/${asked.body.id}`)).body).toEqual({
      id: asked.body.id,
      kind: 'rights-holder',
      status: 'active',
    });

    const signIn = await running.service.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'person-1001@mail.example', password: 'a long password' },
    });
    expect(signIn.statusCode).toBe(200);
    const as = String(signIn.headers['set-auth-token']);
    const me = await running.call('GET', '/me', { as });
    expect(me.body).toMatchObject({
      role: 'participant',
      position: 'administrator',
      user: { email: 'person-1001@mail.example' },
      participant: { name: 'Maison 1001', kind: 'rights-holder', member: false, standing: 'newcomer', filedToday: 0 },
    });
    expect(me.body.participant.dailyCap).toBe(running.rules().complainants.dailyCap.newcomer);
    expect(me.body.participant).not.toHaveProperty('accuracy');
    const rights = await running.call('GET', '/rights', { as });
    expect(rights.body.items).toMatchObject([
      {
        id: 'cn-1001',
        status: 'verified',
        holder: me.body.participant.id,
        holderName: 'Maison 1001',
        mark: 'Lune1001',
      },
    ]);
  });

  test('by an applicant whose registration has another owner’s name admits them without that right', async () => {
    const asked = await enrol('1002', { name: 'Somebody Else' });
    const [mail] = await running.mailTo('legal-1002@maison.example');
    expect((await confirm(asked.body.id, codeIn(mail))).body.status).toBe('active');
    const right = await running.service.transactions.work((tx) =>
      tx.selectFrom('aggregate').select('id').where('id', '=', 'cn-1002').executeTakeFirst(),
    );
    expect(right).toBeUndefined();
  });

  test('a wrong code costs a try, a repeated request does not, the third ends the code', async () => {
    const { body } = await enrol('1003');
    const code = codeIn((await running.mailTo('legal-1003@maison.example'))[0]);
    const first = await confirm(body.id, wrong(code), 'the-same-key');
    expect(first).toMatchObject({
      status: 422,
      body: { code: 'wrong-code', detail: expect.stringContaining('2 tries') },
    });
    expect(await confirm(body.id, wrong(code), 'the-same-key')).toEqual(first);
    expect((await confirm(body.id, wrong(code))).body.detail).toContain('1 try');
    expect(await confirm(body.id, wrong(code))).toMatchObject({ status: 422, body: { code: 'code-expired' } });
    expect(await confirm(body.id, code)).toMatchObject({ status: 409, body: { code: 'code-expired' } });
    // A person who guesses codes makes no work for the desk.
    const tasks = await running.call('GET', '/desk/tasks?kind=enrolment', { as: await running.deskUser('third') });
    expect(tasks.body.items).toEqual([]);
  });

  test('a code holds for half an hour', async () => {
    const { body } = await enrol('1004');
    const code = codeIn((await running.mailTo('legal-1004@maison.example'))[0]);
    running.clock.advance(30 * 60_000);
    expect(await confirm(body.id, code)).toMatchObject({ status: 409, body: { code: 'code-expired' } });
    const again = await enrol('1004');
    const fresh = codeIn((await running.mailTo('legal-1004@maison.example'))[0]);
    running.clock.advance(30 * 60_000 - 1);
    expect((await confirm(again.body.id, fresh)).body.status).toBe('active');
  });

  test('without a usable registration goes to the desk once the applicant has proved the e-mail', async () => {
    const as = await running.deskUser('reader');
    const tasksOf = async (id: string) => {
      const { body } = await running.call('GET', '/desk/tasks?kind=enrolment&limit=100', { as });
      return body.items.filter(({ enrolment }: { enrolment: string }) => enrolment === id);
    };
    for (const [number, more] of [
      ['4711', {}],
      ['900', {}],
      // Its register names no contact.
      ['901', {}],
      [undefined, { kind: 'agent', name: 'An Agent' }],
      // The right is registered already, so this applicant is not the first.
      ['1001', { name: 'Another' }],
    ] as const) {
      const email = `asks-${number}@mail.example`;
      const asked = await enrol(number, { ...more, email });
      expect(asked).toMatchObject({
        status: 201,
        body: { status: 'address-unconfirmed', sentTo: 'as•••@mail.example' },
      });
      expect(await tasksOf(asked.body.id)).toEqual([]);
      const [mail] = await running.mailTo(email);
      expect(mail?.text).not.toContain('An');
      expect(await proveAddress(asked.body.id, email)).toMatchObject({ status: 200, body: { status: 'with-desk' } });
      expect(await tasksOf(asked.body.id)).toHaveLength(1);
    }
    expect(await running.mailTo('old@house.example')).toEqual([]);
    expect(await running.mailTo('legal-1001@maison.example')).toHaveLength(1);
  });

  test('answers the same for a known e-mail as for an unknown one', async () => {
    const known = await enrol('1005', { email: 'person-1001@mail.example' });
    const unknown = await enrol('1008', { email: 'nobody@mail.example' });
    const shape = ({ body }: typeof known) => ({ ...body, id: '', sentTo: '' });
    expect(shape(known)).toEqual(shape(unknown));
    const code = codeIn((await running.mailTo('legal-1005@maison.example'))[0]);
    // The code came to the register's contact, so even a person who has it does not learn this.
    expect(await confirm(known.body.id, code)).toMatchObject({ status: 200, body: { status: 'with-desk' } });
    const participants = await running.service.transactions.work((tx) =>
      tx.selectFrom('participant').select('id').where('name', '=', 'Maison 1005').execute(),
    );
    expect(participants).toEqual([]);
  });

  test('repeated while it waits is the same one, and mailed once', async () => {
    const [first, second] = [await enrol('1007'), await enrol('1007')];
    expect(second.body).toEqual(first.body);
    expect(await running.mailTo('legal-1007@maison.example')).toHaveLength(1);
  });

  test.each([
    ['line breaks', 'Maison\r\n\r\nYour account is closed'],
    ['a control character', 'Maison\u0007'],
    ['an address', 'Log in at https://evil.example/now'],
    ['an address without a scheme', 'Log in at evil.example/now'],
    ['www', 'www.evil.example'],
    ['an e-mail', 'write to me@evil.example'],
    ['markup', '<a href="x">Maison</a>'],
    ['letters turned round', 'Maison \u202Elive'],
    ['nothing that is read', '---'],
  ])('under a name with %s is refused', async (_, name) => {
    expect(await enrol('1001', { name })).toMatchObject({ status: 400, body: { errors: [{ field: 'body.name' }] } });
  });

  test('takes names of all scripts, and of companies that are called as their domain is', async () => {
    const names = [
      'Société Générale & Fils, S.A.',
      '上海某某（集团）有限公司',
      'شركة النور',
      'ООО «Ромашка»',
      'LEGO A/S',
      'बजाज',
      'Shop.com, Inc.',
    ];
    for (const name of names)
      expect((await enrol('4713', { name, email: `x${names.indexOf(name)}@mail.example` })).status).toBe(201);
  });

  test('quotes a stranger’s words apart from our own', async () => {
    await enrol('1006', { name: 'Pay now at evil.example', email: 'other@mail.example' });
    const [mail] = await running.mailTo('legal-1006@maison.example');
    expect(mail?.text).toContain('\n\n    | Pay now at evil. example\n\n');
    expect(mail?.subject).toMatch(/^Your code: \d{6}$/);
  });

  test('cannot be looked up without its id, nor listed', async () => {
    expect((await running.call('GET', '/enrolments/1')).status).toBe(404);
    expect((await running.call('GET', '/enrolments/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    const readable = (tenant: string) =>
      running.service.transactions.read(tenant, (tx) => tx.selectFrom('enrolment').select('id').execute());
    expect(await readable('public')).toEqual([]);
    expect(await readable('enrolment:')).toEqual([]);
    expect((await readable('desk')).length).toBeGreaterThan(0);
  });
});

describe('the desk', () => {
  test('approves: the applicant gets a link and a code, and takes part', async () => {
    const as = await running.deskUser('approver');
    const { body } = await enrol(undefined, {
      kind: 'agent',
      name: 'Agents & Co',
      email: 'new-agent@mail.example',
      language: 'zh-CN',
    });
    await proveAddress(body.id, 'new-agent@mail.example');
    const seen = await running.call('GET', `/desk/enrolments/${body.id}`, { as });
    expect(seen.body).toMatchObject({
      name: 'Agents & Co',
      kind: 'agent',
      email: 'new-agent@mail.example',
      status: 'with-desk',
    });
    running.clock.advance(1000);
    const decided = await running.call('POST', `/desk/enrolments/${body.id}/decision`, {
      as,
      body: { approve: true, reasons: 'Letter of authority seen.' },
    });
    expect(decided).toMatchObject({ status: 200, body: { status: 'code-sent' } });
    const [mail] = await running.mailTo('new-agent@mail.example');
    expect(mail?.link).toBe(`http://127.0.0.1:4700/enrol/${body.id}`);
    expect(mail?.text).toContain('审理组');
    running.clock.advance(3 * 86_400_000);
    expect((await confirm(body.id, codeIn(mail), undefined, acceptance('agent'))).body.status).toBe('active');
    const everybody = await running.call('GET', '/participants', { as });
    expect(everybody.body.items).toContainEqual(expect.objectContaining({ name: 'Agents & Co', kind: 'agent' }));
    const tasks = await running.call('GET', '/desk/tasks?kind=enrolment&limit=100', { as });
    expect(tasks.body.items.map(({ enrolment }: { enrolment: string }) => enrolment)).not.toContain(body.id);
  });

  test('verifies the right that the applicant gave: it is among their rights afterwards', async () => {
    const as = await running.deskUser('verifier');
    const email = 'person-4720@mail.example';
    const { body } = await enrol('4720', { name: 'Quiet Works', email });
    await proveAddress(body.id, email);
    running.clock.advance(1000);
    const seen = () => running.call('GET', `/desk/enrolments/${body.id}`, { as });
    expect((await seen()).body).not.toHaveProperty('entry');
    const how = { by: 'association-vouched', reference: 'Letter of the association, 2 March 2026' };
    const approve = (verification?: object) =>
      running.call('POST', `/desk/enrolments/${body.id}/decision`, { as, body: { approve: true, verification } });
    expect(await approve(how)).toMatchObject({
      status: 422,
      body: { code: 'unknown-registration', errors: [{ field: 'body.verification' }] },
    });
    // The register spells the owner's name in another script.
    await running.importEntries([{ office: 'CN', number: '4720', owner: '静工坊' }]);
    expect((await seen()).body.entry).toMatchObject({ owner: '静工坊' });
    expect((await approve(how)).body.status).toBe('code-sent');
    const [mail] = await running.mailTo(email);
    expect((await confirm(body.id, codeIn(mail))).body.status).toBe('active');
    const signIn = await running.service.app.inject({
      ...{ method: 'POST', url: '/api/auth/sign-in/email' },
      payload: { email, password: 'a long password' },
    });
    const token = String(signIn.headers['set-auth-token']);
    const rights = await running.call('GET', '/rights', { as: token });
    expect(rights.body.items).toMatchObject([{ id: 'cn-4720', status: 'verified', verification: how }]);
    // What the review team saw is about one right: others of that owner are proved for themselves.
    await running.importEntries([{ office: 'CN', number: '4721', owner: '静工坊' }]);
    const next = await running.call('POST', '/rights', { as: token, body: { office: 'CN', number: '4721' } });
    expect(next.body.status).toBe('unverified');
  });

  test('approves without the right, if it did not verify it', async () => {
    const as = await running.deskUser('careful');
    const email = 'person-901@mail.example';
    const { body } = await enrol('901', { name: 'Quiet House', email });
    await proveAddress(body.id, email);
    running.clock.advance(1000);
    await running.call('POST', `/desk/enrolments/${body.id}/decision`, { as, body: { approve: true } });
    expect((await confirm(body.id, codeIn((await running.mailTo(email))[0]))).body.status).toBe('active');
    const right = await running.service.transactions.work((tx) =>
      tx.selectFrom('aggregate').select('id').where('id', '=', 'cn-901').executeTakeFirst(),
    );
    expect(right).toBeUndefined();
    const refusal = await running.call('POST', `/desk/enrolments/${body.id}/decision`, {
      as,
      body: { approve: false },
    });
    expect(refusal).toMatchObject({ status: 400, body: { errors: [{ field: 'body.reasons' }] } });
  });

  test('refuses, with reasons, once', async () => {
    const as = await running.deskUser('refuser');
    const { body } = await enrol('4712');
    await proveAddress(body.id, 'person-4712@mail.example');
    const decide = () =>
      running.call('POST', `/desk/enrolments/${body.id}/decision`, {
        as,
        body: { approve: false, reasons: 'No such registration.' },
      });
    running.clock.advance(1000);
    expect((await decide()).body.status).toBe('refused');
    expect(await decide()).toMatchObject({ status: 409, body: { code: 'enrolment-not-with-desk' } });
    const [mail] = await running.mailTo('person-4712@mail.example');
    expect(mail?.text).toContain('No such registration.');
    expect(await confirm(body.id, '123456')).toMatchObject({ status: 409, body: { code: 'enrolment-refused' } });
  });
});

test('membership needs the desk’s confirmation, and changes nothing else', async () => {
  const entry = (number: string) => ({
    office: 'EM',
    number,
    owner: `House ${number}`,
    contact: `c-${number}@house.example`,
  });
  expect(await enrol('1001', { member: true })).toMatchObject({
    status: 400,
    body: { errors: [{ code: 'unknown-field', field: 'body.member' }] },
  });
  const one = await running.participant(entry('1'));
  const other = await running.participant(entry('2'));
  const view = async (token: string) => (await running.call('GET', '/me', { as: token })).body.participant;
  expect((await view(one.token)).member).toBe(false);

  const as = await running.deskUser('confirms members');
  const decide = (decision: string, by = as) =>
    running.call('POST', `/desk/participants/${one.id}/standing`, {
      as: by,
      body: { decision, reasons: 'On its list.' },
    });
  expect((await decide('confirm-membership', one.token)).status).toBe(403);
  expect(await decide('confirm-membership')).toMatchObject({ status: 200, body: { member: true } });
  const standing = await running.call('GET', `/participants/${one.id}/standing`, { as });
  expect(standing.body).toMatchObject({
    decisions: ['warn', 'end-membership'],
    written: [{ about: 'confirm-membership', by: 'confirms members', text: 'On its list.' }],
  });
  const { id: _a, name: _b, member: isMember, ...first } = await view(one.token);
  const { id: _c, name: _d, member: isOther, ...second } = await view(other.token);
  expect([isMember, isOther]).toEqual([true, false]);
  expect(first).toEqual(second);
  expect(await decide('end-membership')).toMatchObject({ status: 200, body: { member: false } });
});

test('only the desk lists participants', async () => {
  const { token } = await running.participant({
    office: 'EM',
    number: '3',
    owner: 'House 3',
    contact: 'c-3@house.example',
  });
  expect((await running.call('GET', '/participants')).status).toBe(401);
  expect((await running.call('GET', '/participants', { as: token })).status).toBe(403);
});

test('the desk sees which of its people administer it', async () => {
  const [administrator, reviewer] = [
    await running.deskUser('head', { position: 'administrator' }),
    await running.deskUser('reviewer'),
  ];
  const me = async (as: string) => (await running.call('GET', '/me', { as })).body;
  expect(await me(administrator)).toMatchObject({ role: 'desk', position: 'administrator' });
  expect(await me(reviewer)).toMatchObject({ role: 'desk', position: 'approver' });
});
