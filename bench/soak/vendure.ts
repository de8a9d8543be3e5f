/**
 * `npm run soak:vendure [-- runs [listings]]`: that many runs of the conformance list and of what Vendure alone brings about, each
 * on a Vendure that starts from an empty database, with a shop of so many listings closed and opened; then a snapshot and its return.
 */
import assert from 'node:assert/strict';
import { soak } from '../../tests/marketplaces/software/soak.ts';
import { bootVendure, install } from '../../tests/marketplaces/vendure/boot.ts';
import { vendureChecks } from '../../tests/marketplaces/vendure/checks.ts';
import { vendureConformance } from '../../tests/marketplaces/vendure/conformance.ts';
import { ask } from '../../tests/marketplaces/vendure/graphql.ts';
import { seed } from '../../tests/marketplaces/vendure/seed.ts';
import { openStage } from '../../tests/marketplaces/vendure/stage.ts';

await install();
await soak({
  runs: Number(process.argv[2] ?? 3),
  open: openStage,
  checks: [...vendureConformance, ...vendureChecks(Number(process.argv[3] ?? 200))],
  reset: async (server) => {
    const shop = await bootVendure(server);
    try {
      const { sellers } = await seed(await shop.admin());
      await shop.snapshot();
      const [id] = sellers[0]?.listings ?? [];
      await ask(await shop.admin(), 'mutation($id:ID!){deleteProduct(id:$id){result}}', { id });
      const query = 'query($id:ID!){product(id:$id){name assets{source}}}';
      const read = async () => (await ask<{ product: unknown }>(await shop.admin(), query, { id })).product;
      assert.equal(await read(), null);
      await shop.reset();
      assert.notEqual(await read(), null);
    } finally {
      await shop.stop();
    }
  },
});
