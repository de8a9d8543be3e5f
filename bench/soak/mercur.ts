/**
 * `npm run soak:mercur [-- runs [listings]]`: that many runs of the conformance list and of what Mercur alone brings about, each on a
 * Mercur that starts from an empty database, with a shop of so many listings closed and opened; then a snapshot and its return.
 */
import assert from 'node:assert/strict';
import { bootMercur, install } from '../../tests/marketplaces/mercur/boot.ts';
import { mercurChecks } from '../../tests/marketplaces/mercur/checks.ts';
import { mercurConformance } from '../../tests/marketplaces/mercur/conformance.ts';
import { ask } from '../../tests/marketplaces/mercur/rest.ts';
import { seed } from '../../tests/marketplaces/mercur/seed.ts';
import { openStage } from '../../tests/marketplaces/mercur/stage.ts';
import { soak } from '../../tests/marketplaces/software/soak.ts';

await install();
await soak({
  runs: Number(process.argv[2] ?? 3),
  open: openStage,
  checks: [...mercurConformance, ...mercurChecks(Number(process.argv[3] ?? 200))],
  reset: async (server) => {
    const shop = await bootMercur(server);
    try {
      const { sellers } = await seed(shop);
      await shop.snapshot();
      const [seller] = sellers;
      assert.ok(seller !== undefined);
      const [id] = seller.listings;
      const read = async () => {
        const path = `/admin/products?id=${id}&fields=id,*images`;
        const { products } = await ask<{ products: { images: { url: string }[] }[] }>(await shop.admin(), 'GET', path);
        return products[0]?.images[0]?.url;
      };
      await ask(seller.session, 'DELETE', `/vendor/products/${id}`);
      assert.equal(await read(), undefined);
      await shop.reset();
      const picture = await fetch((await read()) ?? '');
      assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/png']);
    } finally {
      await shop.stop();
    }
  },
});
