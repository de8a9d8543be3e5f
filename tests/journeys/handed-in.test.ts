import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/**
 * A marketplace that decides itself and misbehaves: it gets each complaint once, about the right listing, or the review team sees that it did
 * not.
 */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide({}, { forum: 'decides-there' });
  desk = await side.running.deskUser('desk');
});
beforeEach(async () => {
  side.running.shops.taobao.faults.clear();
  await side.pass(1);
});
afterAll(() => side.running.close());

const arm = (fault: Parameters<typeof side.running.shops.taobao.faults.arm>[0]) =>
  side.running.shops.taobao.faults.arm(fault);

async function later(minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes * 4; passed += 1) {
    side.running.clock.advance(15_000);
    await side.running.settle();
  }
}

/** A case about a listing whose id went to another seller's offer before the complaint arrived. */
async function recycled(listing: string): Promise<string> {
  await side.offer(`was-${listing}`, listing);
  await side.offer('innocent', `9${listing}`, { title: '苹果' });
  arm({ kind: 'recycled-id', listing });
  const { case: id } = await side.file(listing);
  await later(2);
  return id;
}

const stuck = async (): Promise<{ kind: string; detail?: string }[]> =>
  (await side.running.call('GET', '/desk/stuck', { as: desk })).body.items;

test('that accepts without acting gets it again', async () => {
  await side.offer('y1', '1');
  arm({ kind: 'false-200', listing: '1', times: 2 });
  const { case: id } = await side.file('1');
  await later(3);
  expect(await side.caseOf(id)).toMatchObject({ status: 'removed-there' });
  expect(side.effects('1')).toEqual(['listing-removed']);
});

test('whose answer was lost counts as having it only once that is known', async () => {
  await side.offer('l1', '2');
  arm({ kind: 'lost-answer' });
  const { case: id } = await side.file('2');
  expect(await side.caseOf(id)).toMatchObject({ status: 'submitting' });
  await later(2);
  expect(await side.caseOf(id)).toMatchObject({ status: 'removed-there' });
  expect(side.effects('2')).toEqual(['listing-removed']);
});

test('that recycled the id removes nothing of the new seller’s, and the review team sees it', async () => {
  const id = await recycled('3');
  expect(side.effects('3')).toEqual([]);
  expect(await side.page('3')).toBe(200);
  expect(await side.caseOf(id, desk)).toMatchObject({ status: 'submitting', held: 'listing-reused' });
});

test('that still has another’s offer there after the review team’s order to continue is not asked endlessly: it returns to the review team', async () => {
  const id = await recycled('5');
  expect(await side.caseOf(id, desk)).toMatchObject({ held: 'listing-reused' });
  await side.running.call('POST', `/desk/cases/${id}/resume`, {
    as: desk,
    body: { decision: 'go-on', reasons: 'It looked the same.' },
  });
  expect(await side.caseOf(id, desk)).not.toHaveProperty('held');
  await later(20);
  expect(await side.caseOf(id, desk)).toMatchObject({ status: 'submitting', held: 'listing-reused' });
  expect(side.effects('5')).toEqual([]);
  expect(await stuck()).not.toContainEqual(
    expect.objectContaining({ kind: 'outbox', detail: expect.stringContaining(`submission:${id}`) }),
  );
});

test('whose receipt stays unknown is asked in view of the review team, and gets it once', async () => {
  await side.offer('n1', '4');
  arm({ kind: 'false-200', listing: '4', times: 10_000 });
  arm({ kind: 'lost-answer', times: 10_000 });
  const { case: id } = await side.file('4');
  await later(20);
  expect(await side.caseOf(id)).toMatchObject({ status: 'submitting' });
  expect(await stuck()).toContainEqual(
    expect.objectContaining({ kind: 'outbox', detail: expect.stringContaining(`submission:${id}`) }),
  );
  side.running.shops.taobao.faults.clear();
  await later(6);
  expect(await side.caseOf(id)).toMatchObject({ status: 'removed-there' });
  expect(side.effects('4')).toEqual(['listing-removed']);
});
