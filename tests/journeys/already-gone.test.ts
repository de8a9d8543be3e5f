import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** A listing that was gone already: before the packet was made, or between the packet and the order. */
let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

/** The marketplace's own staff take a listing down, without the programme. */
async function hiddenThere(id: string): Promise<void> {
  const { connector } = side.running.programme.marketplaces[0] ?? {};
  const target = { kind: 'listing', marketplace: 'taobao', id } as const;
  const [receipt] = (await connector?.submit([{ id: `own-${id}`, type: 'listing.hide', target }])) ?? [];
  if (receipt?.outcome !== 'done') throw new Error(JSON.stringify(receipt));
}
const offShelf = async (seller: string, id: string, onShelf: boolean): Promise<void> => {
  const { app } = side.running.shops.taobao;
  const session = await app.inject({
    method: 'POST',
    url: '/api/seller/session',
    payload: { seller, password: 'shop' },
  });
  const answer = await app.inject({
    method: 'PATCH',
    url: `/api/seller/listings/${id}`,
    headers: { authorization: `Bearer ${session.json<{ token: string }>().token}` },
    payload: { onShelf },
  });
  if (answer.statusCode >= 300) throw new Error(answer.body);
};
const refusedCodes = async (id: string) => (await side.file(id)).refused.map(({ code }) => code);
const disappearedAt = async (id: string) => {
  const row = await side.running.service.transactions.work((tx) =>
    tx.selectFrom('listing').select('disappeared_at').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  return row.disappeared_at?.toISOString();
};

test('one that its seller took off the shelf before is refused; put back, it can be complained about', async () => {
  await side.offer('g1', '1');
  expect(await disappearedAt('1')).toBeUndefined();
  const at = side.running.clock.now().toISOString();
  await offShelf('g1', '1', false);
  await side.pulled();
  expect(await disappearedAt('1')).toBe(at);
  await side.pass(1);
  expect(await disappearedAt('1')).toBe(at);
  expect(await refusedCodes('1')).toEqual(['listing-not-found']);
  await offShelf('g1', '1', true);
  await side.pulled();
  expect(await disappearedAt('1')).toBeUndefined();
  expect(await refusedCodes('1')).toEqual([]);
});

test('one that our measure keeps down counts as visible for another rights holder', async () => {
  await side.offer('g2', '2', { title: '岚木 远山 托特包' });
  const other = await side.running.participant(
    { office: 'CN', number: '77', owner: '远山', contact: 'c77@x.example' },
    { mark: '远山', classes: [18] },
  );
  await side.file('2');
  await side.pulled();
  const filed = await side.running.call('POST', '/complaints', {
    as: other.token,
    body: {
      ...{ right: 'cn-77', reason: 'counterfeit', declaration: true },
      targets: [{ kind: 'listing', marketplace: 'taobao', id: '2' }],
    },
  });
  expect(filed.body.bundles[0].cases[0].refused).toEqual([]);
});

test('one that went between the packet and the order counts as removed, with the usual window', async () => {
  await side.offer('g3', '3');
  await hiddenThere('3');
  const { case: id } = await side.file('3');
  const seen = await side.caseOf(id);
  expect(seen.status).toBe('answer-window');
  const { detail } = seen.timeline.find(({ type }: { type: string }) => type === 'removal-confirmed');
  expect(detail.outcome).toBe('already-gone');
  const { observed_at: observed } = await side.running.service.transactions.work((tx) =>
    tx.selectFrom('listing').select('observed_at').where('id', '=', '3').executeTakeFirstOrThrow(),
  );
  expect(seen.packet.at).toBe(observed.toISOString());
});

test('one that was gone before the packet by the marketplace’s record does not count as removed', async () => {
  await side.offer('g4', '4');
  const longAgo = new Date(side.running.clock.now().getTime() - 86_400_000);
  await hiddenThere('4');
  side.running.shops.taobao.faults.arm({ kind: 'server-error', on: 'any', times: 50 });
  const { case: id } = await side.file('4');
  expect((await side.caseOf(id)).status).toBe('removing');
  side.running.shops.taobao.faults.clear();
  // The marketplace reports late that the page was gone a day before we saw it.
  await side.running.service.transactions.work((tx) =>
    tx.updateTable('listing').set({ state: 'hidden', disappeared_at: longAgo }).where('id', '=', '4').execute(),
  );
  await side.pulled();
  expect(await side.caseOf(id)).toMatchObject({ status: 'unconfirmed' });
});
