import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, type Participant, startBrandSide } from '../journeys/brand-side.ts';

/** One person of the review team refuses many held removals at once. */
let side: BrandSide;
let desk: string;
const small = { hour: 2, day: 2 };
beforeEach(async () => {
  side = await startBrandSide({}, { removals: (caps) => ({ ...caps, programme: small }) });
  desk = await side.running.deskUser('first');
});
afterEach(() => side.running.close());

const ask = (method: 'GET' | 'POST', path: string, body?: unknown, as = desk) =>
  side.running.call(method, path, { as, ...(body !== undefined && { body }) });
const heldNow = async (query = '') => (await ask('GET', `/desk/held-removals?limit=100${query}`)).body.items;
const refuse = (body: object, as = desk) =>
  ask(
    'POST',
    '/desk/removal-refusals',
    { lacks: ['infringement-not-apparent'], reasons: 'Made up, all of them.', ...body },
    as,
  );
const gone = (): number =>
  side.running.shops.taobao.effects().filter(({ effect }) => /^(listing-hidden|listing-removed)$/.test(effect)).length;
const tasks = async () => (await ask('GET', '/desk/tasks')).body.items.map(({ kind }: { kind: string }) => kind);

let offered = 0;
const offerAll = async (count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => String(++offered));
  for (const id of ids) await side.offer('s', id);
  return ids;
};
const fileAll = async (ids: readonly string[], by: Participant = side.brand, right = side.right): Promise<string[]> => {
  const targets = ids.map((id) => ({ url: itemUrl(id) }));
  const answer = await ask(
    'POST',
    '/complaints',
    { right, reason: 'counterfeit', targets, declaration: true },
    by.token,
  );
  const cases: { case: string; refused: unknown[] }[] = answer.body.bundles[0].cases;
  expect(cases.flatMap(({ refused }) => refused)).toEqual([]);
  await side.running.settle();
  return cases.map((one) => one.case);
};
/** Another brand with its own mark in the same titles. */
const another = async (): Promise<{ by: Participant; right: string }> => {
  const by = await side.running.participant(
    { office: 'CN', number: '9002', owner: '托特', contact: 'registry@tote.example' },
    { mark: '托特', classes: [18] },
  );
  const { body } = await ask('GET', '/rights', undefined, by.token);
  return { by, right: body.items[0].id };
};

describe('a selection of held removals is refused by one person', () => {
  test('and is never sent; the cases end without strikes, and the complainant reads why', async () => {
    const ids = await offerAll(6);
    const cases = await fileAll(ids);
    const held = await heldNow();
    expect(held).toHaveLength(4);
    expect(held[0].holders).toEqual([{ id: side.brand.id, name: '岚木工作室' }]);
    const chosen = held.slice(0, 3).map(({ id }: { id: string }) => id);

    const { status, body } = await refuse({ removals: chosen });
    expect(status).toBe(200);
    expect(body.left).toBe(0);
    expect(body.items.map(({ id, outcome }: { id: string; outcome: string }) => [id, outcome])).toEqual(
      chosen.map((id: string) => [id, 'refused']),
    );
    await side.running.settle();
    expect(await heldNow()).toHaveLength(1);
    expect(gone()).toBe(2);
    const refused: string[] = body.items.flatMap((item: { cases: { case: string }[] }) =>
      item.cases.map((one) => one.case),
    );
    expect(refused).toEqual(held.slice(0, 3).flatMap((one: { cases: string[] }) => one.cases));
    expect(new Set([...refused, ...cases])).toEqual(new Set(cases));
    const reasons = { en: 'Made up, all of them.', 'zh-CN': 'Made up, all of them.' };
    for (const id of refused) expect(await side.caseOf(id)).toMatchObject({ status: 'restored', reasons });
    const told = await side.running.mailTo('9001@cn.example');
    expect(told.filter(({ subject }) => subject.includes('closed'))).toHaveLength(1);
    // The claim was not decided, so it may be filed again.
    await fileAll([held[0].target.split('/').at(-1)]);
    // It does not count, and the seller was not notified.
    await side.pass(2);
    expect(gone()).toBe(4);
    expect((await ask('GET', '/desk/removals')).body.limits[0]).toMatchObject({ held: 0 });
    expect(await tasks()).not.toContain('removals-held');
  });

  test('with an answer for each: sent in the meantime, before a court, unknown', async () => {
    await fileAll(await offerAll(5));
    const held: { id: string; cases: string[] }[] = await heldNow();
    const [first, second, third] = held;
    await ask('POST', `/cases/${first?.cases[0]}/withdraw`, { kind: 'mistake', scope: 'case' }, side.brand.token);
    await side.running.settle();
    await ask('POST', `/desk/cases/${second?.cases[0]}/hold`, { ground: 'in-litigation', reasons: 'Seen.' });
    const { body } = await refuse({ removals: [first?.id, second?.id, third?.id, 'no such order'] });
    expect(body.items).toEqual([
      expect.objectContaining({
        id: second?.id,
        outcome: 'still-wanted',
        cases: [{ case: second?.cases[0], refused: false, why: 'case-on-hold' }],
      }),
      expect.objectContaining({ id: third?.id, outcome: 'refused', cases: [{ case: third?.cases[0], refused: true }] }),
      { id: first?.id, outcome: 'not-held', cases: [] },
      { id: 'no such order', outcome: 'not-held', cases: [] },
    ]);
    await side.running.settle();
    expect(await heldNow()).toHaveLength(1);
    // A repetition finds nothing left to do.
    expect((await refuse({ removals: [third?.id] })).body.items[0].outcome).toBe('not-held');
  });

  test('also when only two people could release them, and then the task is over', async () => {
    await side.running.close();
    side = await startBrandSide(
      {},
      { removals: (caps) => ({ ...caps, unusualFloor: { ...caps.unusualFloor, seller: 1 } }) },
    );
    desk = await side.running.deskUser('first');
    await fileAll(await offerAll(3));
    const held = await heldNow();
    expect(held.map(({ why }: { why: string }) => why)).toEqual(['unusual', 'unusual']);
    expect(await tasks()).toContain('removals-held');
    await refuse({ removals: held.map(({ id }: { id: string }) => id) });
    await side.running.settle();
    expect(await tasks()).toEqual([]);
    await side.pass(2);
    expect(gone()).toBe(1);
  });
});

describe('all of one rights holder', () => {
  test('are refused at once, and those that another rights holder wants too keep waiting', async () => {
    const other = await another();
    const ids = await offerAll(5);
    await fileAll(ids);
    const sharedTarget: string = (await heldNow())[0].target;
    const shared = sharedTarget.split('/').at(-1) ?? '';
    const [theirs = ''] = await fileAll([shared], other.by, other.right);
    expect(await heldNow(`&holder=${side.brand.id}`)).toHaveLength(3);
    expect(await heldNow('&holder=nobody')).toEqual([]);
    const { body } = await refuse({ holder: side.brand.id });
    const outcomes = body.items.map(({ target, outcome }: { target: string; outcome: string }) => [target, outcome]);
    expect(outcomes.filter(([, outcome]: string[]) => outcome === 'still-wanted')).toEqual([
      [sharedTarget, 'still-wanted'],
    ]);
    expect(outcomes).toHaveLength(3);
    const { cases } = body.items.find(({ outcome }: { outcome: string }) => outcome === 'still-wanted');

    expect(cases).toContainEqual({ case: theirs, refused: false, why: 'of-another-holder' });
    await side.running.settle();
    expect(await side.caseOf(theirs, other.by.token)).toMatchObject({ status: 'removing' });
    await side.pass(2);
    expect(gone()).toBe(3);
  });
});

test('only the review team may, without ties to the rights holder, with a reason and one kind of selection', async () => {
  await fileAll(await offerAll(3));
  const [{ id }] = await heldNow();
  expect((await refuse({ removals: [id] }, side.brand.token)).status).toBe(403);
  expect((await refuse({ removals: [id], reasons: ' ' })).status).toBe(400);
  expect((await refuse({})).status).toBe(400);
  expect((await refuse({ removals: [id], holder: side.brand.id })).status).toBe(400);
  await side.running.database.asOwner((db) =>
    sql`update account set participant = ${side.brand.id}
      where user_id = (select id from auth."user" where name = 'first')`.execute(db),
  );
  expect(await refuse({ removals: [id] })).toMatchObject({ status: 403, body: { code: 'belongs-to-holder' } });
  expect(await heldNow()).toHaveLength(1);
});
