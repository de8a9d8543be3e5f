/** Mail that comes back, and mail that sellers write: it starts no deadline, ends none, and is read by a person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consequences } from '../../packages/service/src/app/consequences.ts';
import { aggregatesIn, type BeginAt, checkStates } from '../../packages/service/src/oversight/ledger/index.ts';
import { signedHeaders } from '../../packages/service/src/parties/webhooks/signed.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { tagOf } from '../../packages/service/src/platform/mail/index.ts';
import { UnitOfWork } from '../../packages/service/src/platform/unit-of-work.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { mailSecret } from '../../packages/service/src/testing/running-service.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { sellerBehind } from './seller.ts';

let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide({}, { inbox: false });
  desk = await side.running.deskUser('ann');
});
afterAll(() => side.running.close());

let delivery = 0;
interface How {
  readonly secret?: string;
  /** Milliseconds that the sender's clock is behind. */
  readonly age?: number;
}
async function tell(event: object, { secret = mailSecret, age = 0 }: How = {}) {
  // So that letters have different times.
  side.running.clock.advance(1000);
  const at = new Date(side.running.clock.now().getTime() - age);
  delivery += 1;
  const headers = signedHeaders(`event-${delivery}`, at, JSON.stringify(event), [secret]);
  const answer = await side.running.call('POST', '/mail/events', { body: event, headers });
  await side.running.settle();
  return answer;
}
const taken = async (event: object) => (await tell(event)).body.taken;
const arrives = (message: string, recipient?: string) =>
  taken({
    ...{ type: 'mail.received', message: Buffer.from(message).toString('base64') },
    ...(recipient && { recipient }),
  });

/** After ten complaints of a newcomer a person looks first. */
async function takenDown(listing: string, more: object = {}) {
  const filed = await side.file(listing, more);
  const body = { decision: 'proceed', reasons: 'It names the mark.' };
  if (filed.status === 'desk-review')
    await side.running.call('POST', `/desk/cases/${filed.case}/review`, { as: desk, body });
  await side.pulled();
  return filed.case;
}

/** A case whose statement of reasons was mailed. */
async function mailed(seller: string, listing: string) {
  await side.offer(seller, listing);
  const id = await takenDown(listing);
  const [mail] = await side.running.mailTo(`${seller}@shop.example`);
  const link = mail?.link?.split('/').at(-1) ?? '';
  const [notice = ''] = link.split('.');
  const address = `mail+${tagOf(side.running.programme.linkKey, notice)}@programme.example`;
  return { id, link, address, messageId: `<${notice}@programme.example>` };
}
const opens = (link: string) => side.running.call('POST', `/answers/${link}/opened`);
const status = async (id: string) => (await side.caseOf(id)).status;
const answerBy = async (id: string) =>
  (await side.caseOf(id)).clocks.find(({ clock }: { clock: string }) => clock === 'answer')?.due;
const tasks = async (kind: string, id: string) =>
  (await side.running.call('GET', `/desk/tasks?kind=${kind}`, { as: desk })).body.items.filter(
    (task: { case?: string }) => task.case === id,
  );
const find = (id: string, matter: string, finding: string) =>
  side.running.call('POST', `/desk/cases/${id}/findings`, {
    ...{ as: desk, body: { kind: 'message', matter, finding, reasons: 'Read.' } },
  });
const subjects = async (seller: string) =>
  (await side.running.mailTo(`${seller}@shop.example`)).map(({ subject }) => subject);

const lines = (...all: string[]): string => all.join('\r\n');
const letter = (from: string, to: string, text: string, ...headers: string[]) =>
  lines(
    ...[
      `From: ${from}`,
      `To: ${to}`,
      `Message-ID: <${text.length}-${Buffer.from(text).toString('hex').slice(0, 60)}@x>`,
    ],
    ...['Subject: =?UTF-8?B?5Zue5aSN?=', 'Content-Type: text/plain; charset=utf-8', ...headers, '', text, ''],
  );
const report = (to: string, action: string, original?: string) =>
  lines(
    ...['From: Mail Delivery System <mailer-daemon@mx.example>', `To: ${to}`, 'Auto-Submitted: auto-replied'],
    ...[
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
    ],
    ...['', 'Your message could not be delivered.', '--b', 'Content-Type: message/delivery-status', ''],
    ...['Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; s@shop.example', `Action: ${action}`],
    ...['Status: 5.1.1', '', '--b', 'Content-Type: message/rfc822', ''],
    ...[...(original ? [`Message-ID: ${original}`] : []), 'Subject: x', '', 'text', '--b--', ''],
  );

describe('a bounce', () => {
  test('counts only with the mail server’s signature, and if it is recent', async () => {
    const { id, messageId } = await mailed('b1', '1');
    const event = { type: 'mail.bounced', messageId, permanent: true };
    const other = `whsec_${Buffer.from('another secret of enough bytes.').toString('base64')}`;
    for (const how of [{ secret: other }, { age: 600_000 }, { age: -600_000 }])
      expect(await tell(event, how)).toMatchObject({ status: 401, body: { code: 'bad-signature' } });
    expect(await side.running.call('POST', '/mail/events', { body: event })).toMatchObject({ status: 401 });
    expect(await status(id)).toBe('notifying');
    expect(await tell({ type: 'mail.bounced', permanent: true })).toMatchObject({
      ...{ status: 400, body: { code: 'invalid-request' } },
    });
  });

  test('for good makes the notice undelivered, once; a passing one changes nothing', async () => {
    const { id, messageId } = await mailed('b2', '2');
    expect(await taken({ type: 'mail.bounced', messageId, permanent: false })).toBe('nothing');
    expect(await status(id)).toBe('notifying');
    expect(await taken({ type: 'mail.bounced', messageId, permanent: true })).toBe('undelivered');
    expect(await status(id)).toBe('undeliverable');
    expect(await tasks('undeliverable', id)).toHaveLength(1);
    expect(await taken({ type: 'mail.bounced', messageId, permanent: true })).toBe('nothing');
    const { timeline } = await side.caseOf(id, desk);
    expect(timeline.filter(({ type }: { type: string }) => type === 'notice-undeliverable')).toHaveLength(1);
    const stuck = (await side.running.call('GET', '/desk/stuck', { as: desk })).body.items;
    expect(stuck).toContainEqual(expect.objectContaining({ kind: 'case', id, todo: 'reach-by-hand' }));
    // The seller's silence is then no silence: the case ends without a decision.
    await side.pass(22);
    expect(await status(id)).toBe('unanswered');
  });

  test('is read from the report that a mail server sends to the notice’s own address', async () => {
    const late = await mailed('b3', '3');
    expect(await arrives(report(late.address, 'delayed'))).toBe('nothing');
    expect(await status(late.id)).toBe('notifying');
    expect(await arrives(report(late.address, 'failed'))).toBe('undelivered');
    expect(await status(late.id)).toBe('undeliverable');
    // Without that address, it names the message that came back.
    const named = await mailed('b4', '4');
    expect(await arrives(report('desk@programme.example', 'failed', named.messageId))).toBe('undelivered');
    expect(await status(named.id)).toBe('undeliverable');
    expect(await arrives(report('desk@programme.example', 'failed'))).toBe('nothing');
  });

  test('of a notice that the seller has read changes nothing', async () => {
    const { id, link, messageId } = await mailed('b5', '5');
    await opens(link);
    const due = await answerBy(id);
    expect(await taken({ type: 'mail.bounced', messageId, permanent: true })).toBe('nothing');
    expect(await status(id)).toBe('answer-window');
    expect(await answerBy(id)).toBe(due);
  });

  test('that is known before the notice is recorded as sent stays known', async () => {
    const { id, messageId } = await mailed('b6', '6');
    const { transactions } = side.running.service;
    const notice = messageId.slice(1, 37);
    const stateOf = () =>
      transactions.work((tx) =>
        tx.selectFrom('notice').select('state').where('id', '=', notice).executeTakeFirstOrThrow(),
      );
    await transactions.work((tx) =>
      tx.updateTable('notice').set({ state: 'queued' }).where('id', '=', notice).execute(),
    );
    expect(await taken({ type: 'mail.bounced', messageId, permanent: true })).toBe('undelivered');
    expect(await stateOf()).toEqual({ state: 'undeliverable' });
    expect(await status(id)).toBe('undeliverable');
  });
});

describe('a seller’s mail', () => {
  test('stops the deadline until a person has read it, is answered once with the link, and is for the desk', async () => {
    const { id, link, address } = await mailed('r1', '11');
    await opens(link);
    const due = await answerBy(id);
    const pdf = paper('an invoice').toString('base64');
    const message = lines(
      ...['From: 王 <r1@shop.example>', `To: <${address}>`, 'Message-ID: <m1@shop.example>', 'Subject: invoice'],
      ...['Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain; charset=utf-8', ''],
      ...[
        '我有发票。',
        '--b',
        'Content-Type: application/pdf; name="invoice.pdf"',
        'Content-Transfer-Encoding: base64',
      ],
      ...['Content-Disposition: attachment; filename="invoice.pdf"', '', pdf, '--b'],
      ...[
        'Content-Type: application/x-msdownload; name="run.exe"',
        'Content-Disposition: attachment; filename="run.exe"',
      ],
      ...[
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('4d5a90000300000004000000ffff0000', 'hex').toString('base64'),
        '--b--',
        '',
      ],
    );
    expect(await arrives(message)).toBe('attached');
    expect(await arrives(message)).toBe('nothing');
    expect(await answerBy(id)).toBeUndefined();
    expect(await subjects('r1')).toEqual(['已收到您的邮件', expect.stringContaining('请在送达后')]);
    const [answer] = await side.running.mailTo('r1@shop.example');
    expect(answer?.link).toContain('/answer/');

    const atDesk = await side.caseOf(id, desk);
    expect(atDesk.actions).toContain('read-message');
    const [matter] = atDesk.matters;
    expect(matter).toMatchObject({ kind: 'message', said: { words: expect.stringContaining('我有发票。') } });
    expect(matter.said.words).toContain('r1@shop.example: invoice');
    expect(matter.said.words).toContain('[run.exe: file-type]');
    expect(matter.documents).toMatchObject([{ name: 'invoice.pdf', mime: 'application/pdf' }]);
    expect(await tasks('message', id)).toHaveLength(1);
    const theirs = await side.caseOf(id);
    expect(theirs.matters).toEqual([]);
    expect(JSON.stringify(theirs)).not.toMatch(/我有发票|invoice\.pdf|r1@shop\.example/);
    expect((await sellerBehind(side.running, link).notice()).matters).toMatchObject([{ kind: 'message' }]);

    await side.pass(30);
    expect(await status(id)).toBe('answer-window');
    side.running.clock.advance(1000);
    expect(await find(id, matter.id, 'no-answer')).toMatchObject({ status: 200 });
    await side.running.settle();
    expect(Date.parse(await answerBy(id)) - Date.parse(due)).toBeGreaterThan(29 * 86_400_000);
    expect((await subjects('r1'))[0]).toBe('已阅读您的邮件');
    expect(await tasks('message', id)).toEqual([]);
    await side.pass(8);
    expect((await side.caseOf(id)).status).toBe('upheld');
  });

  test('that is an answer costs nothing by silence: a person rules', async () => {
    const { id, link, address } = await mailed('r2', '12');
    await opens(link);
    expect(await arrives(letter('r2@shop.example', 'desk@programme.example', '我是授权经销商。'), address)).toBe(
      'attached',
    );
    const [matter] = (await side.caseOf(id, desk)).matters;
    side.running.clock.advance(1000);
    expect(await find(id, matter.id, 'is-answer')).toMatchObject({ status: 200 });
    await side.running.settle();
    expect((await subjects('r2'))[0]).toBe('已阅读您的邮件：请在页面上提交回应');
    const { timeline } = await side.caseOf(id);
    expect(timeline.at(-1)).toMatchObject({ type: 'matter-found', detail: { finding: 'is-answer' } });
    await side.pass(12);
    expect(await status(id)).toBe('ruling');
    expect(await tasks('ruling', id)).toHaveLength(1);
    const { standing } = await sellerBehind(side.running, link).notice();
    expect(standing.points).toBe(0);
  });

  test('counts from the seller’s own address, or at the notice’s signed one; others’ mail is for a person', async () => {
    const { id, link, address, messageId } = await mailed('r3', '13');
    await opens(link);
    const reply = `In-Reply-To: ${messageId}`;
    const desks = 'desk@programme.example';
    expect(await arrives(letter('stranger@else.example', desks, 'stranger', reply))).toBe('for-a-person');
    const forged = address.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@'));
    expect(await arrives(letter('stranger@else.example', forged, 'forged'))).toBe('for-a-person');
    expect(await arrives(letter('r3@shop.example', desks, 'no reply'))).toBe('for-a-person');
    expect(await answerBy(id)).toBeDefined();
    expect(await arrives(letter('R3@shop.example', desks, 'own', reply))).toBe('attached');
    expect(await answerBy(id)).toBeUndefined();
  });

  test.each([
    ['a note of absence', '14', ['Auto-Submitted: auto-replied']],
    ['a list', '15', ['Precedence: bulk']],
  ])('written by a program (%s) is not answered and stops nothing', async (_what, number, headers) => {
    const seller = `r${number}`;
    const { id, link, address } = await mailed(seller, number);
    await opens(link);
    expect(await arrives(letter(`${seller}@shop.example`, address, 'I am away.', ...headers))).toBe('nothing');
    expect(await answerBy(id)).toBeDefined();
    expect(await subjects(seller)).toHaveLength(1);
  });

  test('in a flood stops no case for ever: five are kept, and read in turn', async () => {
    const { id, link, address } = await mailed('r6', '16');
    await opens(link);
    const all: string[] = [];
    for (let turn = 0; turn < 7; turn += 1)
      all.push(await arrives(letter('r6@shop.example', address, `message ${'x'.repeat(turn)}`)));
    expect(all.filter((one) => one === 'attached')).toHaveLength(5);
    expect(all.slice(5).every((one) => one === 'for-a-person')).toBe(true);
    expect((await subjects('r6')).filter((subject) => subject === '已收到您的邮件')).toHaveLength(1);
    const { matters } = await side.caseOf(id, desk);
    for (const { id: matter } of matters) {
      expect(await answerBy(id)).toBeUndefined();
      expect(await find(id, matter, 'no-answer')).toMatchObject({ status: 200 });
    }
    expect(await answerBy(id)).toBeDefined();
  });

  test('about a whole filing is one message in each of its cases, and one letter answers it', async () => {
    await side.offer('r7', '17');
    await side.offer('r7', '18');
    const targets = ['17', '18'].map((id) => ({ kind: 'listing', marketplace: 'taobao', id }));
    await takenDown('17', { targets });
    const [mail] = await side.running.mailTo('r7@shop.example');
    const link = mail?.link?.split('/').at(-1) ?? '';
    const [notice = ''] = link.split('.');
    await opens(link);
    const address = `mail+${tagOf(side.running.programme.linkKey, notice)}@programme.example`;
    expect(await arrives(letter('r7@shop.example', address, '两件都是正品。'))).toBe('attached');
    expect((await subjects('r7')).filter((subject) => subject === '已收到您的邮件')).toHaveLength(1);
    const { cases } = await sellerBehind(side.running, link).notice();
    expect(cases).toHaveLength(2);
    for (const { id } of cases) expect((await side.caseOf(id, desk)).matters).toHaveLength(1);
  });

  test('leaves every case as its events say', async () => {
    const { programme, service } = side.running;
    const begin: BeginAt = (tx, now) => new UnitOfWork(tx, { now, entropy: systemEntropy, programme }, consequences);
    await service.transactions.work(async (tx) => {
      expect(await checkStates(tx, await aggregatesIn(tx), begin)).toEqual([]);
    });
  });
});
