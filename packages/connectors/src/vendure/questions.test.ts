import { expect, it } from 'vitest';
import type { Action, Http } from '../contract.ts';
import { vendureConnector } from './connector.ts';

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, never>>;
}

const channel = (id: string, code: string, seller: string) => ({
  ...{ id, code, token: `token-${id}`, updatedAt: '2026-03-02T00:00:00.000Z', defaultLanguageCode: 'en' },
  seller: { id: seller, name: `Seller ${seller}` },
});
const main = channel('1', '__default_channel__', '1');
const shop = channel('2', 'shop', '7');

/** A Vendure whose goods are all in one shop. It notes what it was asked. */
const openVendure = ({ isIndexed = true, hasMark = true } = {}) => {
  const hidden = new Set<string>();
  const marks = hasMark ? [{ id: '5', code: 'marketsafe-hidden-2' }] : [];
  const asked: string[] = [];
  const product = (id: string) => ({
    ...{ id, name: 'Boots', enabled: !hidden.has(id), channels: [main, shop] },
    variants: [{ id: `v${id}`, sku: `sku-${id}`, enabled: true, prices: [{ currencyCode: 'EUR', price: 100 }] }],
    facetValues: hidden.has(id) ? [{ id: '5', code: 'marketsafe-hidden-2' }] : [],
  });
  const answerTo = ({ query, variables }: Asked): Readonly<Record<string, unknown>> => {
    const name = /^(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    asked.push(name);
    const all = variables as Readonly<Record<string, unknown>>;
    if (name === 'Login') return { login: { __typename: 'CurrentUser' } };
    if (name === 'States' || name === 'Prices') return { products: { items: (all.ids as string[]).map(product) } };
    if (name === 'Marks') return { facetValues: { items: [...marks] } };
    if (name === 'Facet') return { facets: { items: [{ id: '3' }] }, activeChannel: { defaultLanguageCode: 'en' } };
    if (name === 'CreateMarks') {
      marks.push({ id: '5', code: 'marketsafe-hidden-2' });
      return { createFacetValues: [{ id: '5' }] };
    }
    if (name === 'Measure') {
      hidden.add((all.product as { id: string }).id);
      return { updateProduct: { id: '1' } };
    }
    if (name !== 'Look') throw new Error(`it does not know ${name}`);
    const fields = Object.entries(all).map(([key, value]) => {
      const field = key.replace('i', 'p');
      if (key.startsWith('i')) return [field, hidden.has(String(value)) ? null : { id: value }];
      const ofName = isIndexed ? [] : Object.entries(all).filter(([one]) => one === key.replace(/^[sn]/, 'i'));
      return [field, { totalItems: ofName.length, items: ofName.map(([, id]) => ({ productId: id })) }];
    });
    return Object.fromEntries(fields);
  };
  const http: Http = async (_, init) => {
    const question = JSON.parse(init?.body ?? '') as Asked;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (question.query.startsWith('mutation Cart')) {
      asked.push('Cart');
      return Response.json({
        data: null,
        errors: [{ message: 'not there', extensions: { code: 'ENTITY_NOT_FOUND' } }],
      });
    }
    const headers = { 'vendure-auth-token': 'a session', date: 'Mon, 02 Mar 2026 00:00:00 GMT' };
    return Response.json({ data: answerTo(question) }, { headers });
  };
  const connector = vendureConnector({
    ...{ marketplace: 'harbour', baseUrl: 'http://harbour.example', token: 'NAME:PASSWORD', webhookSecret: '' },
    ...{ http, now: () => new Date('2026-03-02T00:00:00.000Z') },
  });
  const questions = () => {
    const counts: Record<string, number> = {};
    for (const name of asked.splice(0)) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };
  return { connector, questions };
};

const hide = (id: string): Action => ({
  ...{ id: `order-${id}`, type: 'listing.hide', expectSeller: '7' },
  target: { kind: 'listing', marketplace: 'harbour', id },
});

/** As the programme does. */
const carryOut = async ({ connector }: ReturnType<typeof openVendure>, action: Action) => {
  const [before] = await connector.prepare([action]);
  const [receipt] = await connector.submit([{ ...action, ...(before && { before }) }]);
  return receipt;
};

it('hides a listing with one change and five questions, the last whose it was, and does not look before the search index can follow', async () => {
  const vendure = openVendure();
  const receipt = await carryOut(vendure, hide('10'));
  expect(receipt).toMatchObject({ outcome: 'pending', retryAfterMs: 500, undo: { data: { seller: '7' } } });
  expect(vendure.questions()).toEqual({ Login: 1, States: 3, Prices: 1, Marks: 1, Measure: 1 });
  const [settled] = await vendure.connector.poll(receipt ? [receipt] : []);
  expect(settled).toMatchObject({
    outcome: 'done',
    observed: { surfaces: { page: 'gone', search: 'gone', cart: 'gone' } },
  });
  expect(vendure.questions()).toEqual({ States: 1, Look: 1, Cart: 1 });
});

it('makes a mark once for orders of the same moment', async () => {
  const vendure = openVendure({ hasMark: false });
  await Promise.all(['10', '11', '12'].map((id) => carryOut(vendure, hide(id))));
  expect(vendure.questions()).toMatchObject({ CreateMarks: 1, Measure: 3 });
});

it('is not done while search has it', async () => {
  const vendure = openVendure({ isIndexed: false });
  const receipt = await carryOut(vendure, hide('10'));
  const [settled] = await vendure.connector.poll(receipt ? [receipt] : []);
  expect(settled).toMatchObject({ outcome: 'pending', observed: { surfaces: { page: 'gone', search: 'visible' } } });
});

it('asks together about listings that are hidden at the same time; each has a change of its own', async () => {
  const vendure = openVendure();
  const ids = Array.from({ length: 8 }, (_, index) => String(10 + index));
  const receipts = (await Promise.all(ids.map((id) => carryOut(vendure, hide(id))))).flatMap((one) => one ?? []);
  expect(receipts.map(({ actionId }) => actionId)).toEqual(ids.map((id) => `order-${id}`));
  const { Measure, ...read } = vendure.questions();
  expect(Measure).toBe(8);
  for (const count of Object.values(read)) expect(count).toBeLessThanOrEqual(5);
  const settled = await Promise.all(receipts.map((receipt) => vendure.connector.poll([receipt])));
  expect(settled.flat().map(({ outcome }) => outcome)).toEqual(ids.map(() => 'done'));
  expect(vendure.questions()).toMatchObject({ Cart: 8, Look: 1, States: 1 });
});
