/** Terms of participation: accepted at enrolment, named by each case, and accepted again when they change. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowTenantWrites } from '../../packages/service/src/platform/tenant-scope.ts';
import { acceptance } from '../../packages/service/src/testing/acceptance.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { openTestDatabase, type TestDatabase } from '../../packages/service/src/testing/test-database.ts';
import { type BrandSide, itemUrl, owner, startBrandSide } from './brand-side.ts';

const templates = fileURLToPath(new URL('../../deploy/terms', import.meta.url));
let database: TestDatabase;
let folder: string;
let side: BrandSide;
/** Of colleagues, by their position. */
const tokens = new Map<'filer' | 'viewer', string>();
const guard = { office: 'CN', number: '9100', owner: 'Guard IP', contact: 'post@guard.example' };
/** The same programme, started with a new version of the terms for rights holders. */
let later: Running | undefined;
let first: { readonly case: string; readonly hash: string } | undefined;

const options = () => ({ terms: folder, database: { ...database, close: async () => {} } });
const replace = async (from: string, to: string) => {
  for (const language of ['en', 'zh-CN']) {
    const file = join(folder, `rights-holder.${language}.md`);
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  }
};

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'terms-'));
  await cp(templates, folder, { recursive: true });
  side = await startBrandSide({}, options());
  const { colleague, participant, service } = side.running;
  for (const position of ['filer', 'viewer'] as const)
    tokens.set(position, await colleague(side.brand.id, position, position));
  for (const name of ['second', 'former']) await colleague(side.brand.id, name, 'administrator');
  await service.transactions.work(async (tx) => {
    await allowTenantWrites(tx, [side.brand.id]);
    await sql`
      update account set left_at = ${new Date('2026-03-02T02:00:00.000Z')}
      where user_id = (select id from auth."user" where name = 'former')`.execute(tx);
  });
  await participant(guard, { kind: 'agent' });
});
afterAll(async () => {
  await later?.close();
  await database.close();
  await rm(folder, { recursive: true });
});

test('all may read the terms in force, in both languages', async () => {
  const { body } = await side.running.call('GET', '/terms');
  expect(body.items).toMatchObject([
    { kind: 'rights-holder', version: '1', template: true },
    { kind: 'agent' },
    { kind: 'association' },
  ]);
  const [{ hash }] = body.items;
  const byKind = await side.running.call('GET', '/terms/rights-holder');
  expect(byKind.body).toMatchObject({ hash, inForce: true, text: { en: expect.stringContaining('wrong complaints') } });
  expect(await side.running.call('GET', `/terms/${hash}`)).toEqual(byKind);
  expect((await side.running.call('GET', '/terms/authority')).status).toBe(404);
  expect((await side.running.call('GET', `/terms/${'0'.repeat(64)}`)).status).toBe(404);
});

test('who enrols accepts them, and participant and desk read who did, by which authority and when', async () => {
  const desk = await side.running.deskUser('ann');
  const path = `/participants/${side.brand.id}/terms`;
  const own = await side.running.call('GET', path, { as: side.brand.token });
  expect(own.body).toMatchObject({
    accepted: true,
    inForce: { kind: 'rights-holder', version: '1' },
    acceptances: [{ person: 'Lin An', authority: 'managing director', at: '2026-03-02T02:00:00.000Z' }],
  });
  expect(own.body.acceptances[0].terms).toEqual(own.body.inForce);
  expect(await side.running.call('GET', path, { as: desk })).toEqual(own);
  const { body } = await side.running.call('GET', '/me', { as: side.brand.token });
  expect(body.participant.termsAccepted).toBe(true);
  expect((await side.running.call('GET', path)).status).toBe(401);
});

test('an acceptance of another text than that in force is refused; a further person’s is recorded, and the same once', async () => {
  const accept = (body: object) => side.running.call('POST', '/terms/acceptances', { as: side.brand.token, body });
  expect(await accept(acceptance('agent'))).toMatchObject({ status: 409, body: { code: 'terms-changed' } });
  expect(await accept({ ...acceptance(), authority: ' ' })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'body.authority' }] },
  });
  expect((await accept(acceptance())).body.acceptances).toHaveLength(1);
  // Who enrolled was perhaps not entitled to bind the participant; who is must be able to.
  const entitled = { ...acceptance(), person: 'Entitled Person', authority: 'chair of the board' };
  for (const _ of [1, 2]) expect((await accept(entitled)).status).toBe(201);
  const path = `/participants/${side.brand.id}/terms`;
  for (const as of [side.brand.token, await side.running.deskUser('cleo')]) {
    const { acceptances } = (await side.running.call('GET', path, { as })).body;
    expect(acceptances.map(({ person }: { person: string }) => person).sort()).toEqual(['Entitled Person', 'Lin An']);
  }
  const { rows } = await side.running.service.transactions.work((tx) =>
    sql`select from event where aggregate = ${side.brand.id} and type = 'terms-accepted'`.execute(tx),
  );
  expect(rows).toHaveLength(2);
});

test.each(['filer', 'viewer'] as const)('a %s cannot bind the participant', async (position) => {
  const body = { ...acceptance(), person: 'Nobody of Weight' };
  expect(await side.running.call('POST', '/terms/acceptances', { as: tokens.get(position) ?? '', body })).toMatchObject(
    {
      status: 403,
      body: { code: 'not-for-this-position', detail: expect.stringContaining('needs the position administrator') },
    },
  );
  const path = `/participants/${side.brand.id}/terms`;
  const { body: own } = await side.running.call('GET', path, { as: side.brand.token });
  expect(JSON.stringify(own.acceptances)).not.toContain(body.person);
});

test('a case names the version that it was filed under, in its events and packet, for its complainant and the desk', async () => {
  const { hash } = (await side.running.call('GET', '/terms/rights-holder')).body;
  for (const id of ['1', '2', '3', '4']) await side.offer('s1', id);
  const filed = await side.file('1');
  expect(filed.lane).toBe('expedited');
  first = { case: filed.case, hash };
  const terms = { participant: side.brand.id, hash, version: '1', date: '2026-01-01', current: true };
  expect((await side.caseOf(filed.case)).terms).toEqual([terms]);
  const packet = await side.running.call('GET', `/cases/${filed.case}/packet`, { as: side.brand.token });
  expect(packet.body.parts.filer.body.terms).toEqual([terms]);
  const lines = packet.body.sections.find(({ item }: { item: string }) => item === 'filer').rows;
  expect(lines).toContainEqual(
    expect.objectContaining({ text: expect.objectContaining({ en: `Version 1 of 2026-01-01 · SHA-256 ${hash}` }) }),
  );
  const { payload } = await side.running.service.transactions.work((tx) =>
    tx
      .selectFrom('event')
      .select('payload')
      .where('aggregate', '=', filed.case)
      .where('type', '=', 'complaint-filed')
      .executeTakeFirstOrThrow(),
  );
  expect(payload).toMatchObject({ terms: [{ participant: side.brand.id, version: hash, current: true }] });
  await side.pulled();
  const link = await side.running.linkOf(filed.case);
  const sellers = await side.running.call('GET', `/answers/${link}/packets/${filed.case}`);
  expect(sellers.status).toBe(200);
  expect(JSON.stringify(sellers.body)).not.toContain(hash);
});

test('a changed text under its old version stops the start, and says what to do', async () => {
  await side.running.close();
  await replace('# ', '# New ');
  await expect(startRunning('2026-03-09T02:00:00.000Z', options())).rejects.toThrow(
    'The terms for rights-holder: version 1 was in force with another text.\nGive each changed text a new "version"',
  );
});

test('the people who may accept a new version are mailed once, and no others', async () => {
  await replace('version: 1', 'version: 2');
  const subject = 'Please accept the new terms of participation (version 2)';
  const mailed = async (address: string) =>
    (await later?.mailTo(address))?.filter((mail) => /terms of participation/.test(mail.subject));
  for (const at of ['2026-03-09T01:00:00.000Z', '2026-03-09T02:00:00.000Z']) {
    await later?.close();
    later = await startRunning(at, options());
    expect(await mailed('9001@cn.example')).toMatchObject([
      { subject, link: 'http://127.0.0.1:4700/portal/terms', text: expect.stringContaining('version 2 of 2026-01-01') },
    ]);
  }
  expect(await mailed(`second@${side.brand.id}.example`)).toHaveLength(1);
  const others = ['filer', 'viewer', 'former'].map((name) => `${name}@${side.brand.id}.example`);
  for (const other of [...others, '9100@cn.example']) expect(await mailed(other)).toEqual([]);
});

test('a new version has to be accepted: until then complaints are reviewed first, and say so', async () => {
  if (!later) throw new Error('the programme was not started with the new version');
  const { call } = later;
  const as = side.brand.token;
  const body = (id: string) => ({
    ...{ right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl(id) }], declaration: true },
  });
  const path = `/participants/${side.brand.id}/terms`;
  const before = (await call('GET', path, { as })).body;
  expect(before).toMatchObject({
    accepted: false,
    inForce: { version: '2' },
    acceptances: [{ terms: { version: '1' } }, { terms: { version: '1' } }],
  });
  expect((await call('GET', '/me', { as })).body.participant.termsAccepted).toBe(false);
  const desk = await later.deskUser('bo');
  const { items } = (await call('GET', '/participants', { as: desk })).body;
  expect(
    items.map(({ name, termsAccepted }: { name: string; termsAccepted: boolean }) => [name, termsAccepted]),
  ).toEqual([
    [guard.owner, true],
    [owner.owner, false],
  ]);

  const [checked] = (await call('POST', '/complaints/check', { as, body: body('2') })).body.results;
  expect(checked).toMatchObject({
    lane: 'review',
    review: [
      {
        reason: 'terms-not-accepted',
        rule: 'terms',
        changes: [{ change: 'accept-terms', text: { 'zh-CN': expect.stringContaining('条款') } }],
      },
    ],
  });
  const filed = (await call('POST', '/complaints', { as, body: body('2') })).body.bundles[0].cases[0];
  expect(filed.status).toBe('desk-review');
  const old = { participant: side.brand.id, hash: first?.hash, version: '1', date: '2026-01-01', current: false };
  const seen = (await call('GET', `/cases/${filed.case}`, { as: desk })).body;
  expect(seen).toMatchObject({ laneReasons: ['terms-not-accepted'], terms: [old] });

  // The earlier version stays readable, and the case that was filed under it names it still.
  expect((await call('GET', `/terms/${first?.hash}`)).body).toMatchObject({ version: '1', inForce: false });
  expect((await call('GET', `/cases/${first?.case}`, { as })).body.terms).toMatchObject([
    { version: '1', current: true },
  ]);

  const terms = before.inForce.hash;
  const said = { terms, person: '林安', authority: '法定代表人' };
  const accepted = await call('POST', '/terms/acceptances', { as, body: said });
  expect(accepted.body).toMatchObject({
    accepted: true,
    acceptances: [{ person: '林安', authority: '法定代表人', terms: { version: '2' } }, {}, {}],
  });
  const next = (await call('POST', '/complaints', { as, body: body('3') })).body.bundles[0].cases[0];
  expect((await call('GET', `/cases/${next.case}`, { as })).body).toMatchObject({
    lane: 'expedited',
    terms: [{ version: '2', current: true }],
  });
});

test('a live programme whose terms are templates has no fast lane, until its own are accepted', async () => {
  const as = side.brand.token;
  const targets = [{ url: itemUrl('4') }];
  const check = async () => {
    const body = { right: side.right, reason: 'counterfeit', targets, declaration: true };
    return (await later?.call('POST', '/complaints/check', { as, body }))?.body.results[0];
  };
  const restart = async (at: string) => {
    await later?.close();
    later = await startRunning(at, { ...options(), templatesCount: false });
  };
  expect(await check()).toMatchObject({ lane: 'expedited' });
  await restart('2026-03-09T03:00:00.000Z');
  expect(await check()).toMatchObject({
    lane: 'review',
    review: [{ reason: 'terms-not-accepted', changes: [{ change: 'terms-adapted' }] }],
  });
  await replace('version: 2', 'version: 3');
  await replace('template: true\n', '');
  await restart('2026-03-09T04:00:00.000Z');
  expect(await check()).toMatchObject({ lane: 'review', review: [{ changes: [{ change: 'accept-terms' }] }] });
  const { hash } = (await later?.call('GET', '/terms/rights-holder'))?.body ?? {};
  await later?.call('POST', '/terms/acceptances', { as, body: { ...acceptance(), terms: hash } });
  expect(await check()).toMatchObject({ lane: 'expedited' });
});
