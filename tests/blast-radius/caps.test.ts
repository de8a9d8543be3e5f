import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from '../journeys/brand-side.ts';

/** How much a stolen token or a faulty rule can take down before people look. */
let side: BrandSide;
let first: string;
let second: string;
afterEach(() => side.running.close());

type Caps = NonNullable<Parameters<typeof startBrandSide>[1]>['removals'];
const start = async (removals?: Caps, more = {}): Promise<void> => {
  side = await startBrandSide({}, { ...(removals && { removals }), ...more });
  first = await side.running.deskUser('first');
  second = await side.running.deskUser('second');
};
let offered = 0;
/** New offers of one seller. */
const offerAll = async (count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => String(++offered));
  for (const id of ids) await side.offer('s', id);
  return ids;
};
const fileAll = async (ids: readonly string[]): Promise<string[]> => {
  const targets = ids.map((id) => ({ url: itemUrl(id) }));
  const body = { right: side.right, reason: 'counterfeit', targets, declaration: true };
  const answer = await side.running.call('POST', '/complaints', { as: side.brand.token, body });
  const cases: { case: string; refused: unknown[] }[] = answer.body.bundles[0].cases;
  expect(cases.flatMap(({ refused }) => refused)).toEqual([]);
  await side.running.settle();
  return cases.map((one) => one.case);
};
const gone = (): number =>
  side.running.shops.taobao.effects().filter(({ effect }) => /^(listing-hidden|listing-removed)$/.test(effect)).length;
const later = async (minutes: number): Promise<void> => {
  side.running.clock.advance(minutes * 60_000);
  await side.running.settle();
};
const removals = async () => (await side.running.call('GET', '/desk/removals', { as: first })).body;
const limitOf = async (scope: string) =>
  (await removals()).limits.find((one: { scope: string }) => one.scope === scope);
const releaseAs = (as: string, scope: string, key: string) =>
  side.running.call('POST', '/desk/removal-releases', { as, body: { scope, key, reasons: 'Seen.' } });
const taskKinds = async () =>
  (await side.running.call('GET', '/desk/tasks', { as: first })).body.items.map(({ kind }: { kind: string }) => kind);
const small = { hour: 3, day: 5 };

describe('with the caps of the pack', () => {
  test('a newcomer’s daily cap is sent, and complaints after midnight that the review team accepts are sent an hour later', async () => {
    await start();
    // Ten to midnight in the marketplace's zone.
    const ids = await offerAll(20);
    side.running.clock.advance(Date.parse('2026-03-03T15:50:00Z') - side.running.clock.now().getTime());
    await fileAll(ids.slice(0, 10));
    expect(gone()).toBe(10);
    expect(await removals()).toMatchObject({ held: 0 });
    side.running.clock.advance(Date.parse('2026-03-03T16:20:00Z') - side.running.clock.now().getTime());
    // Ten already rely on its declaration, so the review team sees the next ones, and accepts them.
    const [waiting, ...others] = await fileAll(ids.slice(10));
    for (const id of [waiting, ...others]) {
      const body = { decision: 'proceed', reasons: 'The mark is on the bag.' };
      await side.running.call('POST', `/desk/cases/${id}/review`, { as: first, body });
    }
    await side.running.settle();
    expect(gone()).toBe(10);
    expect(await limitOf('holder')).toMatchObject({
      key: side.brand.id,
      hour: { used: 10, cap: 10 },
      day: { used: 10, cap: 20 },
      held: 10,
    });
    expect(await taskKinds()).toEqual(['removals-held']);
    const detail = await side.caseOf(waiting ?? '');
    expect(detail).toMatchObject({ status: 'removing', removalHeld: { why: 'above-hour' }, clocks: [] });
    await later(60);
    expect(gone()).toBe(20);
    expect(await removals()).toMatchObject({ held: 0 });
    expect(await taskKinds()).toEqual([]);
    // On a busy machine a message takes longer than one round waits, and is polled later.
    await later(1);
    expect(await side.caseOf(waiting ?? '')).toMatchObject({ status: 'answer-window' });
  });
});

describe('above a cap', () => {
  test.each(['holder', 'seller', 'programme'] as const)(
    'of the %s, removals wait and go, the oldest first, as the windows move on',
    async (scope) => {
      await start((caps) =>
        scope === 'holder' ? { ...caps, holder: { ...caps.holder, newcomer: small } } : { ...caps, [scope]: small },
      );
      const ids = await offerAll(8);
      await fileAll(ids);
      expect(gone()).toBe(3);
      expect(await limitOf(scope)).toMatchObject({ hour: { used: 3, cap: 3 }, day: { used: 3, cap: 5 }, held: 5 });
      await later(30);
      expect(gone()).toBe(3);
      await later(40);
      // Three an hour, but five a day.
      expect(gone()).toBe(5);
      await later(60 * 12);
      expect(gone()).toBe(5);
      await later(60 * 12);
      expect(gone()).toBe(8);
      expect(await taskKinds()).toEqual([]);
    },
  );

  test('restorations neither wait nor count, and a withdrawn removal is never sent', async () => {
    await start((caps) => ({ ...caps, programme: small }));
    const cases = await fileAll(await offerAll(5));
    expect(gone()).toBe(3);
    for (const id of cases) {
      const body = { kind: 'mistake', scope: 'case' };
      expect((await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body })).status).toBe(
        200,
      );
    }
    await side.running.settle();
    for (const id of cases) expect(await side.caseOf(id)).toMatchObject({ status: 'restored' });
    expect(await removals()).toMatchObject({ held: 0 });
    await side.pass(2);
    expect(gone()).toBe(3);
    expect(await limitOf('programme')).toMatchObject({ day: { used: 0 } });
  });

  test('a complaint for a marketplace that decides itself counts and waits too', async () => {
    await start((caps) => ({ ...caps, seller: small }), { forum: 'decides-there' });
    await fileAll(await offerAll(5));
    expect(gone()).toBe(3);
    await later(65);
    expect(gone()).toBe(5);
  });

  test('a removal that is sent again counts once', async () => {
    await start((caps) => ({ ...caps, programme: small }));
    const ids = await offerAll(3);
    side.running.shops.taobao.faults.arm({ kind: 'server-error', times: 4 });
    await fileAll(ids);
    for (let passed = 0; passed < 20; passed += 1) await later(0.5);
    expect(gone()).toBe(3);
    expect(await limitOf('programme')).toMatchObject({ hour: { used: 3 } });
  });
});

describe('two people of the review team release them', () => {
  test('and one person, or the same one twice, does not', async () => {
    await start((caps) => ({ ...caps, programme: small }));
    await fileAll(await offerAll(6));
    expect((await releaseAs(first, 'programme', '')).body.limits[0].approvals).toMatchObject([{ name: 'first' }]);
    expect(await releaseAs(first, 'programme', '')).toMatchObject({
      status: 409,
      body: { code: 'approver-not-distinct' },
    });
    await side.running.settle();
    expect(gone()).toBe(3);
    expect((await releaseAs(second, 'programme', '')).status).toBe(200);
    await side.running.settle();
    expect(gone()).toBe(6);
    expect(await limitOf('programme')).toMatchObject({ hour: { used: 6, cap: 3 }, held: 0, approvals: [] });
    expect(await taskKinds()).toEqual([]);
    expect(await releaseAs(second, 'programme', '')).toMatchObject({ status: 409, body: { code: 'nothing-held' } });
  });

  test('but only those that both could see: later ones need two approvals of their own', async () => {
    await start((caps) => ({ ...caps, programme: small }));
    const ids = await offerAll(7);
    await fileAll(ids.slice(0, 4));
    await releaseAs(first, 'programme', '');
    side.running.clock.advance(1000);
    await fileAll(ids.slice(4));
    await releaseAs(second, 'programme', '');
    await side.running.settle();
    expect(gone()).toBe(4);
    expect((await limitOf('programme')).held).toBe(3);
    await releaseAs(second, 'programme', '');
    await side.running.settle();
    expect(gone()).toBe(4);
  });

  test('neither of whom belongs to the brand', async () => {
    await start((caps) => ({ ...caps, holder: { ...caps.holder, newcomer: small } }));
    await fileAll(await offerAll(4));
    await side.running.database.asOwner((db) =>
      sql`update account set participant = ${side.brand.id}
        where user_id = (select id from auth."user" where name = 'first')`.execute(db),
    );
    const refused = await releaseAs(first, 'holder', side.brand.id);
    expect(refused).toMatchObject({ status: 403, body: { code: 'belongs-to-holder' } });
    const brand = await releaseAs(side.brand.token, 'holder', side.brand.id);
    expect(brand.status).toBe(403);
    await releaseAs(second, 'holder', side.brand.id);
    await releaseAs(await side.running.deskUser('third'), 'holder', side.brand.id);
    await side.running.settle();
    expect(gone()).toBe(4);
  });
});

describe('above three times a usual day', () => {
  test('removals wait for two people, for any time', async () => {
    await start((caps) => ({ ...caps, unusualFloor: { ...caps.unusualFloor, seller: 2 } }));
    // One on each of three days; days without any do not lower the usual day to zero.
    for (let day = 0; day < 3; day += 1) {
      await fileAll(await offerAll(1));
      await side.pass(2);
    }
    const cases = await fileAll(await offerAll(5));
    expect(gone()).toBe(3 + 3);
    expect(await limitOf('seller')).toMatchObject({ day: { used: 3 }, unusualAbove: 3, held: 2 });
    const held = await Promise.all(cases.map(async (id) => (await side.caseOf(id)).removalHeld?.why));
    expect(held.filter((why) => why !== undefined)).toEqual(['unusual', 'unusual']);
    await side.pass(5);
    expect(gone()).toBe(6);
    await releaseAs(first, 'seller', 'taobao/s');
    await releaseAs(second, 'seller', 'taobao/s');
    await side.running.settle();
    expect(gone()).toBe(8);
  });
});
