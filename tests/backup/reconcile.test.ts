import { type Connector, ConnectorError } from '@marketsafe/connectors';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdEverything, ofBackup } from '../../packages/service/src/app/backup/hold.ts';
import { createService, type Service } from '../../packages/service/src/app/service.ts';
import { openEgress } from '../../packages/service/src/platform/egress/index.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import type { Programme } from '../../packages/service/src/platform/programme.ts';
import { noLimits } from '../../packages/service/src/platform/rate-limit.ts';
import { addSession } from '../../packages/service/src/platform/sign-in/auth.ts';
import { transactionsOf } from '../../packages/service/src/platform/transactions.ts';
import { withNewKey } from '../../packages/service/src/platform/vault/key-file.ts';
import { Vault } from '../../packages/service/src/platform/vault/vault.ts';
import { sharedCleaner } from '../../packages/service/src/testing/shared-cleaner.ts';
import { SoftwarePasskey } from '../../packages/service/src/testing/software-passkey.ts';
import { type BrandSide, itemUrl, startBrandSide } from '../journeys/brand-side.ts';

const goneInvitation = sql`
  (tenant, id, kind, hash, email, role, position, language, party, made_at, expires_at) values
  ('desk', ${systemEntropy.uuid()}, 'invitation', 'none', 'gone@desk.example', 'desk', 'reviewer', 'en', 'Test', '2020-01-01', '2020-01-08')`;
const isThere = async (): Promise<boolean> => {
  const { rows } = await side.running.database.asOwner((db) =>
    sql`select from account_link where email = 'gone@desk.example'`.execute(db),
  );
  return rows.length > 0;
};

/** A restored programme: what is held, what a look at the marketplaces finds, and how work goes on. */
let side: BrandSide;
let service: Service;
let first: string;
let second: string;
let isMended = false;
let brand: string;
let lost: string;
let removed: string;
let filed: string;
/** Its seller is silent, and the restored programme cannot know whether they were. */
let silent: string;
const letters: string[] = [];
const egress = openEgress();
const backupAt = '2026-03-02T03:00:00.000Z';

const call = async (method: 'GET' | 'POST', path: string, as = first, body?: object) => {
  const answer = await service.app.inject({
    ...{ method, url: `/api/v1${path}` },
    headers: { authorization: `Bearer ${as}`, 'idempotency-key': systemEntropy.uuid() },
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() };
};
const signIn = async (at: Service, path: string, payload: object, as?: string) => {
  const answer = await at.app.inject({
    ...{ method: 'POST', url: `/api/auth/passkeys/${path}`, payload },
    headers: { origin: side.running.programme.publicUrl, ...(as && { authorization: `Bearer ${as}` }) },
  });
  return answer.json();
};
const resume = (as: string) => call('POST', '/desk/removal-resumptions', as, { reasons: 'The report was read.' });
const reconcile = () => call('POST', '/desk/reconciliation');
const statusOf = async (id: string) => (await call('GET', `/cases/${id}`, brand)).body.status;
/** A programme whose marketplace cannot answer for listing 1, alone or among others, until it is mended. */
const withFault = (programme: Programme): Programme => ({
  ...programme,
  marketplaces: programme.marketplaces.map((marketplace) => {
    const { connector } = marketplace;
    const observe: Connector['observe'] = async (targets) => {
      if (!isMended && targets.some(({ id }) => id === '1'))
        throw new ConnectorError('protocol', 'the marketplace left out a target');
      return connector.observe(targets);
    };
    const faulty = new Proxy(connector, {
      get: (target, name) => {
        const own: unknown = name === 'observe' ? observe : Reflect.get(target, name, target);
        return typeof own === 'function' ? own.bind(target) : own;
      },
    });
    return { ...marketplace, connector: faulty };
  }),
});
/** A new session of the one user of whom this is true. */
const again = (who: string): Promise<string> =>
  transactionsOf(side.running.database).work(async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from auth."user" where ${sql.raw(who)}`.execute(tx);
    return addSession(tx, rows[0]?.id ?? '', systemEntropy);
  });
const days = async (count: number) => {
  for (let day = 0; day < count; day += 1) {
    side.running.clock.advance(86_400_000);
    await service.poller.drain();
  }
};

beforeAll(async () => {
  side = await startBrandSide();
  const { running } = side;
  first = await running.deskUser('first');
  second = await running.deskUser('second');
  for (const id of ['1', '2', '3', '4']) await side.offer(`s${id}`, id);
  removed = (await side.file('1')).case;
  silent = (await side.file('2')).case;
  running.shops.taobao.faults.arm({ kind: 'lost-answer' });
  lost = (await side.file('3')).case;
  expect(await side.caseOf(lost)).toMatchObject({ status: 'unconfirmed' });
  const colleague = { email: 'lin@brand.example', name: 'Lin', position: 'filer', language: 'en' };
  await running.call('POST', '/members/invitations', { as: side.brand.token, body: colleague });
  const invitation = (await running.mailTo(colleague.email))[0]?.link?.split('/').at(-1);
  const key = { name: 'x', scopes: ['read'], days: 90, password: 'a long password' };
  const made = await running.call('POST', '/api-keys', { as: side.brand.token, body: key });
  const passkey = new SoftwarePasskey(new URL(running.programme.publicUrl).origin);
  const prepared = await signIn(running.service, 'prepare', { password: key.password }, first);
  await signIn(running.service, 'add', { name: 'My laptop', passkey: passkey.make(prepared) }, first);
  await running.service.close();
  // After the backup the marketplace put one back, which the books do not know.
  const target = { kind: 'listing', marketplace: 'taobao', id: '2' };
  await running.shops.taobao.app.inject({
    ...{ method: 'POST', url: '/operator/v1/actions', headers: { authorization: 'Bearer operator' } },
    payload: { actions: [{ id: 'their-own', type: 'listing.reinstate', target }] },
  });

  // Erased after the backup: its time was over long ago.
  await running.database.asOwner((db) => sql`insert into account_link ${goneInvitation}`.execute(db));
  expect(await holdEverything(running.database.pool, ofBackup(backupAt), running.clock.now())).toBe(3);
  service = await createService({
    ...{
      database: running.database,
      programme: withFault(running.programme),
      clock: running.clock,
      entropy: systemEntropy,
    },
    ...{ egress, vault: new Vault(withNewKey(undefined, systemEntropy), systemEntropy), cleaner: sharedCleaner },
    mailer: {
      send: async ({ to }) => {
        letters.push(to);
        return { accepted: true, id: systemEntropy.uuid() };
      },
    },
    dataDirectory: running.dataDirectory,
    sessionSecret: 'a session secret of enough bytes',
    ...{ limits: noLimits, screeningThreads: 0, softTimeoutMs: 60_000, wakesPoller: false },
  });
  // A restore ends all sessions and API keys, and every link that gave access.
  expect((await call('GET', '/desk/removals')).status).toBe(401);
  const joining = await call('POST', `/invitations/${invitation}/accept`, '', { password: 'four words of mine' });
  expect(joining).toMatchObject({ status: 410, body: { code: 'link-withdrawn' } });
  expect((await call('GET', '/me', made.body.secret)).body.code).toBe('key-revoked');
  // A passkey may have been removed after the backup: alone it opens nothing.
  const shown = passkey.show(await signIn(service, 'begin', {}));
  expect(await signIn(service, 'finish', { passkey: shown })).toMatchObject({ status: 401, code: 'password-first' });
  first = await again(`email = 'first@desk.example'`);
  second = await again(`email = 'second@desk.example'`);
  brand = await again(`id in (select user_id from account where participant is not null)`);
});
afterAll(async () => {
  await service?.close();
  egress.close();
  await side?.running.close();
});

describe('until two people agree', () => {
  test('complaints are taken, and nothing leaves: no removal, no restoration, no letter, no deadline', async () => {
    const body = { right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl('4') }], declaration: true };
    const answer = await call('POST', '/complaints', brand, body);
    expect(answer.status).toBe(201);
    filed = answer.body.bundles[0].cases[0].case;
    expect((await call('POST', `/cases/${removed}/withdraw`, brand, { kind: 'mistake' })).status).toBe(200);
    // Past the end of the seller's answer window.
    await days(20);
    expect(side.effects('4')).toEqual([]);
    expect(side.effects('1')).toEqual(['listing-hidden']);
    expect(letters).toEqual([]);
    expect(await statusOf(filed)).toBe('removing');
    expect(await statusOf(removed)).toBe('restoring');
    expect(await statusOf(lost)).toBe('unconfirmed');
    expect(await statusOf(silent)).toBe('answer-window');
    // Legal holds that were set after the backup are lost, so nothing is erased either.
    expect(await isThere()).toBe(true);
  });

  test('no one can agree before every target was looked at', async () => {
    expect(await resume(first)).toMatchObject({ status: 409, body: { code: 'not-reconciled' } });
    expect((await call('GET', '/desk/removals')).body.stop).toMatchObject({
      by: { name: 'marketsafe restore' },
      restored: { from: backupAt, unobserved: 3 },
    });
  });

  test('a marketplace that does not answer is named, and its targets are left', async () => {
    side.running.shops.taobao.faults.arm({ kind: 'server-error', on: 'any', times: 500 });
    const { body } = await reconcile();
    side.running.shops.taobao.faults.clear();
    expect(body).toMatchObject({ left: 3, looked: 0, unreachable: [{ marketplace: 'taobao' }] });
  });

  test('a look settles an order whose answer was lost, and names what differs', async () => {
    expect((await reconcile()).body).toEqual({
      ...{ left: 0, looked: 3, settled: 1, waits: 0, differs: 2 },
      unreachable: [],
    });
    const { body } = await call('GET', '/desk/reconciliation');
    expect(body).toMatchObject({ restoredFrom: backupAt, differs: 2 });
    // A target that the marketplace cannot answer for is for people, and holds up no other.
    const believed = { believed: 'down', state: 'done' };
    expect(body.items).toHaveLength(2);
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...believed, target: 'taobao/listing/1', found: 'unclear' }),
        expect.objectContaining({ ...believed, target: 'taobao/listing/2', found: 'up' }),
      ]),
    );
    isMended = true;
    expect(await statusOf(lost)).not.toBe('unconfirmed');
    const settled = await call('GET', '/desk/reconciliation?result=settled');
    expect(settled.body.items).toEqual([expect.objectContaining({ target: 'taobao/listing/3', state: 'done' })]);
    // A look changes nothing at the marketplace.
    expect(side.effects('3')).toEqual(['listing-hidden']);
    expect((await reconcile()).body).toMatchObject({ left: 0, looked: 3 });
  });

  test('one person alone lets nothing out', async () => {
    expect((await resume(first)).body.stop.approvals).toMatchObject([{ name: 'first' }]);
    expect(await resume(first)).toMatchObject({ status: 409, body: { code: 'approver-not-distinct' } });
    await service.poller.drain();
    expect(side.effects('4')).toEqual([]);
  });
});

test('when two people agree everything that waited goes once', async () => {
  side.running.clock.advance(1000);
  expect((await resume(second)).body.stop).toBeUndefined();
  await days(1);
  expect(side.effects('4')).toEqual(['listing-hidden']);
  expect(side.effects('1')).toEqual(['listing-hidden', 'listing-reinstated']);
  expect(side.effects('3')).toEqual(['listing-hidden']);
  // The deadline ran, and the silence decided.
  expect(await statusOf(silent)).toBe('upheld');
  // What was erased after the backup is erased again.
  expect(await isThere()).toBe(false);
  // What differs is left to people.
  expect(await side.page('2')).toBe(200);
  expect(await reconcile()).toMatchObject({ status: 409, body: { code: 'not-restored' } });
  expect((await call('GET', '/desk/removals')).body.former[0]).toMatchObject({
    restored: { from: backupAt, unobserved: 0 },
    approvals: [{ name: 'first' }, { name: 'second' }],
  });
});
