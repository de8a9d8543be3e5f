import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptance } from '../../packages/service/src/testing/acceptance.ts';
import { keyBytes, keyIn } from '../../packages/service/src/testing/authenticator.ts';
import { codeIn } from '../../packages/service/src/testing/running-service.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { stages } from '../journeys/contest.ts';
import { inboxOf } from '../journeys/seller.ts';
import { copyOf } from './copy-of-database.ts';

/**
 * An attacker has a copy of the database, e.g. a backup, and tries every token-like text in it: as a session, as a
 * cookie, as a seller's link of each kind. Codes and passwords, which allow few attempts, are searched for by value.
 */
let side: BrandSide;
const password = 'four words of theirs';
/** People's secrets, which the copy must not reveal. */
const secrets: Record<string, string> = {};
const copies: string[] = [];

beforeAll(async () => {
  side = await startBrandSide();
  const { running } = side;
  const stage = stages(() => side, 700);
  const { seller, listing } = await stage();
  await running.call('POST', `/answers/${seller.link}/clearance-link`);
  await seller.answer('genuine-from', ['purchase-invoice'], { statement: 'mine' });
  await running.call('POST', '/webhooks', { as: side.brand.token, body: { url: 'https://hooks.brand.example/x' } });
  const key = { name: 'x', scopes: ['read'], days: 30, password: 'a long password' };
  const made = await running.call('POST', '/api-keys', { as: side.brand.token, body: key });
  secrets.key = made.body.secret;
  await running.settle();
  const inbox = await inboxOf(running, 'taobao', `s${listing}`);
  secrets.link = seller.link;
  secrets.clearances =
    inbox
      .find(({ link }) => link?.includes('/clearances/'))
      ?.link?.split('/')
      .at(-1) ?? '';

  // One enrolled, and one with a code on its way.
  await running.importEntries([
    { office: 'CN', number: '7101', owner: 'Copy House', contact: 'legal@copy.example' },
    { office: 'CN', number: '7102', owner: 'Other House', contact: 'legal@other.example' },
  ]);
  const enrol = async (number: string, name: string) =>
    (
      await running.call('POST', '/enrolments', {
        body: {
          ...{ name, kind: 'rights-holder', email: `${number}@copy.example`, language: 'en' },
          right: { office: 'CN', number },
        },
      })
    ).body.id as string;
  const first = await enrol('7101', 'Copy House');
  const code = codeIn((await running.mailTo('legal@copy.example'))[0]);
  await running.call('POST', `/enrolments/${first}/confirm`, {
    body: { code, password, terms: acceptance() },
  });
  const signIn = await running.service.app.inject({
    ...{ method: 'POST', url: '/api/auth/sign-in/email', headers: { origin: running.programme.publicUrl } },
    payload: { email: '7101@copy.example', password },
  });
  secrets.session = String(signIn.headers['set-auth-token']).split('.')[0] ?? '';
  const setUp = await running.service.app.inject({
    ...{ method: 'POST', url: '/api/auth/two-factor/set-up', payload: { password } },
    headers: { origin: running.programme.publicUrl, authorization: `Bearer ${secrets.session}` },
  });
  const { totpURI, backupCodes } = setUp.json();
  secrets.authenticator = keyIn(totpURI);
  secrets.authenticatorBytes = keyBytes(secrets.authenticator).toString('latin1');
  secrets.recovery = backupCodes[0];
  // Mails are ordered by their time.
  running.clock.advance(1000);
  await running.call('POST', '/password-links', { body: { email: '7101@copy.example', language: 'en' } });
  secrets.newPassword = (await running.mailTo('7101@copy.example'))[0]?.link?.split('/').at(-1) ?? '';
  await enrol('7102', 'Other House');
  copies.push(await copyOf(running.database));
  secrets.code = codeIn((await running.mailTo('legal@other.example'))[0]);
  copies.push(await copyOf(running.database));
}, 240_000);
afterAll(() => side.running.close());

const pages = ['/answers/', '/shop-notices/', '/shop-clearances/'];
const get = (url: string, headers = {}) => side.running.service.app.inject({ url: `/api/v1${url}`, headers });

/** The texts of a copy that open something, and the number of attempts. */
async function opens(copy: string): Promise<{ readonly opened: string[]; readonly tried: number }> {
  const words = [...new Set(copy.match(/[\w.-]{20,200}/g) ?? [])];
  const runs = [...new Set(copy.match(/[\w-]{20,128}/g) ?? [])].filter((one) => !isDigest(one));
  const notices = (
    await side.running.service.transactions.work((tx) => tx.selectFrom('notice').select('id').execute())
  ).map(({ id }) => id);
  const signatures = runs.filter((one) => one.length === 43);
  const links = [
    ...words.filter((one) => /^[0-9a-f-]{36}\./.test(one)),
    ...notices.flatMap((id) => signatures.map((one) => `${id}.0.${one}`)),
  ];
  const opened: string[] = [];
  const attempt = async (value: string, url: string, headers = {}) => {
    if ((await get(url, headers)).statusCode < 400) opened.push(value);
  };
  for (const token of runs) {
    await attempt(token, '/me', { authorization: `Bearer ${token}` });
  }
  for (const word of words.filter((one) => one.includes('.'))) {
    await attempt(word, '/me', { cookie: `programme.session_token=${encodeURIComponent(word)}` });
  }
  for (const link of links) for (const page of pages) await attempt(link, `${page}${link}`);
  return { opened, tried: runs.length + links.length * pages.length };
}

/** Ids, and SHA-256 in hexadecimal: no credential here has their form. */
const isDigest = (text: string): boolean => /^(?:[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(text);

test('nothing in a copy of the database opens anything', async () => {
  const { opened, tried } = await opens(copies.join('\n'));
  expect(tried).toBeGreaterThan(100);
  expect(opened).toEqual([]);
});

test('no code, password, link or token can be read from it, not even while its mail waits', () => {
  for (const [what, secret] of Object.entries({ ...secrets, password })) {
    expect(secret.length, what).toBeGreaterThan(5);
    for (const copy of copies)
      expect([what, new RegExp(`(?<!\\w)${escaped(secret)}(?!\\w)`).test(copy)]).toEqual([what, false]);
  }
});

test('a planted token and link are found', async () => {
  const { session = '', link = '' } = secrets;
  await side.running.database.asOwner((db) =>
    db
      .insertInto('written_reason')
      .values({
        tenant: 'desk',
        id: randomUUID(),
        subject: 'x',
        about: 'hold',
        by: 'x',
        text: `${session} ${link}`,
        at: new Date(0),
      })
      .execute(),
  );
  const { opened } = await opens(`${session}\n${link}\n${(await copyOf(side.running.database)).slice(0, 2000)}`);
  expect(new Set(opened)).toEqual(new Set([session, link]));
  expect(await copyOf(side.running.database)).toContain(session);
});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
