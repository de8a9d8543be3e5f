import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { proof, type Stage, stages } from './contest.ts';

/** The names of downloaded documents, and their entries in the security log. */
let side: BrandSide;
let administrator: string;
let reviewer: string;
const stage = stages(() => side, 100);
beforeAll(async () => {
  // Keeps one minute from ending during the test, which counts requests per minute.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  side = await startBrandSide({}, { limits: { address: 10_000, person: 60, participant: 10_000, webhook: 10_000 } });
  administrator = await side.running.deskUser('head', { position: 'administrator' });
  reviewer = await side.running.deskUser('reviewer');
});
afterAll(async () => {
  vi.useRealTimers();
  await side.running.close();
});

const get = (path: string, as?: string) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
  });
const entries = async (kind: string, about: string) => {
  const { body } = await side.running.call('GET', `/desk/security-log?limit=100&kind=${kind}`, { as: administrator });
  return body.items.filter(({ detail = '' }: { detail?: string }) => detail.includes(about));
};
/** A seller's document in its answer: the review team's path and the seller's. */
async function sent(name: string, bytes: Buffer): Promise<Stage & { exhibit: string; path: string; own: string }> {
  const one = await stage();
  const { body } = await one.seller.upload(name, bytes);
  const exhibits = [{ id: body.id, item: 'purchase-invoice' }];
  expect(await one.seller.answer('genuine-from', [], { exhibits, ...proof })).toMatchObject({ status: 201 });
  const [path, own] = [`/cases/${one.id}/exhibits/${body.id}`, `/answers/${one.seller.link}/evidence/${body.id}`];
  return { ...one, exhibit: body.id, path, own };
}

describe('in the security log', () => {
  test('a document is logged once a minute, however many pages are read, and its original separately', async () => {
    const { exhibit, path } = await sent('invoice.pdf', paper('an invoice'));
    for (let look = 0; look < 3; look += 1) expect((await get(`${path}?page=1`, reviewer)).statusCode).toBe(200);
    const looked = `downloadExhibit ${path.split('/')[2]} ${exhibit}`;
    expect(await entries('downloaded', exhibit)).toMatchObject([{ detail: looked }]);
    for (let look = 0; look < 2; look += 1) expect((await get(`${path}?original=yes`, reviewer)).statusCode).toBe(200);
    expect(await entries('downloaded', exhibit)).toMatchObject([{ detail: `${looked} original` }, { detail: looked }]);
    // Another user's downloads are counted separately.
    expect((await get(`${path}?page=1`, administrator)).statusCode).toBe(200);
    expect(await entries('downloaded', exhibit)).toHaveLength(3);
    side.running.clock.advance(60_000);
    expect((await get(`${path}?page=1`, reviewer)).statusCode).toBe(200);
    expect(await entries('downloaded', exhibit)).toHaveLength(4);
  });

  test('a seller refused by a link, or sending too many requests, is named, and the link is not', async () => {
    const { exhibit, listing, own, seller } = await sent('invoice.pdf', paper('an invoice'));
    const party = { id: `seller:taobao/s${listing}` };
    expect((await get(`${own}?original=yes`)).statusCode).toBe(403);
    await expect.poll(() => entries('refused', exhibit)).toMatchObject([{ party }]);
    for (let asked = 0; asked < 64; asked += 1) await get(own);
    await expect.poll(() => entries('limited', exhibit)).toMatchObject([{ party }]);
    expect(JSON.stringify(await entries('limited', ''))).not.toContain(seller.link);
  });
});
