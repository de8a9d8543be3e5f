import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connector } from '@marketsafe/connectors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../packages/service/src/testing/running-service.ts';
import { copyOf } from '../tenant-isolation/copy-of-database.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf } from './seller.ts';

/** A marketplace keeps its sellers' contacts, names and identities; another should, and hands them over nevertheless. */
let side: BrandSide;
let careless: BrandSide;
let [ann, ben] = ['', ''];
const lines: string[] = [];
/** The marketplaces' inboxes take nothing. */
let deaf = false;

beforeAll(async () => {
  const log = (line: string): void => void lines.push(line);
  side = await startBrandSide({}, { sellers: 'kept-there', log });
  careless = await startBrandSide({}, { sellers: 'handed-over-nevertheless', log });
  [ann, ben] = [await side.running.deskUser('ann'), await side.running.deskUser('ben')];
  const { connector } = side.running.programme.marketplaces[0] ?? {};
  if (!connector) throw new Error('no marketplace');
  const submit = connector.submit.bind(connector);
  const mayBeDeaf: Connector['submit'] = async (actions, canSend) => {
    if (!deaf || actions.every(({ type }) => type !== 'seller.notify')) return submit(actions, canSend);
    const at = side.running.clock.now().toISOString();
    return actions.map(({ id: actionId, type, target }) => ({ actionId, type, target, outcome: 'rejected', at }));
  };
  Object.assign(connector, { submit: mayBeDeaf });
});
afterAll(async () => {
  await side?.running.close();
  await careless?.running.close();
});

/** What sellers declared to the marketplaces: an address, an identity number, its holder. */
const planted = (...sellers: string[]) => [
  '李某',
  ...sellers.flatMap((seller) => [`${seller}@shop.example`, `91110000${seller}`]),
];
const get = async (path: string, as = ann, of: Running = side.running) => (await of.call('GET', path, { as })).body;
const post = (path: string, as: string, body: object) => side.running.call('POST', path, { as, body });
const subjects = async (seller: string) =>
  (await inboxOf(side.running, 'taobao', seller)).map(({ subject }) => subject);

/** Everything that a programme keeps: its database, its files, its log. */
async function kept({ database, dataDirectory }: Running): Promise<string> {
  const found = await readdir(dataDirectory, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
  return [await copyOf(database), ...texts, ...lines].join('\n');
}

test('the marketplace alone delivers the notice of a complaint, and its receipt starts the time of the seller', async () => {
  expect((await get('/marketplaces')).items[0]).toMatchObject({ id: 'taobao', pseudonymous: true });
  for (const id of ['20', '21', '22']) {
    await side.offer('repeat', id);
    const { case: number } = await side.file(id);
    const view = await side.caseOf(number);
    expect(view).toMatchObject({ status: 'answer-window', seller: { key: 'taobao/repeat', name: 'repeat' } });
    expect(view.timeline.map(({ type }: { type: string }) => type)).toContain('notice-delivered');
    await side.pass(7);
    expect((await side.caseOf(number)).status).toBe('upheld');
  }
  expect(await get('/sellers/taobao/repeat')).toMatchObject({ status: 'closed', points: 48, name: 'repeat' });
});

test('the seller of a closed and banned shop reads every letter there, and gets no mail', async () => {
  const decision = { approve: true, reasons: 'settled' };
  for (const as of [ann, ben]) await post('/sellers/taobao/repeat/ban-decisions', as, decision);
  await side.running.settle();
  expect((await get('/sellers/taobao/repeat')).status).toBe('banned');
  expect(await subjects('repeat')).toEqual(expect.arrayContaining(['店铺已关闭', '店铺被清退']));
  expect(await side.running.mailTo('repeat@shop.example')).toEqual([]);
});

test('a second shop of the banned seller is recognised by the marketplace’s token, and only at that marketplace', async () => {
  const { taobao, tmall } = side.running.shops;
  const again = (id: string, number: string) => ({
    ...{ id, name: `${id} 店`, password: 'shop', email: `${id}@shop.example` },
    identity: { kind: 'company-no' as const, number, holder: '李某' },
  });
  taobao.putSellers([again('again', '9111 0000-REPEAT'), again('honest', '91110000honest')]);
  // The two marketplaces of this test share a key. What is kept of their tokens differs all the same.
  tmall.putSellers([again('elsewhere', '91110000repeat')]);
  await side.pulled();
  expect(await get('/sellers/taobao/again')).toMatchObject({ status: 'closed', recognisedAs: 'taobao/repeat' });
  for (const seller of ['taobao/honest', 'tmall/elsewhere']) {
    const other = await get(`/sellers/${seller}`);
    expect([other.status, other.recognisedAs]).toEqual(['open', undefined]);
  }
  expect((await subjects('again')).length).toBeGreaterThan(0);
});

test('a letter that the marketplace does not deliver starts nothing: no mail, no call, and its next reminder counts', async () => {
  await side.offer('mute', '30');
  deaf = true;
  const { case: id } = await side.file('30');
  expect((await side.caseOf(id)).status).toBe('undeliverable');
  const { items: stuck } = await get('/desk/stuck');
  expect(stuck).toContainEqual(
    expect.objectContaining({ kind: 'notice', detail: 'statement-of-reasons, taobao/mute', todo: 'ask-marketplace' }),
  );
  expect(stuck).toContainEqual(expect.objectContaining({ kind: 'case', id, todo: 'ask-marketplace' }));
  const call = { calledAt: side.running.clock.now().toISOString(), spokeWith: 'the owner', reasons: 'By telephone.' };
  const noted = await post(`/desk/cases/${id}/delivery`, ann, call);
  expect(noted).toMatchObject({ status: 409, body: { code: 'marketplace-keeps-contacts' } });
  expect(await side.running.mailTo('mute@shop.example')).toEqual([]);
  deaf = false;
  await side.pass(4);
  expect((await side.caseOf(id)).status).toBe('answer-window');
  expect((await subjects('mute')).length).toBeGreaterThan(0);
});

test('nothing that sellers declared is in the database, the files or the log', async () => {
  const everything = await kept(side.running);
  const sellers = ['repeat', 'again', 'honest', 'elsewhere', 'mute'];
  for (const value of planted(...sellers)) expect(everything).not.toContain(value);
  const accounts = await side.running.service.transactions.work((tx) =>
    tx.selectFrom('seller_account').selectAll().execute(),
  );
  expect(accounts.length).toBeGreaterThan(4);
  for (const { id, name, contact } of accounts) expect([name, contact]).toEqual([id, null]);
  // What is there is found: the control.
  expect(everything).toContain('taobao/repeat');
  expect(everything).toContain('registry@lanmu.example');
});

test('a page with a contact, name or identity is refused whole, its field is named, and nothing of it is kept', async () => {
  await careless.offer('loud', '1');
  const reader = await careless.running.deskUser('reader');
  const { items } = await get('/desk/pulls', reader, careless.running);
  const whyOf = (of: string): string =>
    items.find((pull: { marketplace: string; of: string }) => pull.marketplace === 'taobao' && pull.of === of)?.failure
      ?.why;
  expect(whyOf('seller')).toMatch(/items\.0\.identity.*nothing of this page was taken/);
  expect(whyOf('listing')).toMatch(/items\.0\.listing\.seller\.name.*nothing of this page was taken/);
  const { health } = await get('/desk/marketplaces/taobao', reader, careless.running);
  expect(health.lastFailed.why).toMatchObject({ en: expect.stringContaining('keeps its sellers’ contacts') });
  const everything = await kept(careless.running);
  for (const value of [...planted('loud'), 'loud 店']) expect(everything).not.toContain(value);
});
