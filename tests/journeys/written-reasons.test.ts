import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

/** The review team's own reasons for manual acts: only they can read them again. */
let side: BrandSide;
let ann: string;
let ben: string;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
  ben = await side.running.deskUser('ben');
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  side.running.call(method, path, { as, ...(body && { body }) });

test('of a case: the review team reads who wrote what about which act, newest first, and neither side reads any of it', async () => {
  await side.offer('w1', '1');
  const { case: id } = await side.file('1');
  const acts = [
    ['hold', ann, { ground: 'in-litigation', reasons: 'Both sides sued in Hangzhou.' }],
    ['release', ben, { outcome: 'go-on', reasons: 'The suit was dropped.' }],
  ] as const;
  for (const [act, as, body] of acts) {
    expect((await call('POST', `/desk/cases/${id}/${act}`, as, body)).status).toBe(200);
    await side.pass(1);
  }
  const { written } = await side.caseOf(id, ann);
  expect(written).toMatchObject([
    { about: 'release', by: 'ben', text: 'The suit was dropped.' },
    { about: 'hold', by: 'ann', text: 'Both sides sued in Hangzhou.' },
  ]);
  expect(written[0].at > written[1].at).toBe(true);

  const complainant = await side.caseOf(id);
  expect(complainant.written).toEqual([]);
  const seller = await openNotice(side.running, 'taobao', 'w1');
  for (const page of [complainant, await seller.notice()])
    for (const { text } of written) expect(JSON.stringify(page)).not.toContain(text);
});

test('of a standing: the review team reads them where it decides, the complainant does not', async () => {
  const decide = (decision: string, reasons: string) =>
    call('POST', `/desk/participants/${side.brand.id}/standing`, ann, { decision, reasons });
  const standing = async (as: string) => (await call('GET', `/participants/${side.brand.id}/standing`, as)).body;
  await decide('warn', 'Two complaints about its own dealers.');
  await side.pass(1);
  await decide('suspend', 'A third one.');
  expect((await standing(ann)).written).toMatchObject([
    { about: 'suspend', by: 'ann', text: 'A third one.' },
    { about: 'warn', by: 'ann', text: 'Two complaints about its own dealers.' },
  ]);
  const own = await standing(side.brand.token);
  expect(own).toMatchObject({ standing: 'suspended', written: [] });
  expect(JSON.stringify(own)).not.toContain('A third one.');
});
