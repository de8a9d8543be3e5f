/**
 * `npm run soak:vendure [-- runs [listings]]`: that many runs of the conformance list and of what Vendure alone brings about, each
 * on a Vendure that starts from an empty database, with a shop of so many listings closed and opened; then a snapshot and its return.
 */
import assert from 'node:assert/strict';
import { startPostgres } from '../../scripts/postgres.ts';
import { bootVendure, install } from '../../tests/marketplaces/vendure/boot.ts';
import { vendureChecks } from '../../tests/marketplaces/vendure/checks.ts';
import { vendureConformance } from '../../tests/marketplaces/vendure/conformance.ts';
import { ask } from '../../tests/marketplaces/vendure/graphql.ts';
import { seed } from '../../tests/marketplaces/vendure/seed.ts';
import { openStage } from '../../tests/marketplaces/vendure/stage.ts';

const runs = Number(process.argv[2] ?? 3);
const listings = Number(process.argv[3] ?? 200);

await install();
const server = await startPostgres();
if (!('url' in server)) {
  console.error(server.why);
  process.exit(1);
}
let failed = 0;

async function attempt(name: string, run: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  try {
    await run();
    console.log(`ok     ${name}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

try {
  for (let number = 1; number <= runs; number += 1) {
    const stage = await openStage(server.url);
    try {
      for (const { name, run } of [...vendureConformance, ...vendureChecks(listings)])
        await attempt(`${number}: ${name}`, () => run(stage));
    } finally {
      await stage.close();
    }
  }
  await attempt('a reset brings back the shops of the snapshot', async () => {
    const shop = await bootVendure(server.url);
    try {
      const { sellers } = await seed(await shop.admin());
      await shop.snapshot();
      const [id] = sellers[0]?.listings ?? [];
      await ask(await shop.admin(), 'mutation($id:ID!){deleteProduct(id:$id){result}}', { id });
      const read = async () =>
        (
          await ask<{ product: unknown }>(await shop.admin(), 'query($id:ID!){product(id:$id){name assets{source}}}', {
            id,
          })
        ).product;
      assert.equal(await read(), null);
      await shop.reset();
      assert.notEqual(await read(), null);
    } finally {
      await shop.stop();
    }
  });
} finally {
  server.stop();
}
console.log(`${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
