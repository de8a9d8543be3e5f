import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowTenantWrites } from '../../packages/service/src/platform/tenant-scope.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { proof } from './contest.ts';
import { openNotice } from './seller.ts';

/** A decided case and a newer one about the same right, listing and reason: only one of them may be undecided. */
let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

/** Upheld by silence, with another case open after it: the goods returned. */
async function decidedAndFiledAgain(seller: string, listing: string) {
  await side.offer(seller, listing);
  const first = await side.file(listing);
  const statement = await openNotice(side.running, 'taobao', seller);
  await side.pass(6);
  expect(await side.caseOf(first.case)).toMatchObject({ status: 'upheld' });
  await side.relist(listing);
  const second = await side.file(listing);
  expect(second.refused).toEqual([]);
  return { first: first.case, second: second.case, statement };
}

test('late proof for a case with a successor is refused with a reason, and nothing is written', async () => {
  const { first, second, statement } = await decidedAndFiledAgain('o1', '1');
  const answered = await statement.answer('genuine-from', ['purchase-invoice'], proof);
  expect(answered).toMatchObject({ status: 409, body: { code: 'another-case-open' } });
  expect((answered.body as { detail: string }).detail).toContain('Another case about the same');
  expect(await side.caseOf(first)).toMatchObject({ status: 'upheld' });
  expect((await side.caseOf(second)).status).not.toBe('upheld');
});

test('a decided case can be withdrawn while another one is open: the listing stays down for that one', async () => {
  const { first, second } = await decidedAndFiledAgain('o2', '2');
  const withdrawn = await side.running.call('POST', `/cases/${first}/withdraw`, {
    as: side.brand.token,
    body: { kind: 'mistake' },
  });
  expect(withdrawn.status).toBe(200);
  await side.running.settle();
  expect(await side.caseOf(first)).toMatchObject({ status: 'restored', decision: 'withdrawn' });
  expect((await side.caseOf(second)).status).toBe('answer-window');
  expect(await side.page('2')).toBe(404);
});

test('the database itself allows no second undecided case, even if the code forgets to check', async () => {
  await side.offer('o3', '3');
  const { case: id } = await side.file('3');
  const second = side.running.service.transactions.work(async (tx) => {
    await allowTenantWrites(tx, [side.brand.id, 'seller:taobao/o3']);
    await sql`
      insert into case_file select gen_random_uuid(), bundle, right_id, target, reason, seller, open, file
      from case_file where id = ${id}`.execute(tx);
  });
  await expect(second).rejects.toThrow(/case_file_one_open/);
});
