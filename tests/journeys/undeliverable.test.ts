import { type Connector, ConnectorError } from '@marketsafe/connectors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** The marketplace accepts orders, but its inbox accepts no message any longer. */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk');
  const { connector } = side.running.programme.marketplaces[0] ?? {};
  if (!connector) throw new Error('no marketplace');
  const submit = connector.submit.bind(connector);
  const deaf: Connector['submit'] = async (actions) => {
    if (actions.some(({ type }) => type === 'seller.notify')) throw new ConnectorError('unavailable', 'inbox closed');
    return submit(actions);
  };
  Object.assign(connector, { submit: deaf });
});
afterAll(() => side.running.close());

const minutes = async (count: number): Promise<void> => {
  for (let passed = 0; passed < count; passed += 5) {
    side.running.clock.advance(5 * 60_000);
    await side.running.settle();
  }
};
const stuck = async () => (await side.running.call('GET', '/desk/stuck', { as: desk })).body.items;

test('after half an hour the statement of reasons is mailed, and the window waits until its link is opened', async () => {
  await side.offer('deaf', '1');
  const { case: id } = await side.file('1');
  await minutes(15);
  expect(await side.running.mailTo('deaf@shop.example')).toEqual([]);
  await minutes(60);
  const [mail] = await side.running.mailTo('deaf@shop.example');
  expect(mail?.link).toContain('/answer/');
  expect((await side.caseOf(id)).status).toBe('notifying');
  await side.pass(2);
  expect((await side.caseOf(id)).status).toBe('notifying');
  await side.running.call('POST', `/answers/${mail?.link?.split('/').at(-1)}/opened`);
  expect((await side.caseOf(id)).status).toBe('answer-window');
});

test('without an address the review team sees whom it could not reach, and what to do', async () => {
  const { taobao } = side.running.shops;
  taobao.putSellers([{ id: 'mute', name: 'mute 店', identity: { kind: 'company-no', number: '7', holder: '李某' } }]);
  taobao.putListings([{ id: '2', title: '岚木 包', seller: { id: 'mute' }, shipsTo: ['CN'], classes: [18] }]);
  await side.pulled();
  const { case: id } = await side.file('2');
  await minutes(75);
  expect((await side.caseOf(id)).status).toBe('undeliverable');
  const notice = expect.objectContaining({
    ...{ kind: 'notice', state: 'undeliverable', todo: 'reach-by-hand' },
    detail: 'statement-of-reasons, taobao/mute',
  });
  expect(await stuck()).toContainEqual(notice);
  expect(await stuck()).toContainEqual(expect.objectContaining({ kind: 'case', id, todo: 'reach-by-hand' }));
  const reasons = 'Told by telephone.';
  const call = { calledAt: side.running.clock.now().toISOString(), spokeWith: '李某' };
  await side.running.call('POST', `/desk/cases/${id}/delivery`, { as: desk, body: { ...call, reasons } });
  expect(await stuck()).not.toContainEqual(notice);
});

test('of more than 200 stuck the oldest are listed, with the number of all', async () => {
  const { transactions } = side.running.service;
  const due = new Date(side.running.clock.now().getTime() + 300_000);
  await transactions.work((tx) =>
    tx
      .insertInto('outbox')
      .values(
        Array.from({ length: 201 }, (_, at) => ({
          ...{ kind: 'mail', key: `mail:many-${at}`, due_at: due, payload: '{}', attempts: 8, last_error: 'away' },
        })),
      )
      .execute(),
  );
  const { items, total } = (await side.running.call('GET', '/desk/stuck', { as: desk })).body;
  expect(items).toHaveLength(200);
  expect(total).toBeGreaterThan(200);
  await transactions.work((tx) => tx.deleteFrom('outbox').where('key', 'like', 'mail:many-%').execute());
});

test('an undeliverable message is listed with its last error, and without its content', async () => {
  const { transactions } = side.running.service;
  const due = new Date(side.running.clock.now().getTime() + 300_000);
  const row = { kind: 'mail', key: 'mail:1', due_at: due, payload: JSON.stringify({ text: '424242' }) };
  await transactions.work((tx) =>
    tx
      .insertInto('outbox')
      .values({ ...row, attempts: 8, last_error: 'the mail server refused it' })
      .execute(),
  );
  const items = await stuck();
  expect(items).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'outbox', state: 'mail', attempts: 8, todo: 'mend-the-way-out' },
      detail: 'mail:1: the mail server refused it',
    }),
  );
  expect(JSON.stringify(items)).not.toContain('424242');
  await expect(
    transactions.read('desk', (tx) => tx.selectFrom('outbox').select('payload').execute()),
  ).rejects.toMatchObject({ code: '42501' });
  const others = await transactions.read(side.brand.id, (tx) => tx.selectFrom('outbox').select('id').execute());
  expect(others).toEqual([]);
});
