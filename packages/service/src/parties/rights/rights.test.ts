import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeIn, type Running, startRunning } from '../../testing/running-service.ts';
import { coveringRight, maskAddress, type RightView, rightId, sameOwner } from './index.ts';

const day = 86_400_000;
let running: Running;
let holder: { id: string; token: string };
let agent: { id: string; token: string };
let desk: string;

beforeAll(async () => {
  running = await startRunning();
  const house = { owner: 'Maison Lune SARL', contact: 'legal@lune.example' };
  holder = await running.participant({ office: 'CN', number: '1', ...house });
  agent = await running.participant({ office: 'CN', number: '2', owner: 'Agents & Co', contact: 'c@agents.example' });
  desk = await running.deskUser('registrar');
  await running.importEntries([
    { office: 'EM', number: '018 123', ...house, owner: 'MAISON LUNE', mark: 'Lune', territories: ['FR', 'DE'] },
    { office: 'CN', number: '20', owner: 'Luna Holding', contact: 'ip@holding.example' },
    { office: 'CN', number: '21', owner: 'Luna Holding', contact: 'ip@holding.example' },
    { office: 'CN', number: '22', ...house, validUntil: '2026-03-10T00:00:00.000Z' },
    { office: 'CN', number: '23', ...house, validUntil: '2026-01-10T00:00:00.000Z' },
  ]);
});
afterAll(() => running.close());

const register = (token: string, office: string, number: string) =>
  running.call('POST', '/rights', { as: token, body: { office, number } });
const rightsOf = async (token: string) =>
  (await running.call('GET', '/rights', { as: token })).body.items as RightView[];
const tasks = async () =>
  (await running.call('GET', '/desk/tasks?kind=right-verification&limit=100', { as: desk })).body.items;

test('an entry of a register names Nice classes only of a trade mark', async () => {
  const owner = { office: 'CN', owner: 'Luna Holding', contact: 'ip@holding.example', territories: ['CN'] };
  const design = { ...owner, number: '30', type: 'design', validUntil: '2030-01-01T00:00:00.000Z' };
  const send = (...entries: object[]) =>
    running.call('POST', '/register-entries', {
      as: desk,
      body: { entries: [{ ...design, number: '31' }, ...entries] },
    });
  const refused = await send({ ...design, classes: [14] });
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('entries.1.classes');
  expect(await send(design)).toMatchObject({ status: 200, body: { outcomes: ['created', 'created'] } });
});

describe('registering a right', () => {
  test('of the owner whom the register confirmed: verified at once, whatever the spelling', async () => {
    expect(await register(holder.token, 'em', '018123')).toMatchObject({
      status: 201,
      body: { id: 'em-018123', status: 'verified', holder: holder.id, mark: 'Lune', territories: ['FR', 'DE'] },
    });
    expect(await tasks()).toEqual([]);
    expect(await register(holder.token, 'EM', '018123')).toMatchObject({ body: { code: 'right-already-registered' } });
    expect(await register(agent.token, 'EM', '018123')).toMatchObject({
      status: 409,
      body: { code: 'right-registered-by-another' },
    });
  });

  test('of another owner: a code to the contact of that entry, and no use before it', async () => {
    expect(await register(holder.token, 'CN', '20')).toMatchObject({ status: 201, body: { status: 'unverified' } });
    expect(await register(holder.token, 'CN', '20')).toMatchObject({ status: 409, body: { code: 'code-still-valid' } });
    const first = codeIn((await running.mailTo('ip@holding.example'))[0]);
    running.clock.advance(31 * 60_000);
    const confirm = (code: string, token = holder.token) =>
      running.call('POST', '/rights/cn-20/confirm', { as: token, body: { code } });
    expect(await confirm(first)).toMatchObject({ status: 409, body: { code: 'code-expired' } });
    expect((await register(holder.token, 'CN', '20')).status).toBe(201);
    const code = codeIn((await running.mailTo('ip@holding.example'))[0]);
    expect(await confirm(code, agent.token)).toMatchObject({ status: 404 });
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await confirm(wrong)).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    expect(await confirm(code)).toMatchObject({ status: 200, body: { status: 'verified' } });
    expect(await confirm(code)).toMatchObject({ status: 409, body: { code: 'nothing-to-confirm' } });
  });

  test('three wrong codes use a code up; the desk can verify by hand', async () => {
    await register(holder.token, 'CN', '21');
    const code = codeIn((await running.mailTo('ip@holding.example'))[0]);
    const wrong = code === '000000' ? '000001' : '000000';
    const confirm = (given: string) =>
      running.call('POST', '/rights/cn-21/confirm', { as: holder.token, body: { code: given } });
    for (let i = 0; i < 3; i++) expect((await confirm(wrong)).status).toBe(422);
    expect((await confirm(code)).status).toBe(409);
    expect(await tasks()).toContainEqual(expect.objectContaining({ right: 'cn-21' }));
    const how = { by: 'certificate-at-source', reference: 'register.example/21, read on 2 March' };
    const verify = (as: string, participant = holder.id) =>
      running.call('POST', '/rights/cn-21/verify', { as, body: { ...how, participant } });
    expect((await verify(holder.token)).status).toBe(403);
    // The agent claims nothing.
    expect((await verify(desk, agent.id)).status).toBe(404);
    expect(await verify(desk)).toMatchObject({ status: 200, body: { status: 'verified', verification: how } });
    expect((await rightsOf(holder.token)).find(({ id }) => id === 'cn-21')).toMatchObject({ verification: how });
    expect(await verify(desk)).toMatchObject({ status: 409, body: { code: 'right-already-registered' } });
    expect(await tasks()).not.toContainEqual(expect.objectContaining({ right: 'cn-21' }));
  });

  test('whose register names no contact: no code, and the review team verifies it', async () => {
    await running.importEntries([{ office: 'CN', number: '25', owner: 'Luna Holding' }]);
    expect(await register(holder.token, 'CN', '25')).toMatchObject({
      status: 201,
      body: { status: 'unverified', verifiedWith: 'review-team' },
    });
    // Another claim waits with it, and blocks none.
    expect(await register(agent.token, 'CN', '25')).toMatchObject({ status: 201, body: { holder: agent.id } });
    const confirm = (as: string) => running.call('POST', '/rights/cn-25/confirm', { as, body: { code: '123456' } });
    for (const { token } of [holder, agent]) expect((await confirm(token)).body.code).toBe('no-code-sent');
    expect(await tasks()).toContainEqual(expect.objectContaining({ right: 'cn-25' }));
    // Its owner, confirmed by another register, needs no code.
    await running.importEntries([{ office: 'CN', number: '26', owner: 'MAISON LUNE' }]);
    expect((await register(holder.token, 'CN', '26')).body).toMatchObject({ status: 'verified' });
    expect((await register(holder.token, 'CN', '26')).body).not.toHaveProperty('verifiedWith');
    // With a contact in a later entry, a code is sent.
    await running.importEntries([
      { office: 'CN', number: '25', owner: 'Luna Holding', contact: 'new@holding.example' },
    ]);
    expect((await register(holder.token, 'CN', '25')).body).toMatchObject({ verifiedWith: 'code' });
    expect(await running.mailTo('new@holding.example')).toHaveLength(1);
  });

  test('that is unknown to registers, or has ended, is refused with advice', async () => {
    expect(await register(holder.token, 'CN', '404')).toMatchObject({
      status: 422,
      body: { code: 'unknown-registration', detail: expect.stringContaining('ask the review team') },
    });
    expect(await register(holder.token, 'CN', '23')).toMatchObject({ status: 422, body: { code: 'right-expired' } });
  });
});

describe('a right in time', () => {
  test('reports for each imported entry whether it is new, changed or unchanged', async () => {
    const entry = (number: string, more: object = {}) => ({
      office: 'WO',
      number,
      owner: 'Maison Lune',
      contact: 'legal@lune.example',
      ...more,
    });
    expect(await running.importEntries([entry('1'), entry('2')])).toEqual(['created', 'created']);
    expect(await running.importEntries([entry('1'), entry('2', { classes: [3] }), entry('3')])).toEqual([
      'unchanged',
      'changed',
      'created',
    ]);
    // The first list again: it restores the change of the second, and leaves the rest.
    expect(await running.importEntries([entry('1'), entry('2')])).toEqual(['unchanged', 'changed']);
    // For one registration the last entry counts.
    expect(await running.importEntries([entry('4'), entry(' 4 ', { classes: [3] }), entry('4')])).toEqual([
      'created',
      'changed',
      'changed',
    ]);
  });

  test('lapses at its end and comes back with a renewed entry', async () => {
    await register(holder.token, 'CN', '22');
    const statusNow = async () => (await rightsOf(holder.token)).find(({ id }) => id === 'cn-22')?.status;
    expect(await statusNow()).toBe('verified');
    running.clock.set('2026-03-10T00:00:00.000Z');
    await running.settle();
    expect(await statusNow()).toBe('lapsed');
    const renewed = { office: 'CN', number: '22', owner: 'Maison Lune SARL', contact: 'legal@lune.example' };
    await running.importEntries([{ ...renewed, validUntil: '2036-03-10T00:00:00.000Z' }]);
    expect(await statusNow()).toBe('verified');
    // An entry that ends earlier than the known end is not a lapse.
    await running.importEntries([{ ...renewed, validUntil: '2026-03-09T00:00:00.000Z' }]);
    expect(await statusNow()).toBe('verified');
  });

  test('is visible to an agent during its mandate', async () => {
    const grant = (body: object, as = holder.token) => running.call('POST', '/rights/em-018123/mandates', { as, body });
    const until = new Date(running.clock.now().getTime() + 10 * day).toISOString();
    expect(await grant({ agent: 'nobody', until })).toMatchObject({ status: 422, body: { code: 'unknown-agent' } });
    expect((await grant({ agent: agent.id, until }, agent.token)).status).toBe(404);
    expect(await grant({ agent: agent.id, until: '2026-01-01T00:00:00.000Z' })).toMatchObject({
      status: 409,
      body: { code: 'ends-in-the-past' },
    });
    const sees = async () => (await rightsOf(agent.token)).some(({ id }) => id === 'em-018123');
    expect(await sees()).toBe(false);
    expect(await grant({ agent: agent.id, until })).toMatchObject({
      status: 200,
      body: { mandates: [{ agent: agent.id, agentName: 'Agents & Co', until }] },
    });
    expect(await sees()).toBe(true);
    expect(
      (await running.call('DELETE', `/rights/em-018123/mandates/${agent.id}`, { as: holder.token })).body.mandates,
    ).toEqual([]);
    expect(await sees()).toBe(false);

    await grant({ agent: agent.id, until });
    running.clock.set(until);
    await running.settle();
    expect(await sees()).toBe(false);
  });

  test('assigned: the former holder sees that, and the new one must prove it', async () => {
    const { transactions, begin } = running.service;
    await transactions.work(async (tx) => {
      const work = begin(tx);
      const ref = { kind: 'right', id: 'cn-22' } as const;
      await work.lock([ref]);
      work.execute(ref, { type: 'assign', to: agent.id }, { kind: 'desk', user: 'registrar' });
      await work.finish();
    });
    const statusFor = async (token: string) => (await rightsOf(token)).find(({ id }) => id === 'cn-22')?.status;
    expect(await statusFor(holder.token)).toBe('assigned');
    expect(await statusFor(agent.token)).toBe('unverified');
  });
});

test('what a right’s views hold is no more than its tenants', async () => {
  const readable = (tenant: string) =>
    running.service.transactions.read(tenant, (tx) => tx.selectFrom('right_view').select('tenant').execute());
  expect(new Set((await readable(holder.id)).map(({ tenant }) => tenant))).toEqual(new Set([holder.id]));
  expect(await readable('public')).toEqual([]);
});

describe('names and numbers', () => {
  test.each([
    ['Nike Innovate C.V.', 'NIKE INNOVATE CV', true],
    ['Maison Lune', 'Maison Lune S.A.R.L.', true],
    ['深圳市明月服饰有限公司', '深圳市明月服饰股份有限公司', true],
    ['Luna', 'Lune', false],
    ['Lune', 'Lune Sport', false],
    ['Ltd', 'Inc', false],
    ['', '', false],
  ])('%j and %j are one owner: %j', (one, other, same) => {
    expect(sameOwner(one, other)).toBe(same);
  });

  test('two registrations never share an id', () => {
    const ids = ['1-2', '12', '1.2', '1/2', '1_2', '1_2d2'].map((number) => rightId('CN', number));
    expect(new Set(ids).size).toBe(ids.length);
    expect(rightId('cn', ' g 123 ')).toBe(rightId('CN', 'G123'));
    expect(rightId('CN', '12345678')).toBe('cn-12345678');
  });

  test('a masked address shows which mailbox, not the address', () => {
    expect(maskAddress('legal@maison.example')).toBe('le•••@maison.example');
    expect(maskAddress('a@b.example')).toBe('•••@b.example');
    expect(maskAddress('ab@b.example')).toBe('a•••@b.example');
  });
});

describe('the right to file under', () => {
  const right = (id: string, more: Partial<RightView> = {}): RightView => ({
    id,
    holder: 'h',
    holderName: 'H',
    type: 'trademark',
    office: 'CN',
    number: id,
    mark: 'Lune',
    territories: ['CN'],
    classes: [25],
    status: 'verified',
    mandates: [],
    ...more,
  });
  const brand = {
    ...{ id: 'b', name: 'Lune', marks: [{ text: 'ＬＵＮＥ', weak: false }], classes: [], territories: [] },
    ...{ prices: [], authorised: [], photos: [] },
  };
  const listing = {
    ...{ marketplace: 'taobao', id: '1', title: 'Lune', seller: { id: 's' }, images: [], shipsTo: ['CN'] },
    ...{ classes: [18], variants: [], attributes: {} },
  };
  const choose = (...rights: RightView[]) => coveringRight(rights, brand, listing, '2026-03-02T02:00:00.000Z')?.id;

  test('covers goods, territory and mark, and is in force', () => {
    expect(choose(right('goods'))).toBeUndefined();
    expect(choose(right('land', { classes: [18], territories: ['US'] }))).toBeUndefined();
    expect(choose(right('mark', { classes: [18], mark: 'Luna' }))).toBeUndefined();
    expect(choose(right('code', { classes: [18], status: 'unverified' }))).toBeUndefined();
    expect(choose(right('over', { classes: [18], validUntil: '2026-03-01T00:00:00.000Z' }))).toBeUndefined();
    expect(choose(right('yes', { classes: [18] }))).toBe('yes');
  });

  test('is the one with the best known match, then the one valid longest', () => {
    const vague = right('vague', { classes: [], territories: [] });
    const short = right('short', { classes: [18], validUntil: '2026-05-01T00:00:00.000Z' });
    const long = right('long', { classes: [18], validUntil: '2031-05-01T00:00:00.000Z' });
    expect(choose(vague, short, long)).toBe('long');
    expect(choose(vague, short)).toBe('short');
  });
});
