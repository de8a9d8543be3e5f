import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** A listing that goes down a second time in one case: its seller is notified again. */
let side: BrandSide;
beforeAll(async () => {
  // Mail alone proves no delivery: the seller counts as notified when they open its link.
  side = await startBrandSide({}, { inbox: false });
});
afterAll(() => side.running.close());

test('goods that a court released, and an appeal took down again, get another statement of reasons', async () => {
  const { running, brand } = side;
  const [ann, bob] = [await running.deskUser('ann'), await running.deskUser('bob')];
  const post = async (path: string, as: string, body: object) => {
    const answer = await running.call('POST', path, { as, body });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    await running.settle();
  };
  const mails = () => running.mailTo('s1@shop.example');
  const reasons = 'Decided elsewhere.';
  await side.offer('s1', '1');
  const { case: id } = await side.file('1');
  expect(await side.caseOf(id)).toMatchObject({ status: 'notifying' });
  const [first, ...others] = await mails();
  expect(others).toEqual([]);

  await post(`/desk/cases/${id}/hold`, ann, { ground: 'in-litigation', reasons });
  await post(`/desk/cases/${id}/release`, ann, { outcome: 'overturned', reasons });
  expect(await side.caseOf(id)).toMatchObject({ status: 'restored' });
  await side.pass(2);
  await post(`/cases/${id}/appeal`, brand.token, { grounds: 'They infringe all the same.' });
  await post(`/desk/cases/${id}/appeal-decision`, bob, { outcome: 'reversed', reasons });
  expect(await side.caseOf(id)).toMatchObject({ status: 'notifying' });
  expect(await side.page('1')).toBe(404);
  const [again, ...before] = (await mails()).filter(({ subject }) => subject === first?.subject);
  expect(before).toHaveLength(1);

  await running.call('POST', `/answers/${again?.link?.split('/').at(-1)}/opened`);
  expect(await side.caseOf(id)).toMatchObject({ status: 'answer-window' });
});
