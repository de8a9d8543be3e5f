import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';
import { proof } from './contest.ts';
import { openNotice } from './seller.ts';

/** The window of an agent's case: its client gets the same mails as the agent, in its own language, and none about another client. */
let side: BrandSide;
let agent: { id: string; token: string };
let other: { id: string; token: string };
/** Accounts of the rights holder, its agent, and the agent's other client. */
const holder = '9001@cn.example';
const firm = '9100@cn.example';
const neighbour = '9200@cn.example';
beforeAll(async () => {
  side = await startBrandSide({ language: 'zh-CN' });
  const { running } = side;
  agent = await running.participant(
    { office: 'CN', number: '9100', owner: 'Guard IP', contact: 'post@firm.example' },
    { kind: 'agent', name: 'Guard IP', language: 'en' },
  );
  other = await running.participant(
    { office: 'CN', number: '9200', owner: '远山', contact: 'post@yuanshan.example' },
    { mark: '远山' },
  );
  const rights = await running.call('GET', '/rights', { as: other.token });
  for (const [as, right] of [
    [side.brand.token, side.right],
    [other.token, rights.body.items[0].id],
  ]) {
    const until = '2027-01-01T00:00:00.000Z';
    const body = { agent: agent.id, until };
    expect((await running.call('POST', `/rights/${right}/mandates`, { as, body })).status).toBe(200);
  }
});
afterAll(() => side.running.close());

const subjects = async (address: string) => (await side.running.mailTo(address)).map(({ subject }) => subject);

test('the answer, each reminder and the end are mailed to both, and to no other participant', async () => {
  const { running } = side;
  await side.offer('w1', '1');
  const body = { right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl('1') }], declaration: true };
  const filed = await running.call('POST', '/complaints', { as: agent.token, body });
  const id: string = filed.body.bundles[0].cases[0].case;
  await running.settle();
  const before = await subjects(neighbour);
  const seller = await openNotice(running, 'taobao', 'w1');
  expect(await seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof)).toMatchObject({ status: 201 });
  await running.settle();
  const mailed = async (to: string, subject: string) =>
    (await running.mailTo(to)).find((mail) => mail.subject === subject);
  const copy = await mailed(holder, '卖家已提交回应');
  expect(copy?.link).toContain(`/portal/cases/${id}`);
  expect(copy?.text).toContain('您的代理人Guard IP也收到了同样的通知');
  expect(copy?.text).not.toContain(proof.supplier);
  const original = await mailed(firm, 'The seller answered');
  expect(original?.text).toContain('Maintain your complaint');
  expect(original?.text).not.toContain('received the same notice');

  await side.pass(3);
  expect(await subjects(holder)).toContain('卖家回应等待答复');
  expect(await subjects(firm)).toContain('A seller’s answer is waiting for you');
  // It can read and act on its own case; the window was still open at the reminder.
  expect((await side.caseOf(id)).actions).toContain('stand-behind');

  await side.pass(4);
  expect((await side.caseOf(id)).status).toBe('restored');
  expect(await subjects(holder)).toContain('投诉已撤回');
  expect(await subjects(firm)).toContain('The complaint was withdrawn');
  expect(await subjects(neighbour)).toEqual(before);
});
