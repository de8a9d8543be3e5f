import { type Http, testConnection } from '@marketsafe/connectors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, ADMIN_PASSWORD } from './mercur/boot.ts';
import { mercurChecks } from './mercur/checks.ts';
import { mercurConformance } from './mercur/conformance.ts';
import { ask } from './mercur/rest.ts';
import { openMarketplace, openShop, putOnSale } from './mercur/sellers.ts';
import { openOn } from './mercur/stage.ts';
import { standIn } from './mercur/stand-in/index.ts';
import { kindOf } from './mercur/trouble.ts';
import { connectTo } from './software/acting.ts';

/** `npm run soak:mercur` plays the same on a real Mercur, each night. */
describe('Mercur, as a stand-in of ours', () => {
  let stage: Awaited<ReturnType<typeof openOn>>;
  beforeAll(async () => {
    stage = await openOn(standIn);
  });
  afterAll(() => stage?.close());

  for (const { name, run } of mercurConformance) it(name, () => run(stage));
  for (const { name, run } of mercurChecks(55)) it(name, () => run(stage));
});

it('the test of a connection passes though the oldest shops are not open, and changes nothing', async () => {
  const shop = await standIn();
  try {
    const admin = await shop.admin();
    const storefront = await openMarketplace(admin);
    for (const code of ['suspended', 'terminated', 'open']) {
      const seller = await openShop(admin, code, code);
      await putOnSale(seller, storefront, { name: `Boots, ${code}`, sku: code, prices: [19900] });
      if (code === 'open') continue;
      await ask(admin, 'POST', `/admin/sellers/${seller.id}/suspend`, { reason: 'No papers' });
      if (code === 'terminated') await ask(admin, 'POST', `/admin/sellers/${seller.id}/terminate`, { reason: 'Fraud' });
    }
    const written: string[] = [];
    const http: Http = (url, init = {}) => {
      if (kindOf(url, init).isWrite) written.push(url);
      return fetch(url, init);
    };
    const connect = (password: string) => connectTo('mercur', shop, `${ADMIN}:${password}`, { http });
    const checks = await testConnection('contract', {
      ...{ connector: connect(ADMIN_PASSWORD), stranger: connect('wrong'), run: 'a-run' },
    });
    expect(checks.map(({ outcome }) => outcome)).toEqual(checks.map(() => 'passed'));
    expect(written).toEqual([]);
  } finally {
    await shop.stop();
  }
});
