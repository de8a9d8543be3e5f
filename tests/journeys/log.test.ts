/** The log of a whole journey, at its most detailed level, contains no name, address, key or text of any person. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, owner, startBrandSide } from './brand-side.ts';
import { allMet, proof } from './contest.ts';
import { takenDown } from './seller.ts';

let side: BrandSide;
const lines: string[] = [];
beforeAll(async () => {
  side = await startBrandSide({}, { log: (line) => lines.push(line) });
});
afterAll(() => side.running.close());

test('from filing to ruling: no secret, no personal data, no link', async () => {
  const { running, brand } = side;
  const desk = await running.deskUser('genevieve-desk');
  const { id, seller } = await takenDown(side, 's-log', '77001');
  const answered = await seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
  expect(answered.status).toBe(201);
  await running.settle();
  expect((await running.call('POST', `/cases/${id}/stand-behind`, { as: brand.token, body: {} })).status).toBe(200);
  const reasons = 'The invoice names another maker.';
  const ruled = await running.call('POST', `/desk/cases/${id}/ruling`, {
    as: desk,
    body: { reasons, outcome: 'upheld', checklist: { ...allMet, 'purchase-invoice': 'unmet' } },
  });
  expect(ruled.status).toBe(200);
  await running.settle();
  // Errors are logged in more detail than successes.
  const post = (url: string, payload: object) => running.service.app.inject({ method: 'POST', url, payload });
  await post('/api/auth/sign-in/email', { email: 'genevieve-desk@desk.example', password: 'a long password' });
  await post('/api/auth/sign-in/email', { email: 'genevieve-desk@desk.example', password: 'a wrong password' });
  await running.service.app.inject({ url: `/answer/${seller.link}?q=genevieve` });
  await running.service.app.inject({ url: `/api/v1/answers/${seller.link}x` });
  await running.call('GET', `/cases/${id}`, { as: 'a-token-that-is-none' });
  await running.call('GET', '/listings?query=genevieve', { as: brand.token });
  const failure = new Error(`mail to genevieve-desk@desk.example about "${proof.supplier}" failed`);
  running.service.app.log.error({ err: failure });
  running.service.app.log.error(failure);

  const [notice, , signature = ''] = seller.link.split('.');
  const needles = {
    contact: owner.contact,
    owner: owner.owner,
    seller: 's-log',
    'mailbox of the seller': 's-log@shop.example',
    holder: '李某',
    identity: '91110000',
    desk: 'genevieve',
    supplier: proof.supplier,
    statement: proof.statement,
    reasons,
    password: 'password',
    'token of the brand': brand.token,
    'token of the desk': desk,
    link: seller.link,
    signature,
    'key of the marketplace': 'operator',
    mails: '@',
  };
  expect([notice?.length, signature.length]).toEqual([36, 43]);
  await expect.poll(() => lines.filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(15);
  const text = lines.join('\n');
  for (const [what, needle] of Object.entries(needles))
    expect(
      lines.filter((line) => line.includes(needle)),
      what,
    ).toEqual([]);
  const codes = (await running.mailTo(owner.contact)).map((mail) => /\b\d{6}\b/.exec(mail.text)?.[0] ?? '');
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(text, 'a code').not.toMatch(new RegExp(`\\b${code}\\b`));
  // Planted data is found: the control.
  running.service.app.log.error({ planted: seller.link });
  expect(lines.join('\n')).toContain(needles.link);
});
