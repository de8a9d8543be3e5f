import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';
import { noneMet, proof } from './contest.ts';
import { openNotice } from './seller.ts';

/** One case of a bundle is before a court: it waits, and the rest of the bundle continues. */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk');
});
beforeEach(() => side.pass(1));
afterAll(() => side.running.close());

const post = (path: string, as: string, body: object = {}) => side.running.call('POST', path, { as, body });
const hold = (id: string) => post(`/desk/cases/${id}/hold`, desk, { ground: 'in-litigation', reasons: 'Court order.' });
const statusOf = async (id: string) => (await side.caseOf(id)).status;

/** Two listings of one seller in one filing, with one notice. */
async function bundleOf(seller: string, ...listings: [string, string]) {
  for (const id of listings) await side.offer(seller, id);
  const filed = await post('/complaints', side.brand.token, {
    ...{ right: side.right, reason: 'counterfeit', declaration: true },
    targets: listings.map((id) => ({ url: itemUrl(id) })),
  });
  await side.running.settle();
  const cases: { case: string }[] = filed.body.bundles[0].cases;
  const [held = '', other = ''] = cases.map((one) => one.case);
  return { held, other, statement: await openNotice(side.running, 'taobao', seller) };
}

test('an answer goes to the running cases; the held one is named as waiting, and so are all if all are held', async () => {
  const { held, other, statement } = await bundleOf('b1', '1', '2');
  await hold(held);
  const answered = await statement.answer('genuine-from', ['purchase-invoice'], proof);
  expect(answered).toMatchObject({
    status: 201,
    body: {
      cases: [{ case: other, status: 'brand-window' }],
      waiting: [{ case: held, status: 'answer-window', held: 'in-litigation' }],
    },
  });
  await hold(other);
  const again = await statement.answer('genuine-from', ['purchase-invoice'], proof);
  expect(again).toMatchObject({ status: 409, body: { code: 'case-on-hold' } });
});

test('the complainant maintains and the review team rules on the running cases, whichever case of the bundle is named', async () => {
  const { held, other, statement } = await bundleOf('b2', '3', '4');
  await statement.answer('genuine-from', ['purchase-invoice'], proof);
  await hold(held);
  const stood = await post(`/cases/${held}/stand-behind`, side.brand.token);
  expect(stood).toMatchObject({
    status: 200,
    body: { cases: [{ case: other, status: 'ruling' }], waiting: [{ case: held, held: 'in-litigation' }] },
  });
  expect(await post(`/cases/${held}/stand-behind`, side.brand.token)).toMatchObject({
    status: 409,
    body: { code: 'case-on-hold' },
  });
  await post(`/desk/cases/${held}/release`, desk, { outcome: 'go-on', reasons: 'The court let go.' });
  expect((await post(`/cases/${held}/stand-behind`, side.brand.token)).body.waiting).toEqual([]);
  await hold(other);
  const ruling = { outcome: 'upheld', checklist: noneMet, reasons: 'By the checklist.' };
  const ruled = await post(`/desk/cases/${held}/ruling`, desk, ruling);
  expect(ruled).toMatchObject({
    status: 200,
    body: { cases: [{ case: held, status: 'upheld' }], waiting: [{ case: other, status: 'ruling' }] },
  });
  expect(await statusOf(other)).toBe('ruling');
});

test('a withdrawal waits for no court: it includes the held case', async () => {
  const { held, other } = await bundleOf('b3', '5', '6');
  await hold(held);
  const withdrawn = await post(`/cases/${other}/withdraw`, side.brand.token, { kind: 'mistake' });
  expect(withdrawn).toMatchObject({ status: 200, body: { waiting: [] } });
  await side.running.settle();
  expect([await statusOf(held), await statusOf(other)]).toEqual(['restored', 'restored']);
});

test('the held case gets more time, and its seller reads each deadline with its goods, the earliest first', async () => {
  const { held, other, statement } = await bundleOf('b4', '7', '8');
  const due = async () => (await statement.notice()).clocks;
  const [before] = await due();
  expect(await due()).toEqual([{ ...before, clock: 'answer', whose: 'seller', cases: [held, other].toSorted() }]);
  await hold(held);
  await side.pass(2);
  await post(`/desk/cases/${held}/release`, desk, { outcome: 'go-on', reasons: 'The court let go.' });
  const [first, second, ...others] = await due();
  expect([first, others]).toEqual([{ ...before, cases: [other] }, []]);
  expect(second).toMatchObject({ clock: 'answer', cases: [held] });
  expect(Date.parse(second.due)).toBeGreaterThan(Date.parse(first.due));
});
