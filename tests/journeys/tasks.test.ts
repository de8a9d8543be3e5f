import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { noneMet, proof, type Stage, stages } from './contest.ts';

/** The review team's queue: what it says of each task, who works on it, and reasons that each side reads in its own language. */
let side: BrandSide;
let ann: string;
let ben: string;
let removed: () => Promise<Stage>;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
  ben = await side.running.deskUser('ben');
  removed = stages(() => side, 1700);
});
afterAll(() => side.running.close());

const contested = async (): Promise<Stage> => {
  const stage = await removed();
  await stage.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
  await side.running.settle();
  await side.running.call('POST', `/cases/${stage.id}/stand-behind`, { as: side.brand.token, body: {} });
  await side.running.settle();
  return stage;
};
const tasks = async (query = '', as = ann) => (await side.running.call('GET', `/desk/tasks${query}`, { as })).body;
const put = (id: string, claim: boolean, as: string) =>
  side.running.call('POST', `/desk/tasks/${id}/claim`, { as, body: { claim } });

test('a task names the goods, both sides and the language; the queue is counted and filtered by these', async () => {
  const { id, listing } = await contested();
  const { items, counts } = await tasks(`?case=${id}`);
  expect(items).toMatchObject([
    {
      kind: 'ruling',
      about: {
        goods: `岚木 托特包 ${listing}`,
        seller: `s${listing} 店`,
        holder: expect.any(String),
        language: 'zh-CN',
      },
    },
  ]);
  expect(counts).toContainEqual({ kind: 'ruling', language: 'zh-CN', overdue: false, count: 1 });
  expect((await tasks('?language=en')).items).toEqual([]);
  expect((await tasks('?overdue=yes')).items).toEqual([]);
  expect((await tasks('?kind=ruling&language=zh-CN')).items).toHaveLength(1);
});

test('a claim shows who has a task, keeps others from claiming it, and ends by itself', async () => {
  const { id } = await contested();
  const [task] = (await tasks(`?case=${id}`)).items;
  expect((await put(task.id, true, ann)).status).toBe(200);
  expect((await tasks(`?case=${id}`)).items[0].claim).toMatchObject({ by: 'ann', mine: true });
  expect((await tasks(`?case=${id}`, ben)).items[0].claim).toMatchObject({ by: 'ann', mine: false });
  for (const claim of [true, false])
    expect(await put(task.id, claim, ben)).toMatchObject({ status: 409, body: { code: 'task-claimed' } });
  side.running.clock.advance(29 * 60_000);
  expect((await put(task.id, true, ann)).status).toBe(200);
  side.running.clock.advance(29 * 60_000);
  expect((await put(task.id, true, ben)).status).toBe(409);
  side.running.clock.advance(2 * 60_000);
  expect((await tasks(`?case=${id}`)).items[0].claim).toBeUndefined();
  expect((await put(task.id, true, ben)).status).toBe(200);
  expect((await put(task.id, false, ben)).status).toBe(200);
  expect((await put(task.id, true, ann)).status).toBe(200);
  expect((await put(task.id, true, side.brand.token)).status).toBe(403);
});

test('a claim keeps no one from deciding, and each side reads the reasons in its language', async () => {
  const { id, seller } = await contested();
  const [task] = (await tasks(`?case=${id}`)).items;
  await put(task.id, true, ann);
  const reasons = { en: 'The invoice cannot be read.', 'zh-CN': '发票无法辨认。' };
  const rule = (said: unknown) =>
    side.running.call('POST', `/desk/cases/${id}/ruling`, {
      as: ben,
      body: { outcome: 'upheld', checklist: noneMet, reasons: said },
    });
  expect((await rule({ ...reasons, 'zh-CN': 'The invoice cannot be read.' })).status).toBe(400);
  expect((await rule({ en: reasons.en })).status).toBe(400);
  expect((await rule(reasons)).status).toBe(200);
  await side.running.settle();
  expect((await seller.notice()).reasons).toEqual(reasons);
  expect((await side.caseOf(id)).reasons).toEqual(reasons);
  expect((await tasks(`?case=${id}`)).items).toEqual([]);
  expect((await put(task.id, true, ann)).status).toBe(404);
});

test('an overdue ruling is on the list once', async () => {
  const { id } = await contested();
  await side.pass(8);
  const { items } = await tasks(`?case=${id}`);
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['ruling']);
  const late = await tasks('?overdue=yes&kind=ruling');
  expect(late.items.map((one: { case: string }) => one.case)).toContain(id);
  expect(late.counts).toContainEqual(expect.objectContaining({ kind: 'ruling', overdue: true }));
});
