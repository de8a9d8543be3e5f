import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { codeIn, type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { uploadDocument } from './own-document.ts';

/** A registration that the register lacks, or that no code can verify, and what the review team does about it. */
let running: Running;
let holder: { id: string; token: string };
let rival: { id: string; token: string };
let association: { id: string; token: string };
let desk: string;

beforeAll(async () => {
  running = await startRunning();
  const of = (number: string, owner: string, more: object = {}) =>
    running.participant({ office: 'CN', number, owner, contact: `c-${number}@house.example` }, more);
  holder = await of('1', 'Maison Lune SARL');
  rival = await of('2', 'Rival House');
  association = await of('3', 'Guild of Houses', { kind: 'association' });
  desk = await running.deskUser('registrar');
});
afterAll(() => running.close());

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  running.call(method, path, { as, ...(body && { body }) });
const certificate = async (as: string, words: string): Promise<string> =>
  (await uploadDocument(running, as, paper(words, 'Li'), `${words}.pdf`)).body.id;
const ask = (number: string, more: object = {}, as = holder.token) =>
  call('POST', '/right-reviews', as, { office: 'CN', number, ...more });
const reviewOf = async (number: string, as = holder.token) =>
  (await call('GET', '/right-reviews', as)).body.items.find((one: { number: string }) => one.number === number);
const registrationOf = (number: string) => call('GET', `/registrations/cn-${number}`, desk);
const tasksAbout = async (number: string): Promise<string[]> => {
  const { body } = await call('GET', '/desk/tasks?limit=100', desk);
  const about = body.items.filter(({ right }: { right?: string }) => right === `cn-${number}`);
  return about.map(({ kind }: { kind: string }) => kind).sort();
};
const entry = (number: string, more: object = {}) => ({
  ...{ office: 'CN', number, owner: 'Luna Holding', territories: ['CN'], classes: [18] },
  ...{ validUntil: '2031-01-01T00:00:00.000Z', registeredOn: '2015-01-01' },
  ...more,
});

describe('a registration that the register lacks', () => {
  test('is asked for with its certificate, entered from it, and added by its holder', async () => {
    const document = await certificate(holder.token, 'certificate 50');
    const asked = await ask('50', { words: 'Registered last month.', documents: [document] });
    expect(asked).toMatchObject({
      status: 201,
      body: { right: 'cn-50', status: 'open', documents: [{ name: 'certificate-1.pdf', pages: 1 }] },
    });
    expect(await tasksAbout('50')).toEqual(['right-request']);
    const seen = await registrationOf('50');
    expect(seen.body).toMatchObject({
      ...{ id: 'cn-50', office: 'CN', number: '50' },
      claims: [{ participant: holder.id, request: { words: 'Registered last month.' }, vouchings: [] }],
    });
    expect(seen.body).not.toHaveProperty('entry');
    const page = await running.service.app.inject({
      url: `/api/v1/registrations/cn-50/documents/${document}?page=1`,
      headers: { authorization: `Bearer ${desk}` },
    });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'image/jpeg']);

    const verify = () =>
      call('POST', '/rights/cn-50/verify', desk, {
        ...{ participant: holder.id, by: 'certificate-at-source', reference: 'x' },
      });
    expect(await verify()).toMatchObject({ status: 409, body: { code: 'registration-not-entered' } });
    const enter = (more: object) => call('POST', '/registrations', desk, more);
    const contact = 'ip@luna.example';
    expect(await enter({ entry: entry('50', { contact }), document: 'none' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-exhibit' },
    });
    expect(await enter({ entry: entry('50', { contact, type: 'design' }), document })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'body.entry.classes' }] },
    });
    running.clock.advance(1000);
    expect(await enter({ entry: entry('50', { contact }), document })).toMatchObject({
      status: 201,
      body: { right: 'cn-50', entry: { owner: 'Luna Holding' } },
    });
    expect(await reviewOf('50')).toMatchObject({ status: 'entered' });
    expect(await tasksAbout('50')).toEqual([]);
    const [mail] = await running.mailTo('1@cn.example');
    expect(mail).toMatchObject({ subject: 'CN 50 is in the register', link: 'http://127.0.0.1:4700/portal/rights' });
    expect((await registrationOf('50')).body).toMatchObject({
      entry: { contact },
      byHand: { document: { id: document } },
    });
    expect((await call('POST', '/rights', holder.token, { office: 'CN', number: '50' })).body.verifiedWith).toBe(
      'code',
    );
    const confirmed = await call('POST', '/rights/cn-50/confirm', holder.token, {
      code: codeIn((await running.mailTo(contact))[0]),
    });
    expect(confirmed.body).toMatchObject({ status: 'verified', verification: { by: 'register-contact' } });
    expect(await ask('50')).toMatchObject({ status: 409, body: { code: 'right-already-registered' } });
    expect(await ask('50', {}, rival.token)).toMatchObject({
      status: 409,
      body: { code: 'right-registered-by-another' },
    });
  });

  test('is refused with reasons, and can be asked for again', async () => {
    await ask('51');
    // What was sent before has an earlier time than the refusal.
    await running.settle();
    const refuse = (participant: string) =>
      call('POST', '/registrations/cn-51/refusal', desk, { participant, reasons: 'CNIPA has no such number.' });
    expect((await refuse(rival.id)).status).toBe(404);
    running.clock.advance(1000);
    expect((await refuse(holder.id)).status).toBe(200);
    expect(await reviewOf('51')).toMatchObject({
      status: 'refused',
      reasons: { en: 'CNIPA has no such number.', 'zh-CN': 'CNIPA has no such number.' },
    });
    expect((await running.mailTo('1@cn.example'))[0]?.text).toContain('CNIPA has no such number.');
    expect(await tasksAbout('51')).toEqual([]);
    expect((await refuse(holder.id)).status).toBe(404);
    expect((await ask('51', { words: 'Now with the right number.' })).body).toMatchObject({ status: 'open' });
    expect(await reviewOf('51')).not.toHaveProperty('reasons');
  });

  test('is answered by an import, too', async () => {
    await ask('52');
    await ask('53');
    await running.importEntries([
      { office: 'CN', number: '52', owner: 'MAISON LUNE' },
      { office: 'CN', number: '53', owner: 'Luna Holding' },
    ]);
    // Its known owner can add it; the other names no contact, so the review team has to look at the claim.
    expect([await reviewOf('52'), await reviewOf('53')]).toMatchObject([{ status: 'entered' }, { status: 'open' }]);
    expect(await tasksAbout('53')).toEqual(['right-request']);
  });

  test('is renewed for the holder of a lapsed right', async () => {
    const ended = new Date(running.clock.now().getTime() + 1000).toISOString();
    await running.importEntries([{ office: 'CN', number: '55', owner: 'MAISON LUNE', validUntil: ended }]);
    const add = () => call('POST', '/rights', holder.token, { office: 'CN', number: '55' });
    expect((await add()).body.status).toBe('verified');
    expect((await ask('55')).status).toBe(409);
    running.clock.advance(2000);
    await running.settle();
    expect(await add()).toMatchObject({ status: 422, body: { code: 'right-expired' } });
    const document = await certificate(holder.token, 'renewal 55');
    expect((await ask('55', { documents: [document] })).status).toBe(201);
    running.clock.advance(1000);
    await call('POST', '/registrations', desk, { entry: entry('55', { owner: 'MAISON LUNE' }), document });
    expect(await reviewOf('55')).toMatchObject({ status: 'verified' });
    expect((await running.mailTo('1@cn.example'))[0]?.subject).toBe('CN 55 is in force again');
    expect(await tasksAbout('55')).toEqual([]);
  });

  test('a participant sees its own requests only, names its own documents only, and has a limit', async () => {
    const foreign = await certificate(rival.token, 'certificate of the rival');
    expect(await ask('54', { documents: [foreign] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-exhibit' },
    });
    expect((await call('GET', '/right-reviews', rival.token)).body.items).toEqual([]);
    for (let at = 0; at < 20; at += 1) expect((await ask(`7${at}`, {}, rival.token)).status).toBe(201);
    expect(await ask('79x', {}, rival.token)).toMatchObject({ status: 429, body: { code: 'too-many-right-requests' } });
    // The same request again only changes its words.
    expect(await ask('70', { words: 'Please.' }, rival.token)).toMatchObject({ status: 201 });
  });
});

describe('a register without contacts', () => {
  test('the review team verifies one of two claims, with the association that vouches', async () => {
    await running.importEntries([{ ...entry('60') }]);
    for (const { token } of [rival, holder]) await call('POST', '/rights', token, { office: 'CN', number: '60' });
    await ask('60', { documents: [await certificate(holder.token, 'power of attorney')] });
    expect(await tasksAbout('60')).toEqual(['right-request', 'right-verification']);

    const vouch = (as: string, participant = holder.id, number = '60') =>
      call('POST', '/vouchings', as, { office: 'CN', number, participant, words: 'Our member since 2012.' });
    expect((await vouch(rival.token)).status).toBe(404);
    expect((await vouch(association.token, holder.id, '61')).status).toBe(404);
    expect((await vouch(association.token, association.id)).status).toBe(404);
    expect(await vouch(association.token)).toMatchObject({ status: 201, body: { association: 'Guild of Houses' } });
    const { claims } = (await registrationOf('60')).body;
    expect(claims).toHaveLength(2);
    expect(claims).toContainEqual(
      expect.objectContaining({
        participant: holder.id,
        vouchings: [expect.objectContaining({ association: 'Guild of Houses', words: 'Our member since 2012.' })],
      }),
    );

    const how = { by: 'association-vouched', reference: 'Its list of members, 2 March 2026' };
    const verify = (as: string, body: object) => call('POST', '/rights/cn-60/verify', as, body);
    expect((await verify(holder.token, { ...how, participant: holder.id })).status).toBe(403);
    expect((await verify(desk, { ...how, by: 'register-contact', participant: holder.id })).status).toBe(400);
    expect((await verify(desk, { by: how.by, participant: holder.id })).body.errors).toMatchObject([
      { field: 'body.reference' },
    ]);
    expect((await verify(desk, { ...how, participant: association.id })).status).toBe(404);
    expect(await verify(desk, { ...how, participant: holder.id })).toMatchObject({
      status: 200,
      body: { status: 'verified', holder: holder.id, verification: { ...how, association: 'Guild of Houses' } },
    });
    expect(await tasksAbout('60')).toEqual([]);
    expect(await reviewOf('60')).toMatchObject({ status: 'verified' });
    const rightOf = async (as: string) =>
      (await call('GET', '/rights', as)).body.items.find(({ id }: { id: string }) => id === 'cn-60');
    expect(await rightOf(holder.token)).toMatchObject({ verification: { association: 'Guild of Houses' } });
    // The other claimant learns that the right is another's, and not how that was shown.
    expect(await rightOf(rival.token)).toMatchObject({ status: 'assigned' });
    expect(await rightOf(rival.token)).not.toHaveProperty('verification');
  });

  test('a right that was only asked for is registered when it is verified', async () => {
    await ask('62');
    const document = await certificate(desk, 'register extract 62');
    await call('POST', '/registrations', desk, { entry: entry('62'), document });
    expect(await reviewOf('62')).toMatchObject({ status: 'open' });
    const reference = 'wcjs.example/62, read on 2 March 2026';
    const verified = await call('POST', '/rights/cn-62/verify', desk, {
      ...{ participant: holder.id, by: 'certificate-at-source', reference },
    });
    expect(verified.body).toMatchObject({ status: 'verified', holder: holder.id, verification: { reference } });
    expect(await tasksAbout('62')).toEqual([]);

    // The record behind a complaint under it says so, to both sides.
    running.shops.taobao.putSellers([{ id: 's', name: '店', password: 'shop', email: 's@shop.example' }]);
    running.shops.taobao.putListings([{ id: '1', title: 'Luna 包', seller: { id: 's' }, shipsTo: ['CN'] }]);
    running.clock.advance(60_000);
    await running.settle();
    const filed = await call('POST', '/complaints', holder.token, {
      ...{ right: 'cn-62', reason: 'counterfeit', declaration: true },
      targets: [{ kind: 'listing', marketplace: 'taobao', id: '1' }],
    });
    const packet = await call('GET', `/cases/${filed.body.bundles[0].cases[0].case}/packet`, holder.token);
    expect(packet.status).toBe(200);
    for (const text of [reference, 'Certificate, checked at its source', '向发证机关核对注册证'])
      expect(JSON.stringify(packet.body)).toContain(text);
  });
});
