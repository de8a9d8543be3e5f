/** The complainant of a complaint in review reads why: each reason with its numbers, its source, and what would change it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

let side: BrandSide;
let late: { readonly id: string; readonly own: unknown } | undefined;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

interface Review {
  readonly reason: string;
  readonly numbers: readonly { readonly what: string; readonly number: number; readonly bound: number }[];
  readonly changes: readonly { readonly change: string }[];
  readonly readings: readonly string[];
}
const check = async (listing: string, reason = 'counterfeit') => {
  const body = { right: side.right, reason, targets: [{ url: itemUrl(listing) }], declaration: true };
  const answer = await side.running.call('POST', '/complaints/check', { as: side.brand.token, body });
  return answer.body.results[0];
};
const reasonsOf = (review: readonly Review[]): string[] => review.map(({ reason }) => reason);

test('a reason code without the fast lane, and those with it, before filing and after', async () => {
  await side.offer('s1', '1');
  const before = await check('1', 'trademark');
  expect(before).toMatchObject({ accepted: true, lane: 'review' });
  expect(before.review).toMatchObject([
    {
      ...{ reason: 'reason-code', rule: 'lanes.expedited', numbers: [] },
      changes: [{ change: 'other-reason-code', codes: ['counterfeit', 'copyright-verbatim'] }],
      source: {
        kind: expect.any(String),
        where: { en: expect.any(String), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) },
      },
    },
  ]);
  for (const language of ['en', 'zh-CN']) expect(before.review[0].changes[0].text[language]).not.toBe('');
  const { case: id } = await side.file('1', { reason: 'trademark' });
  expect((await side.caseOf(id)).review).toEqual(before.review);
  expect(await check('1')).toMatchObject({ lane: 'expedited', review: [] });
});

test('possible innocent readings on the page are named', async () => {
  await side.offer('s2', '2', { title: '二手 岚木 托特包 九成新' });
  expect((await check('2')).review).toMatchObject([
    { reason: 'innocent-reading', readings: ['second-hand'], changes: [{ change: 'page-changes' }] },
  ]);
});

test('a newcomer whose ten are used reads how many, of how many, and when more are available', async () => {
  for (let number = 20; number < 30; number += 1) {
    await side.offer('s3', `${number}`);
    await side.file(`${number}`);
    if (number === 24) await side.pass(1);
  }
  await side.pass(1);
  await side.offer('s3', '30');
  const { case: id } = await side.file('30');
  const [own] = (await side.caseOf(id)).review as Review[];
  expect(own).toMatchObject({
    reason: 'unproven-newcomer',
    numbers: [{ what: 'on-trust', number: 10, bound: 10, holds: 'below' }],
    changes: [{ change: 'borne-out' }, { change: 'graduates', upheld: 10 }],
  });
  expect((await side.caseOf(id, await side.running.deskUser('ann'))).review[0]).toEqual(own);
  late = { id, own };
});

test('a rights holder reads no numbers of its agent, and an agent none of its holder', async () => {
  const desk = await side.running.deskUser('bo');
  const agency = await side.running.participant(
    { office: 'CN', number: '9009', owner: '清和代理', contact: 'office@qinghe.example' },
    { kind: 'agent' },
  );
  const until = '2027-01-01T00:00:00.000Z';
  const mandate = await side.running.call('POST', `/rights/${side.right}/mandates`, {
    ...{ as: side.brand.token, body: { agent: agency.id, until } },
  });
  expect(mandate.status).toBeLessThan(300);
  await side.offer('s4', '41');
  const body = { right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl('41') }], declaration: true };
  const filed = await side.running.call('POST', '/complaints', { as: agency.token, body });
  await side.running.settle();
  const id = filed.body.bundles[0].cases[0].case;
  const ofHolder = (await side.caseOf(id)).review as Review[];
  const ofAgent = (await side.caseOf(id, agency.token)).review as Review[];
  const all = (await side.caseOf(id, desk)).review as Review[];
  expect(reasonsOf(ofAgent)).toEqual(reasonsOf(all));
  const numbers = (review: readonly Review[]) => review.flatMap((one) => one.numbers).length;
  expect([numbers(ofHolder), numbers(ofAgent), numbers(all)]).toEqual([1, 0, 1]);
  expect(JSON.stringify(ofAgent)).not.toContain(side.brand.id);
});

test('the reasons at filing stay, whatever changes later', async () => {
  await side.pass(8);
  expect((await side.caseOf(late?.id ?? '')).review[0]).toEqual(late?.own);
});
