import { afterEach, describe, expect, test } from 'vitest';
import type { MarketplaceRequest, RunningOptions } from '../../packages/service/src/testing/running-service.ts';
import { type BrandSide, itemUrl, type Participant, startBrandSide } from './brand-side.ts';

/** A decision during the execution of an order: the superseded order is not sent. */
let side: BrandSide;
/** Runs once, while the request that `when` accepts is on its way to the marketplace. */
let during:
  | { readonly when: (request: MarketplaceRequest) => boolean; readonly happens: () => Promise<void> }
  | undefined;
afterEach(() => side.running.close());

const meanwhile: NonNullable<RunningOptions['meanwhile']> = async (request) => {
  if (!during?.when(request)) return;
  const { happens } = during;
  during = undefined;
  await happens();
};
/** An observation of the listing itself. A notice to its seller observes the shop, at the same time. */
const looksAt =
  (listing: string) =>
  ({ url, body }: MarketplaceRequest): boolean =>
    url.pathname === '/operator/v1/states' && body.includes(`{"kind":"listing","id":"${listing}"}`);
const putsBack = ({ method, body }: MarketplaceRequest): boolean =>
  method === 'POST' && body.includes('"listing.reinstate"');
const call = (method: 'GET' | 'POST', path: string, body?: object, as = side.brand.token) =>
  side.running.call(method, path, { as, ...(body && { body }) });
async function withdrawTheLast(): Promise<void> {
  const [{ cases }] = (await call('GET', '/bundles')).body.items;
  expect((await call('POST', `/cases/${cases[0].id}/withdraw`, { kind: 'mistake' })).status).toBe(200);
}

describe('while the listing is observed', () => {
  test('the complaint is withdrawn: nothing is taken down, and the case ends unchanged', async () => {
    side = await startBrandSide({}, { meanwhile });
    await side.offer('l1', '1');
    during = { when: looksAt('1'), happens: withdrawTheLast };
    const { case: id } = await side.file('1');
    await side.pass(1);
    expect(during).toBeUndefined();
    expect(await side.caseOf(id)).toMatchObject({ status: 'restored' });
    expect(side.effects('1')).toEqual([]);
    expect(await side.page('1')).toBe(200);
  });

  test('the complaint is withdrawn: a marketplace that decides itself never gets it', async () => {
    side = await startBrandSide({}, { forum: 'decides-there', meanwhile });
    await side.offer('l2', '2');
    during = { when: ({ url }) => url.pathname === '/operator/v1/states', happens: withdrawTheLast };
    const { case: id } = await side.file('2');
    await side.pass(1);
    expect(during).toBeUndefined();
    expect(await side.caseOf(id)).toMatchObject({ status: 'closed' });
    expect(side.effects('2')).toEqual([]);
  });

  test('another rights holder complains about it: it is not restored even for a moment', async () => {
    await withdrawWhileRivalFiles(looksAt('3'));
    expect(side.effects('3')).toEqual(['listing-hidden']);
  });
});

test('a complaint during the listing’s restoration takes it down again', async () => {
  await withdrawWhileRivalFiles(putsBack);
  expect(side.effects('3')).toEqual(['listing-hidden', 'listing-reinstated', 'listing-hidden']);
});

/** The only complaint is withdrawn; another rights holder files while the request that `when` accepts is on its way. */
async function withdrawWhileRivalFiles(when: (request: MarketplaceRequest) => boolean): Promise<void> {
  side = await startBrandSide({}, { meanwhile });
  const entry = { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' };
  const rival: Participant = await side.running.participant(entry, { mark: '远山', classes: [18] });
  const [right] = (await call('GET', '/rights', undefined, rival.token)).body.items;
  await side.offer('l3', '3', { title: '岚木 远山 联名托特包' });
  const { case: id } = await side.file('3');
  expect(await side.page('3')).toBe(404);
  const body = { right: right.id, reason: 'counterfeit', targets: [{ url: itemUrl('3') }], declaration: true };
  during = {
    when,
    happens: async () => {
      expect((await call('POST', '/complaints', body, rival.token)).status).toBe(201);
    },
  };
  expect((await call('POST', `/cases/${id}/withdraw`, { kind: 'mistake' })).status).toBe(200);
  await side.running.settle();
  await side.pass(1);
  expect(during).toBeUndefined();
  expect(await side.page('3')).toBe(404);
}
