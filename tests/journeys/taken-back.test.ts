import { afterEach, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

/** A marketplace that decides itself: withdrawn complaints are recalled from it. */
let side: BrandSide;
afterEach(() => side.running.close());

const withdraw = (id: string, kind = 'mistake') =>
  side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body: { kind } });
const tasks = async (desk: string) => {
  const { body } = await side.running.call('GET', '/desk/tasks?limit=100', { as: desk });
  return body.items.map(({ kind }: { kind: string }) => kind);
};

describe('a submitted complaint', () => {
  test('is recalled with its withdrawal, and the marketplace restores the listing', async () => {
    side = await startBrandSide({}, { forum: 'decides-there' });
    await side.offer('t1', '1');
    const { case: id } = await side.file('1');
    expect(await side.caseOf(id)).toMatchObject({ status: 'removed-there', actions: ['withdraw'] });
    expect(await side.page('1')).toBe(404);
    expect((await withdraw(id)).status).toBe(200);
    await side.running.settle();
    expect(await side.caseOf(id)).toMatchObject({ status: 'closed' });
    expect(await side.page('1')).toBe(200);
    expect(side.effects('1')).toEqual(['listing-removed', 'listing-reinstated']);
    const types = (await side.caseOf(id)).timeline.map(({ type }: { type: string }) => type);
    expect(types).toContain('complaint-recalled');
  });

  test('that is withdrawn before it is sent is never submitted', async () => {
    side = await startBrandSide({}, { forum: 'decides-there' });
    await side.offer('t2', '2');
    side.running.shops.taobao.faults.arm({ kind: 'rate-limit', on: 'write', times: 1, retryAfterMs: 60_000 });
    const filing = await side.running.call('POST', '/complaints', {
      as: side.brand.token,
      body: {
        right: side.right,
        reason: 'counterfeit',
        targets: [{ url: itemUrl('2') }],
        declaration: true,
      },
    });
    const id = filing.body.bundles[0].cases[0].case;
    await side.running.settle();
    expect(await side.caseOf(id)).toMatchObject({ status: 'submitting' });
    expect((await withdraw(id)).status).toBe(200);
    await side.pass(1);
    expect(await side.caseOf(id)).toMatchObject({ status: 'closed' });
    expect(side.effects('2')).toEqual([]);
    expect(await side.page('2')).toBe(200);
  });

  test('if the connector cannot recall it, is a task of the review team until they confirm it', async () => {
    side = await startBrandSide({}, { forum: 'decides-there', recalls: false });
    const desk = await side.running.deskUser('desk');
    await side.offer('t3', '3');
    const { case: id } = await side.file('3');
    await withdraw(id);
    await side.running.settle();
    expect(await tasks(desk)).toEqual(['recall']);
    const liability = ['find-malice', 'enter-award'];
    expect(await side.caseOf(id, desk)).toMatchObject({ status: 'closed', actions: ['confirm-recall', ...liability] });
    const reasons = 'Withdrawn in their portal.';
    const done = await side.running.call('POST', `/desk/cases/${id}/recall`, { as: desk, body: { reasons } });
    expect(done.status).toBe(200);
    expect(await tasks(desk)).toEqual([]);
    expect(await side.caseOf(id, desk)).toMatchObject({ actions: liability });
  });

  test('and whose right lapses goes to the review team, which recalls it', async () => {
    side = await startBrandSide({ validUntil: '2026-06-01T00:00:00.000Z' }, { forum: 'decides-there' });
    const desk = await side.running.deskUser('desk');
    side.running.shops.taobao.faults.arm({ kind: 'late-effect', afterMs: 400 * 86_400_000, on: 'write', times: 1 });
    await side.offer('t4', '4');
    const { case: id } = await side.file('4');
    expect(await side.caseOf(id)).toMatchObject({ status: 'submitted' });
    await side.pass(92);
    expect(await side.caseOf(id)).toMatchObject({ status: 'submitted', held: 'right-lapsed' });
    const reasons = 'The right is gone.';
    await side.running.call('POST', `/desk/cases/${id}/resume`, { as: desk, body: { decision: 'restore', reasons } });
    await side.pass(2);
    expect(await side.caseOf(id)).toMatchObject({ status: 'closed' });
    side.running.clock.advance(400 * 86_400_000);
    expect(await side.page('4')).toBe(200);
    expect(side.effects('4')).toEqual([]);
  });
});
