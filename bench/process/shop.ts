/** A simulated marketplace as a separate process. Settings as JSON in argv[2]; it sends `ready` and ends with its parent. */
import { createSimulatedMarketplace } from '@marketsafe/connectors';
import { marketplace, type ShopMessage, type ShopSettings, secrets } from './settings.ts';

const settings = JSON.parse(process.argv[2] ?? '') as ShopSettings;
process.on('disconnect', () => process.exit());
const shop = await createSimulatedMarketplace({
  id: marketplace,
  name: { en: 'Taobao', zh: '淘宝' },
  currency: 'CNY',
  now: () => new Date(),
  operatorToken: secrets.operatorToken,
  webhook: {
    url: `${settings.serviceUrl}/api/v1/marketplaces/${marketplace}/events`,
    secret: secrets.webhook,
    http: fetch,
  },
});
process.on('message', async () => {
  await shop.close();
  process.disconnect();
});
process.send?.({ ready: await shop.listen(0) } satisfies ShopMessage);
