import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';

/** What the photo bank says of a page's pictures, with rows in place of decoded files. */
let running: Running;
let lune: { id: string; token: string };
let brand: string;
let right: string;
let removed: string;
const bankPicture = '00000000-0000-4000-8000-000000000001';
const region = { left: 0, top: 0, width: 1, height: 1 };

const offer = (id: string, seller: string, title: string) => ({
  ...{ id, title: `Lunaria 包 高仿 ${title}`, seller: { id: seller }, price: { amount: '300.00', currency: 'CNY' } },
  ...{ sold: 10, images: [`/img/${id}.jpg`], shipsTo: ['CN'], classes: [18] },
});

async function pulled(...offers: object[]): Promise<void> {
  if (offers.length > 0) running.shops.taobao.putListings(offers as never);
  await running.settle();
  running.clock.advance(60_000);
  await running.settle();
}

/** The first picture of a listing is the bank's, mirrored; its seller showed it first at `since`. */
async function looksLike(listing: string, since: Date): Promise<void> {
  await running.service.transactions.work(async (tx) => {
    await allowTenantWrites(tx, ['public']);
    const matches = [
      { with: bankPicture, kind: 'same-picture', points: 41, mirrored: true, region, withRegion: region },
    ];
    await sql`
      delete from fingerprint where bank = 'listing' and marketplace = 'taobao'
        and seller = (select seller from listing where marketplace = 'taobao' and id = ${listing})`.execute(tx);
    await sql`
      insert into fingerprint (tenant, id, bank, marketplace, seller, listing, address, address_hash, first_seen, read_at, matches)
      select 'public', md5('shown ' || id)::uuid, 'listing', marketplace, seller, id, listing -> 'images' ->> 0,
        encode(sha256(convert_to(listing -> 'images' ->> 0, 'UTF8')), 'hex'), ${since}, ${running.clock.now()}, ${JSON.stringify(matches)}::jsonb
      from listing where marketplace = 'taobao' and id = ${listing}`.execute(tx);
    await sql`
      update listing set screening_due_at = ${running.clock.now()} where marketplace = 'taobao' and id = ${listing}`.execute(
      tx,
    );
  });
  await pulled();
}
const findingOf = async (id: string) =>
  (await running.call('GET', '/findings?limit=100', { as: lune.token })).body.items.find(
    ({ listing }: { listing: { id: string } }) => listing.id === id,
  );

beforeAll(async () => {
  running = await startRunning();
  const entry = { office: 'CN', number: '1', owner: 'Maison Lune', contact: 'c@x.example' };
  lune = await running.participant(entry, { mark: 'Lunaria', classes: [18] });
  right = (await running.call('GET', '/rights', { as: lune.token })).body.items[0].id;
  const body = { name: 'Lunaria', marks: [{ text: 'Lunaria' }] };
  brand = (await running.call('POST', '/brands', { as: lune.token, body })).body.id;
  running.shops.taobao.putSellers(
    ['wang', 'sun', 'honest'].map((id) => ({ id, name: `${id} 店`, password: 'shop', email: `${id}@shop.example` })),
  );
  await pulled(offer('1', 'wang', '老花 手提包'), offer('3', 'honest', '手工 斜挎包'));
  const target = { kind: 'listing', marketplace: 'taobao', id: '1' };
  const filing = { right, reason: 'counterfeit', targets: [target], declaration: true };
  const filed = await running.call('POST', '/complaints', { as: lune.token, body: filing });
  removed = filed.body.bundles[0].cases[0].case;
  for (let day = 0; day < 9; day += 1) {
    running.clock.advance(86_400_000);
    await running.settle();
  }
  expect((await running.call('GET', `/cases/${removed}`, { as: lune.token })).body.status).toBe('upheld');
  await running.service.transactions.work(async (tx) => {
    await allowTenantWrites(tx, [lune.id]);
    const now = running.clock.now();
    await sql`
      insert into fingerprint (tenant, id, bank, brand, case_id, right_id, marketplace, seller, listing, address, first_seen, read_at, pdq)
      values (${lune.id}, ${bankPicture}::uuid, 'case', ${brand}, ${removed}::uuid, ${right}, 'taobao', 'wang', '1', '/img/1.jpg',
        ${new Date(now.getTime() - 10 * 86_400_000)}, ${now}, decode(repeat('00', 32), 'hex'))`.execute(tx);
  });
});
afterAll(() => running.close());

test('a mirrored copy at another seller is found by its picture, and shown beside the old decision', async () => {
  await pulled(offer('2', 'sun', '新款 腋下包'));
  expect(await findingOf('2')).not.toHaveProperty('relist');
  await looksLike('2', running.clock.now());
  expect(await findingOf('2')).toMatchObject({
    right,
    relist: {
      ...{ case: removed, agree: ['picture', 'price'], seller: { key: 'taobao/wang' } },
      picture: { with: '/img/1.jpg', points: 41, mirrored: true, region, withRegion: region },
    },
  });
  const target = { kind: 'listing', marketplace: 'taobao', id: '2' };
  const body = { right, reason: 'counterfeit', targets: [target], declaration: true };
  const { bundles } = (await running.call('POST', '/complaints', { as: lune.token, body })).body;
  const own = (await running.call('GET', `/cases/${bundles[0].cases[0].case}`, { as: lune.token })).body;
  expect(own).toMatchObject({
    earlier: removed,
    alike: { in: ['picture', 'price'] },
  });
  expect(own).not.toHaveProperty('parent');
  await running.settle();
  const link = await running.linkOf(own.id);
  const notice = (await running.call('GET', `/answers/${link}`)).body;
  expect(notice.cases[0].alike).toEqual({ in: ['picture', 'price'], removedAt: expect.any(String) });
});

test('a seller whose page showed the picture first is never matched', async () => {
  await looksLike('3', new Date(running.clock.now().getTime() - 30 * 86_400_000));
  expect(await findingOf('3')).not.toHaveProperty('relist');
});
