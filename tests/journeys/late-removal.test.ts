import type { ActionCapability, Connector, Receipt } from '@marketsafe/connectors';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/**
 * A marketplace without a record of our actions: each is a new one there. A removal whose answer was lost may then take effect after its
 * restoration, and no answer says so.
 */
let liftsOwnAlone = true;
let sent = 0;
const withoutRecord = (made: Connector): Connector => {
  const names = new Map<string, string>();
  const named = (receipts: readonly Receipt[], to: (id: string) => string): Receipt[] =>
    receipts.map((receipt) => ({ ...receipt, actionId: to(receipt.actionId) }));
  return {
    ...made,
    capabilities: () => {
      const { actions, ...others } = made.capabilities();
      const reinstate = { ...(actions['listing.reinstate'] as ActionCapability), liftsOwnAlone };
      return { ...others, actions: { ...actions, 'listing.reinstate': reinstate } };
    },
    submit: async (actions, canSend) => {
      const anew = actions.map((action) => {
        sent += 1;
        names.set(`sent ${sent}`, action.id);
        return { ...action, id: `sent ${sent}` };
      });
      return named(await made.submit(anew, canSend), (id) => names.get(id) ?? id);
    },
  };
};

let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide({}, { connectorOf: withoutRecord });
});
beforeEach(() => {
  liftsOwnAlone = true;
});
afterAll(() => side.running.close());

const restore = async (id: string): Promise<void> => {
  await side.offer(`seller${id}`, id);
  const { case: filed } = await side.file(id);
  const body = { kind: 'authorised-since' };
  await side.running.call('POST', `/cases/${filed}/withdraw`, { as: side.brand.token, body });
  await side.running.settle();
  expect(await side.page(id)).toBe(200);
  expect(await side.caseOf(filed)).toMatchObject({ status: 'restored' });
};

/** What was lost on its way takes effect. */
const arrivesLate = async (id: string): Promise<void> => {
  const actions = [{ id: `late ${id}`, type: 'listing.hide', target: { kind: 'listing', marketplace: 'taobao', id } }];
  await side.running.shops.taobao.app.inject({
    ...{ method: 'POST', url: '/operator/v1/actions', payload: { actions } },
    headers: { authorization: 'Bearer operator' },
  });
  expect(await side.page(id)).toBe(404);
};

describe('a removal that takes effect after its restoration', () => {
  test('is taken back once the marketplace says that the listing is hidden', async () => {
    await restore('1');
    await arrivesLate('1');
    await side.pulled();
    expect(await side.page('1')).toBe(200);
  });

  test('is taken back though it comes a day later', async () => {
    await restore('3');
    await side.pass(1);
    await arrivesLate('3');
    await side.pulled();
    expect(await side.page('3')).toBe(200);
  });

  test('is not looked for after two days', async () => {
    await restore('4');
    await side.pass(2);
    await arrivesLate('4');
    await side.pulled();
    expect(await side.page('4')).toBe(404);
  });

  test('stays where a restoration could lift what the seller or the marketplace did since', async () => {
    liftsOwnAlone = false;
    await restore('2');
    await arrivesLate('2');
    await side.pulled();
    expect(await side.page('2')).toBe(404);
  });
});
