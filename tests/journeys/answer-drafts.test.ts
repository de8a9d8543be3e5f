/** What a seller has of its answer before it is sent: kept for it alone, bounded, and gone when it is of no use. */
import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { erasing } from './erasing.ts';
import { type SellerSide, takenDown } from './seller.ts';

let side: BrandSide;
let listings = 0;

beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

const stage = async (): Promise<{ readonly id: string; readonly seller: SellerSide }> => {
  listings += 1;
  return takenDown(side, `s${listings}`, String(listings));
};
const keep = (seller: SellerSide, body: object) => side.running.call('PUT', `/answers/${seller.link}/draft`, { body });

const { work, exhibits } = erasing(() => side);
const rows = () =>
  work(async (tx) => (await sql<{ draft: unknown }>`select draft from answer_draft`.execute(tx)).rows.length);
const isKept = (id: string) =>
  work(async (tx) => (await sql`select from exhibit where id = ${id}`.execute(tx)).rows.length > 0);

test('kind, words, items and files are there for any device with the link, and nothing was submitted', async () => {
  const { id, seller } = await stage();
  expect(await seller.notice()).not.toHaveProperty('draft');
  const { body: file } = await seller.upload('收据.pdf');
  const first = await keep(seller, {
    ...{ kind: 'genuine-from', statement: '货从工作室', supplier: '霁蓝工作室', over: 0 },
    exhibits: [{ id: file.id, item: 'purchase-invoice' }],
    identifiers: [{ item: 'supplier', text: '91-7' }],
  });
  expect(first).toMatchObject({ status: 200, body: { version: 1, keptAt: expect.stringMatching(/Z$/) } });
  expect((await seller.notice()).draft).toEqual({
    ...{ version: 1, keptAt: first.body.keptAt, kind: 'genuine-from', statement: '货从工作室', supplier: '霁蓝工作室' },
    identifiers: [{ item: 'supplier', text: '91-7' }],
    exhibits: [{ id: file.id, item: 'purchase-invoice', name: '收据.pdf', size: file.size, pages: 1 }],
    except: [],
  });
  expect(await side.caseOf(id)).toMatchObject({ status: 'answer-window' });
  expect(JSON.stringify(await side.caseOf(id))).not.toContain('霁蓝');
});

test('a device that continues an older draft is told, and one that lost the answer is not', async () => {
  const { seller } = await stage();
  expect(await keep(seller, { statement: '一', over: 0 })).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await keep(seller, { statement: '一', over: 0 })).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await keep(seller, { statement: '二', over: 0 })).toMatchObject({
    status: 409,
    body: { code: 'draft-newer' },
  });
  expect((await seller.notice()).draft.statement).toBe('一');
  const both = await Promise.all(['甲', '乙'].map((statement) => keep(seller, { statement, over: 1 })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('it is bounded, declares nothing, and names no file of another', async () => {
  const { seller } = await stage();
  const other = await stage();
  const { body: theirs } = await other.seller.upload('invoice.pdf');
  const answers = await Promise.all([
    keep(seller, { statement: '长'.repeat(5001), over: 0 }),
    keep(seller, { declaration: true, over: 0 }),
    keep(seller, { exhibits: Array.from({ length: 21 }, () => ({ id: 'x', item: 'y' })), over: 0 }),
    keep(seller, { exhibits: [{ id: theirs.id, item: 'purchase-invoice' }], over: 0 }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 422]);
  expect(await seller.notice()).not.toHaveProperty('draft');
});

test('it goes when the answer is sent, and comes back by nothing that was on its way', async () => {
  const { seller } = await stage();
  const before = await rows();
  await keep(seller, { kind: 'genuine-from', statement: '一', over: 0 });
  expect(await rows()).toBe(before + 1);
  const proof = { identifiers: [{ item: 'supplier', text: '霁蓝' }], statement: '一致' };
  expect((await seller.answer('genuine-from', ['purchase-invoice'], proof)).status).toBe(201);
  expect(await rows()).toBe(before);
  expect(await keep(seller, { statement: '二', over: 1 })).toMatchObject({
    status: 409,
    body: { code: 'wrong-state' },
  });
  expect(await seller.notice()).not.toHaveProperty('draft');
});

test('it goes with its files when the last window is over', async () => {
  const { seller } = await stage();
  const { body: file } = await seller.upload('receipt.pdf', paper('a receipt of its own'));
  await keep(seller, { exhibits: [{ id: file.id, item: 'purchase-invoice' }], statement: '没发', over: 0 });
  await side.pass(6);
  // Silence decided; late proof is taken still.
  expect((await seller.notice()).draft).toMatchObject({ statement: '没发' });
  await side.pass(60);
  expect(await rows()).toBe(0);
  expect(await isKept(file.id)).toBe(false);
  const files = readdirSync(exhibits(), { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.includes(file.sha256))).toEqual([]);
});
