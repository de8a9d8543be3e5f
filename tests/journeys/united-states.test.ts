/** A marketplace in the United States, where copyright has its own window (17 U.S.C. 512(g)(2)(C)). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

let side: BrandSide;
let reviewer: string;
beforeAll(async () => {
  const { calendars } = await loadPolicies();
  const calendar = calendars.get('united-states');
  if (calendar === undefined) throw new Error('there is a calendar of the United States');
  const host = { territories: ['US'], zone: 'America/New_York', calendar };
  const right = { type: 'copyright', territories: ['US'], classes: [] };
  // Monday, 2 February 2026, 10:00 in New York.
  side = await startBrandSide(right, { host }, '2026-02-02T15:00:00.000Z');
  reviewer = await side.running.deskUser('vera');
});
afterAll(() => side.running.close());

const shown = { shipsTo: ['US'] };
const answered = async (listing: string) => {
  await side.offer(`s${listing}`, listing, shown);
  const filed = await side.file(listing, { reason: 'copyright-verbatim' });
  expect(filed.refused).toEqual([]);
  // No machine compares pictures, so a newcomer's complaint about one goes to review.
  expect(filed).toMatchObject({ status: 'desk-review' });
  const passed = await side.running.call('POST', `/desk/cases/${filed.case}/review`, {
    as: reviewer,
    body: { decision: 'proceed', reasons: 'The picture is the same.' },
  });
  expect(passed.status).toBe(200);
  await side.running.settle();
  const seller = await openNotice(side.running, 'taobao', `s${listing}`);
  expect(await side.page(listing)).toBe(404);
  const answer = await seller.answer('own-right', ['certificate'], { statement: 'My own photograph.' });
  expect(answer.status).toBe(201);
  await side.running.settle();
  return filed.case;
};

describe('a copyright case in the United States', () => {
  test('is reversed after ten business days without court action, and not a moment sooner', async () => {
    const id = await answered('1');
    const due = async () => (await side.caseOf(id)).clocks.find((one: { clock: string }) => one.clock === 'brand')?.due;
    // Tuesday the 3rd to Tuesday the 17th; Monday the 16th is Washington's Birthday. It ends with the day in New York.
    expect(await due()).toBe('2026-02-18T05:00:00.000Z');
    side.running.clock.set('2026-02-18T04:59:59.999Z');
    await side.running.settle();
    expect(await side.page('1')).toBe(404);
    side.running.clock.set('2026-02-18T05:00:00.000Z');
    await side.running.settle();
    expect(await side.page('1')).toBe(200);
    expect(await side.caseOf(id)).toMatchObject({ status: 'restored', decision: 'withdrawn' });
  });

  test('is not kept down by the complainant’s statement alone, which the complainant reads', async () => {
    const id = await answered('3');
    const stood = await side.running.call('POST', `/cases/${id}/stand-behind`, {
      as: side.brand.token,
      body: { scope: 'case' },
    });
    expect(stood).toMatchObject({ status: 409, body: { code: 'proceedings-needed' } });
    const { actions, needsProceedings } = await side.caseOf(id);
    expect(needsProceedings).toBe(true);
    expect(actions).toEqual(['extend', 'enter-proceedings', 'withdraw']);
    const letters = await side.running.mailTo('9001@cn.example');
    expect(letters.find(({ subject }) => subject === 'The seller answered')?.text).toMatch(
      /may take court action or complain to an authority/,
    );
  });

  test('stays down while a court action reported to the review team is pending', async () => {
    const id = await answered('2');
    const desk = await side.running.deskUser('joan');
    const held = await side.running.call('POST', `/desk/cases/${id}/hold`, {
      as: desk,
      body: { ground: 'in-litigation', reasons: 'Filed in the Northern District of California.' },
    });
    expect(held.status).toBe(200);
    await side.pass(40);
    expect(await side.page('2')).toBe(404);
  });
});
