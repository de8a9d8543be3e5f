import { expect, it } from 'vitest';
import { listingOf, Product, Seller, sellerOf } from './pulled.ts';

const at = { baseUrl: 'https://api.harbour.example', pages: ['https://harbour.example/p/{listing}'] };
const time = '2026-03-02T10:00:00.000Z';
const later = '2026-03-05T10:00:00.000Z';
const variant = { id: 'variant_1', title: '42', sku: null, updated_at: later };
const product = Product.parse({
  ...{ id: 'prod_1', title: 'Trail shoe', description: null, thumbnail: '/pictures/2.png', status: 'published' },
  ...{ created_at: time, updated_at: time, deleted_at: null, categories: [{ name: 'Shoes' }] },
  images: [
    { url: 'https://pictures.example/b.png', rank: 1 },
    { url: '/pictures/2.png', rank: 0 },
    { url: 'javascript:alert(1)', rank: 2 },
    { url: `/pictures/${'x'.repeat(2000)}.png`, rank: 3 },
  ],
  variants: [
    {
      ...variant,
      prices: [
        { amount: 119, currency_code: 'usd' },
        { amount: 99.5, currency_code: 'usd' },
        { amount: 12, currency_code: 'eur' },
      ],
    },
  ],
  sales_channels: [{ id: 'sc_shop' }],
  seller: { id: 'sel_1', name: 'Northlight', status: 'open', updated_at: time },
});
const shop = {
  shows: (channels: readonly string[]) => channels.includes('sc_shop'),
  at: new Date('2026-03-06T10:00:00.000Z'),
};

it('a product is a listing with its lowest price, its pictures in order and its page', () => {
  const { listing, state, updatedAt } = listingOf('harbour', at, product, shop);
  expect([state, updatedAt]).toEqual(['visible', later]);
  expect(listing).toMatchObject({
    ...{ id: 'prod_1', category: 'Shoes', price: { amount: '99.5', currency: 'USD' }, seller: { id: 'sel_1' } },
    url: 'https://harbour.example/p/prod_1',
    images: ['https://api.harbour.example/pictures/2.png', 'https://pictures.example/b.png'],
    variants: [{ id: 'variant_1', title: '42', price: { amount: '99.5', currency: 'USD' } }],
  });
});

it('a deleted product says when, a rejected one is hidden, and what is no price is dropped', () => {
  const deleted = listingOf('harbour', at, { ...product, deleted_at: later }, shop);
  expect([deleted.state, deleted.updatedAt]).toEqual(['deleted', later]);
  expect(listingOf('harbour', at, { ...product, status: 'rejected' }, shop).state).toBe('hidden');
  const prices = [{ amount: 1e-9, currency_code: 'usd' }];
  const odd = { ...product, variants: [{ ...variant, prices }], seller: null };
  expect(listingOf('harbour', at, odd, shop).listing).not.toHaveProperty('price');
  expect(listingOf('harbour', at, odd, shop).listing.seller).toEqual({ id: 'default' });
});

it('a published product is hidden with its seller’s shop, and where no storefront shows its sales channel', () => {
  const open = product.seller;
  if (!open) throw new Error('it has no seller');
  const read = (more: Partial<typeof product>) => {
    const { state, updatedAt } = listingOf('harbour', at, { ...product, ...more }, shop);
    return [state, updatedAt];
  };
  const shut = '2026-03-05T18:00:00.000Z';
  for (const status of ['pending_approval', 'suspended', 'terminated'] as const)
    expect(read({ seller: { ...open, status, updated_at: shut } })).toEqual(['hidden', shut]);
  expect(read({ status: 'draft', seller: { ...open, updated_at: shut } })).toEqual(['hidden', later]);
  expect(read({ sales_channels: [{ id: 'sc_till' }] })[0]).toBe('hidden');
  expect(read({ seller: null })[0]).toBe('hidden');
});

it('a seller has its declared company, and is active while it sells in spite of our measure', () => {
  const seller = Seller.parse({
    ...{ id: 'sel_1', name: '小林运动', email: 'lin@shop.example', created_at: time, updated_at: time },
    ...{ status: 'terminated', status_reason: 'Takedown programme: closed' },
    members: [{ id: 'mem_1', email: 'lin@shop.example', locale: 'zh-CN' }],
    professional_details: { corporate_name: '小林有限公司', registration_number: '9131', updated_at: later },
  });
  expect(sellerOf(seller, false)).toEqual({
    ...{ kind: 'seller', id: 'sel_1', name: '小林运动', language: 'zh-CN', state: 'closed' },
    declaredIdentity: { kind: 'company-no', number: '9131', holder: '小林有限公司' },
    ...{ contact: { email: 'lin@shop.example' }, openedOn: '2026-03-02', updatedAt: later },
  });
  expect(sellerOf(seller, true).state).toBe('active');
  expect(sellerOf({ ...seller, status_reason: 'No papers' }, true).state).toBe('closed');
});

it('a seller is written to where a member of it logs in, since others can rewrite its own address', () => {
  const read = (members: readonly string[]) => {
    const all = members.map((email, index) => ({ id: `mem_${9 - index}`, email, locale: null }));
    const seller = { id: 'sel_1', name: 'Northlight', status: 'open', email: 'shop@north.example', members: all };
    return sellerOf(Seller.parse({ ...seller, created_at: time, updated_at: time }), false).contact?.email;
  };
  expect(read(['late@north.example', 'shop@north.example'])).toBe('shop@north.example');
  expect(read(['late@north.example', 'early@north.example'])).toBe('early@north.example');
  expect(read([])).toBe('shop@north.example');
});
