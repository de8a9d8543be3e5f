import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readListings } from '@marketsafe/screening';
import type { Listing } from '@marketsafe/terms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nowhere } from '../../packages/service/src/testing/nowhere.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { inboxOf, openNotice } from './seller.ts';

/**
 * The whole product on listings from outside the project: rows of genuine Tmall stores (GB18030), of replica goods
 * and of Shopee, on simulated marketplaces. They are stored next to the project and never copied into it.
 */
const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const isThere = existsSync(data);
if (!isThere) console.log(`The journey on real listings is skipped: there is no ${data}.`);

const files = {
  tmall: `${data}/tmall-beauty/tmall-beauty.csv`,
  replica: `${data}/replica-listings/listings.csv`,
  shopee: `${data}/marketplace-samples/shopee-products.csv`,
} as const;

/** Of each file, enough for many brands and few enough to screen in a second. */
const sampled = 300;

/** Every third readable row of a file, each listing once, until there are `sampled`: the first rows of the files are much alike. */
async function sample(path: string): Promise<Listing[]> {
  const listings = new Map<string, Listing>();
  let row = 0;
  for await (const read of readListings(path)) {
    if (!('listing' in read)) continue;
    row += 1;
    if (row % 3 === 0) listings.set(read.listing.id, read.listing);
    if (listings.size === sampled) break;
  }
  return [...listings.values()];
}

/** For the shop's import: with its own number and seller, shipped to a territory of the right. */
const offered = ({ marketplace: _elsewhere, url: _itsPage, ...listing }: Listing) => ({ ...listing, shipsTo: ['CN'] });

const day = 86_400_000;

/** The most frequent label of the sampled replica rows whose titles mostly contain it. */
function mostNamed(replicas: readonly Listing[]): string {
  const named = new Map<string, number>();
  for (const { brand, title } of replicas)
    if (brand && title.toLowerCase().includes(brand.toLowerCase())) named.set(brand, (named.get(brand) ?? 0) + 1);
  const [most] = [...named].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  if (!most) throw new Error('no sampled title names its brand');
  return most[0];
}

describe.skipIf(!isThere)('the main job on real listings', () => {
  let running: Running;
  let rows: Readonly<Record<keyof typeof files, Listing[]>>;
  let label: string;
  let holder: { id: string; token: string };
  let right: string;
  let findings: {
    brandName: string;
    band: string;
    right?: string;
    listing: { marketplace: string; id: string; title: string; seller: { id: string } };
  }[];

  beforeAll(async () => {
    rows = {
      tmall: await sample(files.tmall),
      replica: await sample(files.replica),
      shopee: await sample(files.shopee),
    };
    label = mostNamed(rows.replica);
    running = await startRunning('2026-03-02T02:00:00.000Z', { network: nowhere });
  });
  afterAll(() => running?.close());

  const shown = async (id: string): Promise<number> =>
    (await running.shops.taobao.app.inject({ url: `/api/shop/item/${id}` })).statusCode;

  test('the marketplaces accept every row, whatever its file’s encoding', async () => {
    const { taobao, tmall } = running.shops;
    expect(rows.tmall.some(({ title }) => /[一-鿿]{4}/.test(title) && !title.includes('\ufffd'))).toBe(true);
    for (const [shop, listings] of [
      [tmall, rows.tmall],
      [taobao, [...rows.replica, ...rows.shopee]],
    ] as const) {
      const sellers = new Map(listings.map(({ seller }) => [seller.id, seller.name ?? seller.id]));
      shop.putSellers([...sellers].map(([id, name]) => ({ id, name: name.slice(0, 200), password: 'shop' })));
      const put = shop.putListings(listings.map(offered));
      expect(put.refused).toEqual([]);
      expect(put.created).toBe(listings.length);
    }
    expect(rows.tmall.length + rows.replica.length + rows.shopee.length).toBe(3 * sampled);
  });

  test('a brand enrols, all rows are pulled and screened, and the brand sees only its own findings', async () => {
    const entry = { office: 'CN', number: 'REAL-1', owner: `${label} (test)`, contact: 'registry@holder.example' };
    const classes = Array.from({ length: 45 }, (_, at) => at + 1);
    holder = await running.participant(entry, { mark: label, classes, territories: ['CN'] });
    right = (await running.call('GET', '/rights', { as: holder.token })).body.items[0].id;
    const brand = { name: label, marks: [{ text: label }], classes, territories: ['CN'] };
    expect((await running.call('POST', '/brands', { as: holder.token, body: brand })).status).toBe(201);
    running.clock.advance(60_000);
    await running.settle();

    const answer = await running.call('GET', '/findings?limit=100', { as: holder.token });
    findings = answer.body.items;
    expect(findings.length).toBeGreaterThan(3);
    expect(new Set(findings.map(({ brandName }) => brandName))).toEqual(new Set([label]));
    const labelled = new Set(rows.replica.filter(({ brand }) => brand === label).map(({ id }) => id));
    const named = rows.replica.filter(
      ({ id, title }) => labelled.has(id) && title.toLowerCase().includes(label.toLowerCase()),
    );
    const found = new Set(findings.map(({ listing }) => listing.id));
    expect(named.filter(({ id }) => !found.has(id)).map(({ title }) => title)).toEqual([]);
    expect(findings.filter(({ listing }) => listing.marketplace === 'tmall')).toEqual([]);
  });

  test('a complaint without evidence removes the top one; its seller is notified; silence upholds it', async () => {
    const [top] = findings.filter(({ listing }) => listing.marketplace === 'taobao');
    expect(top?.right).toBe(right);
    const { listing } = top ?? { listing: { id: '', marketplace: '', title: '', seller: { id: '' } } };
    expect(await shown(listing.id)).toBe(200);
    const filed = await running.call('POST', '/complaints', {
      as: holder.token,
      body: {
        ...{ right, reason: 'counterfeit', declaration: true },
        targets: [{ kind: 'listing', marketplace: listing.marketplace, id: listing.id }],
      },
    });
    expect(filed.status).toBe(201);
    const one = filed.body.bundles[0].cases[0];
    expect(one.refused).toEqual([]);
    await running.settle();

    expect(await shown(listing.id)).toBe(404);
    const search = await running.shops.taobao.app.inject({
      url: `/api/shop/search?q=${encodeURIComponent(listing.title)}`,
    });
    expect(search.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).not.toContain(listing.id);
    expect((await running.call('GET', `/cases/${one.case}`, { as: holder.token })).body).toMatchObject({
      status: 'answer-window',
      lane: 'expedited',
    });

    const [message] = await inboxOf(running, 'taobao', listing.seller.id);
    expect(message?.subject).toContain('请在送达后');
    const notice = await (await openNotice(running, 'taobao', listing.seller.id)).notice();
    expect(notice.cases[0]).toMatchObject({ title: listing.title });
    expect(notice.rightOwner).toBe(`${label} (test)`);

    for (let passed = 0; passed < 5; passed += 1) {
      running.clock.advance(day);
      await running.settle();
    }
    expect((await running.call('GET', `/cases/${one.case}`, { as: holder.token })).body).toMatchObject({
      status: 'upheld',
      decision: 'upheld',
    });
    const desk = await running.deskUser('reader');
    const seller = await running.call('GET', `/sellers/taobao/${listing.seller.id}`, { as: desk });
    expect(seller.body).toMatchObject({ points: 12, status: 'open' });
    const others = findings.filter(({ listing: other }) => other.marketplace === 'taobao' && other.id !== listing.id);
    for (const { listing: other } of others.slice(0, 5)) expect(await shown(other.id)).toBe(200);
  });
});
