import { afterEach, describe, expect, test } from 'vitest';
import type { RunningOptions } from '../../packages/service/src/testing/running-service.ts';
import { type BrandSide, itemUrl, type Participant, startBrandSide } from './brand-side.ts';

/** What is decided while the marketplace is looked at: what was about to be sent is not sent any more. */
let side: BrandSide;
/** Happens once, while the next look at a target is on its way. */
let during: (() => Promise<void>) | undefined;
afterEach(() => side.running.close());

const meanwhile: RunningOptions['meanwhile'] = async (_method, path) => {
  if (path !== '/operator/states') return;
  const happens = during;
  during = undefined;
  await happens?.();
};
const call = (method: 'GET' | 'POST', path: string, body?: object, as = side.brand.token) =>
  side.running.call(method, path, { as, ...(body && { body }) });
async function withdrawTheLast(): Promise<void> {
  const [{ cases }] = (await call('GET', '/bundles')).body.items;
  expect((await call('POST', `/cases/${cases[0].id}/withdraw`, { kind: 'mistake' })).status).toBe(200);
}

describe('while the listing is looked at', () => {
  test('the complaint is withdrawn: nothing is taken down, and the case ends as if nothing had been', async () => {
    side = await startBrandSide({}, { meanwhile });
    await side.offer('l1', '1');
    during = withdrawTheLast;
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
    during = withdrawTheLast;
    const { case: id } = await side.file('2');
    await side.pass(1);
    expect(during).toBeUndefined();
    expect(await side.caseOf(id)).toMatchObject({ status: 'closed' });
    expect(side.effects('2')).toEqual([]);
  });

  test('somebody else complains of it: it is not put back for a moment', async () => {
    side = await startBrandSide({}, { meanwhile });
    const entry = { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' };
    const rival: Participant = await side.running.participant(entry, { mark: '远山', classes: [18] });
    const [right] = (await call('GET', '/rights', undefined, rival.token)).body.items;
    await side.offer('l3', '3');
    const { case: id } = await side.file('3');
    expect(await side.page('3')).toBe(404);
    during = async () => {
      const body = { right: right.id, reason: 'counterfeit', targets: [{ url: itemUrl('3') }], declaration: true };
      expect((await call('POST', '/complaints', body, rival.token)).status).toBe(201);
    };
    expect((await call('POST', `/cases/${id}/withdraw`, { kind: 'mistake' })).status).toBe(200);
    await side.running.settle();
    await side.pass(1);
    expect(during).toBeUndefined();
    expect(await side.page('3')).toBe(404);
    expect(side.effects('3')).toEqual(['listing-hidden']);
  });
});
