import { createClient } from '@marketsafe/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Claim, type LineOutcome, TARGETS_A_REQUEST } from '../../packages/cli/src/complain/claim.ts';
import { fileClaim } from '../../packages/cli/src/complain/file-claim.ts';
import { lookUp } from '../../packages/cli/src/complain/look-up.ts';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

/** A check of a file of any length predicts the result of filing it. */
let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

const said = ({ target, outcome, lane, shortfalls }: LineOutcome) => ({
  ...{ id: target?.id, outcome: outcome === 'accepted' ? 'filed' : outcome, lane },
  lacks: shortfalls.map(({ code }) => code),
});

test('a check in several requests uses a newcomer’s cap and allowance exactly as filing does', async () => {
  const { dailyCap, unproven = 0 } = side.running.rules().complainants;
  const ids = Array.from({ length: dailyCap.newcomer + 6 }, (_, index) => `${700 + index}`);
  for (const id of ids) await side.offer('many', id);
  const early = ids.slice(0, unproven - 1);
  const unreadable = Array.from({ length: TARGETS_A_REQUEST }, (_, index) => `https://shop.example/${index}`);
  const numbered = (addresses: readonly string[]) => addresses.map((url, index) => ({ line: index + 1, url }));
  const [first, second] = [[...early.map(itemUrl), ...unreadable], ids.slice(early.length).map(itemUrl)];
  const client = createClient({
    baseUrl: await side.running.service.app.listen({ host: '127.0.0.1', port: 0 }),
    token: side.brand.token,
  });
  const claim: Claim = { right: side.right, reason: 'counterfeit', chips: [], declaration: true };
  const check = (addresses: readonly string[]) => lookUp(client, claim, numbered(addresses), () => undefined);
  const { targets } = await check([...first, ...second]);
  // A target of the first request that the second repeats counts once.
  const again = await check([...first, `${itemUrl(early[0] ?? '')}&scene=again`, ...second]);
  expect(again.others.filter(({ outcome }) => outcome === 'repeated').map(({ line }) => line)).toEqual([
    first.length + 1,
  ]);

  const filed: LineOutcome[] = [];
  await fileClaim(client, claim, targets, { name: '', filing: 'bulk' }, (some) => filed.push(...some));
  expect(targets.map(said)).toEqual(filed.map(said));
  expect(again.targets.map(said)).toEqual(filed.map(said));
  const lanes = filed.flatMap(({ lane }) => lane ?? []);
  expect([lanes.filter((lane) => lane === 'expedited').length, lanes.length]).toEqual([unproven, dailyCap.newcomer]);
  expect(filed.filter(({ shortfalls }) => shortfalls.some(({ code }) => code === 'over-cap'))).toHaveLength(6);
});
