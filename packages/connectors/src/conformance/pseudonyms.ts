import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { PulledSeller } from '../contract.ts';
import { action, performOne, settle, storefrontOf } from './act.ts';
import type { ConformanceCheck, ConformanceWorld, DeclaredSeller } from './world.ts';

/** Limit: a marketplace that is not pseudonymous hands contacts and identities over, so none of these checks applies. */
const isLimit = ({ connector }: ConformanceWorld): boolean => connector.capabilities().pseudonymous !== true;

let count = 0;
const declared = (number: string): DeclaredSeller => {
  count += 1;
  const identity = { kind: 'company-no', number, holder: `持有人甲${count}` } as const;
  return { email: `planted-${count}@seller.example`, identity };
};

const rowOf = async ({ connector }: ConformanceWorld, seller: string): Promise<PulledSeller> => {
  let page = await connector.pull('seller', {});
  for (;;) {
    const row = page.items.find((item) => item.kind === 'seller' && item.id === seller);
    if (row?.kind === 'seller') return row;
    assert.ok(page.next !== undefined, `seller ${seller} is missing`);
    page = await connector.pull('seller', { next: page.next });
  }
};

export const pseudonyms: readonly ConformanceCheck[] = [
  {
    name: '60 a marketplace that keeps its sellers’ contacts, names and identities hands none over',
    async run(world) {
      if (isLimit(world)) return;
      const planted = declared('91110000MA01PLANT1');
      const seller = await world.seller(planted);
      const row = await rowOf(world, seller);
      assert.equal(row.name, seller);
      assert.deepEqual([row.contact, row.declaredIdentity], [undefined, undefined]);
      await world.listing(seller);
      const { items } = await world.connector.pull('listing', {});
      for (const item of items)
        if (item.kind === 'listing') assert.ok([undefined, item.listing.seller.id].includes(item.listing.seller.name));
      const all = JSON.stringify([row, items]);
      for (const value of [planted.email, planted.identity.number, planted.identity.holder])
        assert.ok(!all.includes(value), `${value} was handed over`);
    },
  },
  {
    name: '61 where contacts are kept, the seller of a closed shop still gets and reads a notice',
    async run(world) {
      if (isLimit(world)) return;
      const seller = await world.seller(declared('91110000MA01CLOSE1'));
      const shop = storefrontOf(world, seller);
      assert.equal((await settle(world, await performOne(world, action('seller.close', shop)))).outcome, 'done');
      const message = { subject: '店铺关闭通知', body: '您的店铺已被关闭。', language: 'zh-CN' };
      const receipt = await settle(world, await performOne(world, action('seller.notify', shop, { message })));
      assert.equal(receipt.outcome, 'done');
      assert.deepEqual(
        (await world.inbox(seller)).map(({ subject }) => subject),
        [message.subject],
      );
    },
  },
  {
    name: '62 where identities are kept, one has one token, another has another, and none is a plain hash',
    async run(world) {
      if (isLimit(world)) return;
      const number = '91110000MA01TOKEN1';
      const tokenOf = async (one: string): Promise<string> => {
        const { identityToken } = await rowOf(world, await world.seller(declared(one)));
        assert.match(identityToken ?? '', /^[0-9a-f]{64}$/);
        return identityToken ?? '';
      };
      const token = await tokenOf(number);
      assert.equal(await tokenOf(number), token);
      assert.equal(await tokenOf('91110000 ma01-token1'), token);
      assert.notEqual(await tokenOf('91110000MA01TOKEN2'), token);
      for (const text of [number, `company-no${number}`, `company-no:${number}`, `company-no ${number}`])
        for (const spelled of [text, text.toLowerCase()])
          assert.notEqual(createHash('sha256').update(spelled).digest('hex'), token);
    },
  },
];
