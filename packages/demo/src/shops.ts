import { join } from 'node:path';
import { createSimulatedMarketplace, type Http, type SimulatedMarketplace } from '@marketsafe/connectors';
import type { Clock } from '@marketsafe/service/parts';
import sharp from 'sharp';
import { type DemoSeller, type DemoWorld, picture } from './world/index.ts';

export interface Shops {
  readonly all: readonly { readonly shop: SimulatedMarketplace; readonly url: string }[];
  readonly of: (marketplace: string) => SimulatedMarketplace;
  close(): Promise<void>;
}

/** Starts the two simulated marketplaces, separate servers on loopback with journals that survive a restart. */
export async function openShops(
  world: DemoWorld,
  options: {
    directory: string;
    firstPort: number;
    clock: Clock;
    /** The connector's token, read at each use. */
    tokenOf: (marketplace: string) => string;
    /** Whether those who take no drawings get a photo of this one. */
    takesPhotos: (key: string) => boolean;
    webhook: { url: string; secretOf: (marketplace: string) => string; http: Http };
  },
): Promise<Shops> {
  const all = await Promise.all(
    world.marketplaces.map(async ({ id, name }, index) => {
      const shop = await createSimulatedMarketplace({
        id,
        name: { en: name.en, zh: name['zh-CN'] },
        currency: 'CNY',
        now: () => options.clock.now(),
        operatorToken: () => options.tokenOf(id),
        webhook: {
          url: `${options.webhook.url}/api/v1/marketplaces/${id}/events`,
          secret: () => options.webhook.secretOf(id),
          http: options.webhook.http,
        },
        journal: join(options.directory, `${id}.jsonl`),
        pictures: (key, accepts) =>
          accepts.includes('svg') || !options.takesPhotos(key) ? picture(key) : photoOf(key),
      });
      return { shop, url: await shop.listen(options.firstPort === 0 ? 0 : options.firstPort + index) };
    }),
  );
  return {
    all,
    of: (marketplace) => {
      const found = all.find(({ shop }) => shop.id === marketplace);
      if (!found) throw new Error(`no simulated marketplace "${marketplace}"`);
      return found.shop;
    },
    close: async () => {
      await Promise.all(all.map(({ shop }) => shop.close()));
    },
  };
}

/** Browsers show a drawing themselves. The programme takes photos alone, as from any marketplace. */
const photoOf = (key: string): Promise<Buffer> => {
  // The first start cleans its documents in this process, which forbids drawings. This one is ours.
  sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });
  return sharp(Buffer.from(picture(key)))
    .resize(800)
    .jpeg({ quality: 88 })
    .toBuffer();
};

/** A seller as its marketplace's import expects it. */
export const sellerImport = (seller: DemoSeller) => ({
  id: seller.id,
  name: seller.name,
  language: seller.language,
  identity: seller.declaredIdentity,
  ...(seller.contact && { email: seller.contact.email }),
  ...(seller.isGone && { takesMessages: false as const }),
});
