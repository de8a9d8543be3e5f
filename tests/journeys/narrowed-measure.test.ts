import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RemovalRules } from '../../packages/procedure/src/index.ts';
import { type BrandSide, itemUrl, type Participant, startBrandSide } from './brand-side.ts';
import { inboxOf, openNotice } from './seller.ts';

/** A measure that two decided variants had widened to the listing, when one of these decisions falls. */
let side: BrandSide;
let ann: string;
let other: Participant;
let separates = true;

const [red, blue, green] = ['4201', '4202', '4203'] as const;
const variants = [
  { id: red, title: '月亮印花', price: { amount: '89.00', currency: 'CNY' } },
  { id: blue, title: '太阳印花', price: { amount: '79.00', currency: 'CNY' } },
  { id: green, title: '星星印花', price: { amount: '69.00', currency: 'CNY' } },
];
const urlOf = (id: string, variant: string): string => `${itemUrl(id)}&skuId=${variant}`;
const oneOf = (id: string, variant: string) => side.file(id, { targets: [{ url: urlOf(id, variant) }] });

async function onSale(id: string): Promise<readonly string[] | undefined> {
  const answer = await side.running.shops.taobao.app.inject({ url: `/api/shop/item/${id}` });
  return answer.statusCode === 200 ? answer.json().variants : undefined;
}
/** What the marketplace did to a listing and its variants from an effect on, in order. */
const effectsOn = (id: string, from: number) =>
  side.running.shops.taobao
    .effects()
    .slice(from)
    .flatMap(({ effect, listing, variant }) =>
      variant?.listing === id ? [`${effect} ${variant.id}`] : listing === id ? [effect] : [],
    );
const effectsSoFar = (): number => side.running.shops.taobao.effects().length;

const withdraw = async (id: string) => {
  const body = { kind: 'mistake' };
  const answer = await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body });
  expect(answer.status).toBe(200);
  await side.running.settle();
  // What comes back waits until the variant was asked for.
  await side.pulled();
};
const tasksOf = async (id: string): Promise<readonly string[]> => {
  const { body } = await side.running.call('GET', '/desk/tasks', { as: ann });
  return body.items.flatMap((task: { kind: string; case?: string }) => (task.case === id ? [task.kind] : []));
};

/** Two variants that the brand had decided, and a third of another brand's, which took the listing. */
async function widened(seller: string, id: string) {
  await side.offer(seller, id, { title: `岚木 远山 托特包 ${id}`, variants });
  const [first] = [await oneOf(id, red), await oneOf(id, blue)];
  await side.pass(8);
  const target = { kind: 'listing', marketplace: 'taobao', id, variant: green };
  const body = { right: 'cn-77', reason: 'counterfeit', declaration: true, targets: [target] };
  const filed = await side.running.call('POST', '/complaints', { as: other.token, body });
  await side.running.settle();
  const third: string = filed.body.bundles[0].cases[0].case;
  expect(await side.caseOf(third, ann)).toMatchObject({ wholeListing: { because: 'repeated-variants', variants: 2 } });
  expect(await onSale(id)).toBeUndefined();
  return { first: first.case, third };
}

beforeAll(async () => {
  const caps = { removals: (caps: RemovalRules) => ({ ...caps, seller: { ...caps.seller, day: 2 } }) };
  side = await startBrandSide({}, { separatesVariants: () => separates, ...caps });
  ann = await side.running.deskUser('ann');
  other = await side.running.participant(
    { office: 'CN', number: '77', owner: '远山', contact: 'c77@x.example' },
    { mark: '远山', classes: [18] },
  );
});
beforeEach(() => side.pass(1));
afterAll(() => side.running.close());

test('it is on its variant again: the variant goes first, the listing comes back, and its seller is told', async () => {
  const { first, third } = await widened('sun', '1');
  const seen = async () => ({
    detail: await side.caseOf(third, other.token),
    proof: (await side.running.call('GET', `/cases/${third}/proof`, { as: other.token })).body.entries?.map(
      ({ type }: { type?: string }) => type,
    ),
    mail: await side.running.mailTo('c77@x.example'),
  });
  const before = await seen();
  const from = effectsSoFar();
  await withdraw(first);
  expect(await onSale('1')).toEqual([red]);
  expect(effectsOn('1', from)).toEqual([
    `variant-reinstated ${red}`,
    `variant-hidden ${green}`,
    expect.stringContaining('reinstated'),
  ]);
  const atDesk = await side.caseOf(third, ann);
  expect(atDesk).toMatchObject({ status: 'answer-window', narrowed: { was: 2, variants: 1 } });
  expect(atDesk.wholeListing).toBeUndefined();
  expect(atDesk.timeline.map(({ type }: { type: string }) => type)).toContain('measure-narrowed');

  const [letter] = await inboxOf(side.running, 'taobao', 'sun');
  expect(letter).toMatchObject({ subject: expect.stringContaining('除一个规格外') });
  expect(letter?.body).toContain('星星印花');
  const notice = await (await openNotice(side.running, 'taobao', 'sun')).notice();
  expect(notice.cases).toMatchObject([{ narrowed: { was: 2, variants: 1 } }]);
  expect(JSON.stringify(notice.statement)).not.toContain('整件商品采取措施');
  // Whoever complained of it never knew of a wider measure, and reads nothing of this one.
  expect(await seen()).toEqual(before);
  // It ends as any complaint about a variant does.
  await side.pass(8);
  expect((await side.caseOf(third, ann)).status).toBe('upheld');
  expect(await onSale('1')).toEqual([red]);
});

test('where the marketplace has one switch by now, the desk has a task, and nothing is moved before it says so', async () => {
  const { first, third } = await widened('li', '2');
  separates = false;
  await withdraw(first);
  expect(await onSale('2')).toBeUndefined();
  expect(await side.caseOf(third, ann)).toMatchObject({
    wholeListing: { because: 'repeated-variants' },
    tooWide: { variants: 1 },
    actions: expect.arrayContaining(['narrow']),
  });
  expect(await tasksOf(third)).toEqual(['narrowing']);
  const narrow = () =>
    side.running.call('POST', `/desk/cases/${third}/narrowing`, { as: ann, body: { reasons: 'Their new interface.' } });
  expect(await narrow()).toMatchObject({ status: 409, body: { code: 'variant-not-separable' } });
  separates = true;
  expect((await narrow()).status).toBe(200);
  await side.running.settle();
  await side.pulled();
  // The first, which it could not put back by itself then, is tried again by hand.
  expect(await onSale('2')).toEqual([]);
  expect(await tasksOf(third)).toEqual([]);
  expect((await narrow()).status).toBe(409);
});

test('what is left of a removal that had its leave waits above no cap', async () => {
  const { first, third } = await widened('zhao', '3');
  await side.offer('zhao', '4');
  expect((await side.file('4')).status).toBe('removing');
  await withdraw(first);
  // The seller's two of today are used up: by the listing, and by another one.
  expect(await onSale('3')).toEqual([red]);
  await side.offer('zhao', '5');
  const { case: waits } = await side.file('5');
  expect(await side.caseOf(waits, ann)).toMatchObject({ removalHeld: {} });
  expect(await side.caseOf(third, ann)).toMatchObject({ narrowed: {} });
});
