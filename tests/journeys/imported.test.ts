import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportedBook } from '@marketsafe/connectors';
import { Listing } from '@marketsafe/terms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { itemUrl, owner } from './brand-side.ts';
import { sellerBehind } from './seller.ts';

/** A marketplace that is not connected: its listings were imported, and what an order does there is sent to no one. */
let folder: string;
let running: Running;
let brand: { readonly id: string; readonly token: string };
let desk: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-imported-'));
  const file = join(folder, 'taobao.jsonl');
  const offer = (id: string) =>
    Listing.parse({
      ...{ marketplace: 'taobao', id, title: `岚木 托特包 ${id}`, seller: { id: 's1', name: '一号店' } },
      ...{ price: { amount: '99.00', currency: 'CNY' }, shipsTo: ['CN'], classes: [18] },
    });
  await new ImportedBook(file).bringIn([offer('1'), offer('2')], 'zh-CN', '2026-03-02T02:00:00.000Z');
  running = await startRunning(undefined, { imported: file });
  brand = await running.participant(owner, { mark: '岚木', classes: [18] });
  desk = await running.deskUser('desk');
  await running.settle();
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  running.call(method, path, { as, ...(body && { body }) });

/** Past the time after which an order is looked at again. */
async function settled(): Promise<void> {
  await running.settle();
  running.clock.advance(60_000);
  await running.settle();
}

test('an order changes what is shown, is marked as not sent, and can be undone', async () => {
  const { items } = (await running.call('GET', '/marketplaces')).body;
  expect(items.map(({ id, imported }: { id: string; imported: boolean }) => [id, imported])).toEqual([
    ['taobao', true],
    ['tmall', false],
  ]);
  const right = (await call('GET', '/rights', brand.token)).body.items[0].id;
  const complaint = { right, reason: 'counterfeit', targets: [{ url: itemUrl('1') }], declaration: true };
  const filed = await call('POST', '/complaints', brand.token, complaint);
  const [made] = filed.body.bundles[0].cases;
  expect(made).toMatchObject({ lane: 'expedited', refused: [] });
  await settled();
  const orders = async () => (await call('GET', '/desk/orders', desk)).body.items;
  expect(await orders()).toMatchObject([
    { target: 'taobao/listing/1', state: 'done', notSent: true, reason: expect.stringContaining('Not sent') },
  ]);
  // Its letter stays here: the address of a seller whom no mail reaches.
  const [letter] = await running.mailTo('s1@sellers.invalid');
  const seller = sellerBehind(running, letter?.link?.split('/').at(-1) ?? '');
  expect((await seller.notice()).cases).toMatchObject([{ id: made.case }]);

  expect((await call('POST', `/cases/${made.case}/withdraw`, brand.token, { kind: 'mistake' })).status).toBe(200);
  await settled();
  expect(await orders()).toMatchObject([{ desired: 'up', state: 'done', notSent: true }, { desired: 'down' }]);
  expect((await call('GET', `/cases/${made.case}`, brand.token)).body).toMatchObject({ status: 'restored' });
  // Everything that Tmall, which is connected, heard of.
  expect([running.shops.taobao, running.shops.tmall].flatMap((shop) => shop.instructions())).toEqual([]);
});
