/** How well complaints are shown to be right: each side, the marketplace, the packet and the public read the same grade. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted } from '../../packages/service/src/testing/counted.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { noneMet, proof, type Stage, stages } from './contest.ts';
import { openNotice } from './seller.ts';

type Grade = 'suspected' | 'likely' | 'admitted' | 'confirmed';

let side: BrandSide;
let desk: string;
let other: string;
let marketplace: string;
let removed: () => Promise<Stage>;
beforeAll(async () => {
  side = await startBrandSide({}, { host: { signsIn: true } });
  [desk, other] = [await side.running.deskUser('ann'), await side.running.deskUser('bo')];
  marketplace = await side.running.marketplaceUser('taobao');
  removed = stages(() => side, 900);
});
afterAll(() => side.running.close());

const post = async (path: string, as: string, body: object) => {
  const answer = await side.running.call('POST', path, { as, body });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  await side.running.settle();
};
const answered = async (
  stage: Stage,
  kind = 'genuine-from',
  items: readonly string[] = ['purchase-invoice', 'same-goods'],
) => {
  expect((await stage.seller.answer(kind, items, proof)).status).toBe(201);
  await side.running.settle();
};
/** Every reader's grade of a case. */
const grades = async ({ id, seller }: Stage) => {
  const [holder, reviewer] = [await side.caseOf(id), await side.caseOf(id, desk)];
  const notice = await seller.notice();
  const listed = (await side.running.call('GET', '/marketplace/cases?limit=100', { as: marketplace })).body.items;
  const packet = (await side.running.call('GET', `/cases/${id}/packet`, { as: side.brand.token })).body;
  const rows = packet.sections.find(({ item }: { item: string }) => item === 'complaint').rows;
  return {
    readers: [
      ...[holder.grade, reviewer.grade, notice.cases[0].grade],
      listed.find((one: { id: string }) => one.id === id).grade,
    ],
    packet: rows.find(({ item }: { item: string }) => item === 'grade')?.text,
  };
};
const isEverywhere = async (stage: Stage, grade: Grade | undefined, words?: { en: RegExp; zh: RegExp }) => {
  const read = await grades(stage);
  expect(read.readers).toEqual(Array(4).fill(grade));
  if (words === undefined) return expect(read.packet).toBeUndefined();
  expect(read.packet).toEqual({ en: expect.stringMatching(words.en), 'zh-CN': expect.stringMatching(words.zh) });
};
const figures = async () => (await counted(side.running)).live;

describe('a grade of evidence', () => {
  let contested: Stage;
  let silent: Stage;

  test('is suspected on the complainant’s declaration, and while the seller’s answer is disputed', async () => {
    contested = await removed();
    const words = { en: /^Suspected: /, zh: /^疑似：/ };
    await isEverywhere(contested, 'suspected', words);
    await answered(contested);
    await isEverywhere(contested, 'suspected', words);
  });

  test('is confirmed when the review team rules on the answer', async () => {
    await post(`/cases/${contested.id}/stand-behind`, side.brand.token, {});
    const ruling = { outcome: 'upheld', checklist: noneMet, reasons: 'The invoice is of other goods.' };
    await post(`/desk/cases/${contested.id}/ruling`, desk, ruling);
    await isEverywhere(contested, 'confirmed', { en: /^Confirmed: /, zh: /^已确认：/ });
  });

  test('is admitted when the seller accepts', async () => {
    const stage = await removed();
    await answered(stage, 'accepted', []);
    await isEverywhere(stage, 'admitted', { en: /^Admitted: /, zh: /^已承认：/ });
  });

  test('is likely when the seller stays silent, and confirmed when its appeal fails', async () => {
    silent = await removed();
    await side.pass(6);
    await isEverywhere(silent, 'likely', { en: /^Likely: /, zh: /^很可能：/ });
    expect((await silent.seller.appeal('These goods are mine.')).status).toBeLessThan(300);
    await isEverywhere(silent, 'likely', { en: /^Likely: /, zh: /^很可能：/ });
    await post(`/desk/cases/${silent.id}/appeal-decision`, other, {
      outcome: 'confirmed',
      reasons: 'Nothing shows it.',
    });
    await isEverywhere(silent, 'confirmed', { en: /^Confirmed: /, zh: /^已确认：/ });
  });

  test('is gone when the complaint is withdrawn', async () => {
    const stage = await removed();
    await post(`/cases/${stage.id}/withdraw`, side.brand.token, { kind: 'mistake' });
    await isEverywhere(stage, undefined);
  });

  test('keeps the public figures apart, and together they are the removals', async () => {
    await removed();
    const { listingsRemoved, removedByGrade } = await figures();
    expect(removedByGrade).toEqual({ suspected: 1, likely: 0, admitted: 1, confirmed: 2, none: 1 });
    expect(Object.values(removedByGrade).reduce((sum, count) => sum + count)).toBe(listingsRemoved);
  });

  test('of a listing is the highest of its cases’', async () => {
    const { token } = await side.running.participant(
      { office: 'CN', number: '9003', owner: '远山皮具', contact: 'registry@yuanshan.example' },
      { mark: '远山', classes: [18] },
    );
    const rights = (await side.running.call('GET', '/rights', { as: token })).body.items;
    await side.offer('s990', '990', { title: '岚木 远山 联名包' });
    await side.file('990');
    const second = await side.file('990', { right: rights[0].id }, token);
    expect(second.refused).toEqual([]);
    const both = (await figures()).removedByGrade;
    const { answer } = await openNotice(side.running, 'taobao', 's990');
    expect((await answer('accepted', [], proof)).status).toBe(201);
    await side.running.settle();
    const admitted = (await figures()).removedByGrade;
    expect(admitted).toEqual({ ...both, suspected: both.suspected - 1, admitted: both.admitted + 1 });
    // The other complaint about it becomes likely, and so does the one that was filed before.
    await side.pass(6);
    const { listingsRemoved, removedByGrade } = await figures();
    expect(removedByGrade).toEqual({ ...admitted, suspected: 0, likely: admitted.likely + 1 });
    expect(Object.values(removedByGrade).reduce((sum, count) => sum + count)).toBe(listingsRemoved);
  });
});

test('no request sets a grade: a body that names one is refused', async () => {
  const { id } = await removed();
  for (const [path, as, body] of [
    [`/cases/${id}/stand-behind`, side.brand.token, { grade: 'confirmed' }],
    [`/desk/cases/${id}/ruling`, desk, { outcome: 'upheld', checklist: {}, reasons: 'So.', grade: 'confirmed' }],
    [
      '/complaints',
      side.brand.token,
      { right: side.right, reason: 'counterfeit', targets: [], declaration: true, grade: 'confirmed' },
    ],
  ] as const)
    expect(await side.running.call('POST', path, { as, body })).toMatchObject({ status: 400 });
  expect((await side.caseOf(id)).grade).toBe('suspected');
});
