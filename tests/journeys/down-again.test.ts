import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { allMet, proof, stages } from './contest.ts';

let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

test('a listing that an appeal took down again is down for every other case on it too', async () => {
  const { running, brand } = side;
  const [first, second] = [await running.deskUser('first'), await running.deskUser('second')];
  const act = async (path: string, as: string, body: object) => {
    const { status, body: said } = await running.call('POST', path, { as, body });
    expect([status, said]).toEqual([200, expect.anything()]);
    await running.settle();
  };
  const stage = await stages(() => side, 100)();
  await running.call('POST', `/answers/${stage.seller.link}/opened`);
  await stage.seller.answer('genuine-from', ['purchase-invoice'], proof);
  await act(`/cases/${stage.id}/stand-behind`, brand.token, {});
  await act(`/desk/cases/${stage.id}/ruling`, first, { outcome: 'overturned', checklist: allMet, reasons: 'Proven.' });
  expect(await side.caseOf(stage.id)).toMatchObject({ status: 'restored' });
  await act(`/cases/${stage.id}/appeal`, brand.token, { grounds: 'The invoice is forged.' });
  await act(`/desk/cases/${stage.id}/appeal-decision`, second, { outcome: 'reversed', reasons: 'It is.' });
  expect(await side.caseOf(stage.id)).toMatchObject({ status: 'upheld' });
  expect(await side.page(stage.listing)).toBe(404);

  // Another complaint finds it down already: there is nothing to do, and its seller is notified.
  const other = await side.file(stage.listing, { reason: 'trademark' });
  await act(`/desk/cases/${other.case}/review`, first, { decision: 'proceed', reasons: 'A use of the mark.' });
  expect(await side.caseOf(other.case)).toMatchObject({ status: 'answer-window' });
});
