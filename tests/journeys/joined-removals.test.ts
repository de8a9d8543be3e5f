import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BrandSide, itemUrl, type Participant, startBrandSide } from './brand-side.ts';

/** Two brands complain about one listing and one order takes it down: both cases continue, whatever the first one's end. */
let side: BrandSide;
let rival: Participant;
let rivalsRight: string;
/** A page with the marks of both. */
const both = { title: '岚木 远山 联名托特包' };

beforeAll(async () => {
  side = await startBrandSide();
  rival = await side.running.participant(
    { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' },
    { mark: '远山', classes: [18] },
  );
  rivalsRight = (await side.running.call('GET', '/rights', { as: rival.token })).body.items[0].id;
});
beforeEach(() => side.running.shops.taobao.faults.clear());
afterAll(() => side.running.close());

const arm = (fault: Parameters<typeof side.running.shops.taobao.faults.arm>[0]) =>
  side.running.shops.taobao.faults.arm(fault);

async function fileAsRival(id: string): Promise<string> {
  const targets = [{ url: itemUrl(id) }];
  const body = { right: rivalsRight, reason: 'counterfeit', targets, declaration: true };
  const answer = await side.running.call('POST', '/complaints', { as: rival.token, body });
  expect(answer.status).toBe(201);
  await side.running.settle();
  return answer.body.bundles[0].cases[0].case;
}

async function withdraw(id: string): Promise<void> {
  const body = { kind: 'authorised-since' };
  expect((await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body })).status).toBe(200);
  await side.running.settle();
}

/** In small steps, so that delayed retries run. */
async function later(minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes * 4; passed += 1) {
    side.running.clock.advance(15_000);
    await side.running.settle();
  }
}

async function expectGoneOn(id: string, listing: string): Promise<void> {
  expect(await side.caseOf(id, rival.token)).toMatchObject({ status: 'answer-window' });
  expect(await side.page(listing)).toBe(404);
  expect(side.effects(listing)).toEqual(['listing-hidden']);
}

test('the first is withdrawn while the marketplace still executes the order', async () => {
  await side.offer('j1', '1', both);
  arm({ kind: 'late-effect', afterMs: 120_000, listing: '1' });
  const first = await side.file('1');
  const second = await fileAsRival('1');
  expect((await side.caseOf(second, rival.token)).status).toBe('removing');
  await withdraw(first.case);
  expect(await side.caseOf(first.case)).toMatchObject({ status: 'restored' });
  await later(5);
  await expectGoneOn(second, '1');
});

test('the answer to the order was lost: the joined case is unconfirmed and confirmed together with it', async () => {
  await side.offer('j2', '2', both);
  arm({ kind: 'lost-answer' });
  const first = await side.file('2');
  expect((await side.caseOf(first.case)).status).toBe('unconfirmed');
  const second = await fileAsRival('2');
  expect((await side.caseOf(second, rival.token)).status).toBe('unconfirmed');
  await withdraw(first.case);
  await later(3);
  await expectGoneOn(second, '2');
});

test('the order is executed again after a crash between the call and its record', async () => {
  await side.offer('j3', '3', both);
  arm({ kind: 'late-effect', afterMs: 60_000, listing: '3' });
  const first = await side.file('3');
  const second = await fileAsRival('3');
  await withdraw(first.case);
  const { transactions } = side.running.service;
  await transactions.work((tx) =>
    tx
      .updateTable('marketplace_order')
      .set({ state: 'submitted', receipt: null })
      .where('id', '=', 'taobao/listing/3#1@j3')
      .execute(),
  );
  await later(5);
  await expectGoneOn(second, '3');
});
