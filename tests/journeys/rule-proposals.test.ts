/** A rule change by the working group: proposed, checked, simulated over the past, announced or dropped. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

let side: BrandSide;
let proposer: string;
let approver: string;
let inForce: string;

beforeAll(async () => {
  side = await startBrandSide();
  proposer = await side.running.deskUser('tang');
  approver = await side.running.deskUser('he');
  inForce = side.running.programme.packs.find(({ rules }) => rules.pack.id === 'marketsafe-expansion')?.text ?? '';
  for (const [shop, id] of [
    ['s1', '1'],
    ['s1', '2'],
    ['s2', '3'],
  ] as const) {
    await side.offer(shop, id);
    await side.file(id);
  }
  for (const shop of ['s1', 's2']) await openNotice(side.running, 'taobao', shop);
  await side.pass(10);
});
afterAll(() => side.running.close());

/** Nine business days to answer, from a day on. */
const longer = (from: string): string =>
  inForce.replace(/^from: .*$/m, `from: ${from}`).replace('answer: { count: 3,', 'answer: { count: 9,');
const propose = (text: string, as = proposer) =>
  side.running.call('POST', '/desk/rule-proposals', { as, body: { file: 'longer.yaml', text } });
const act = (id: string, what: string, as: string, body?: object) =>
  side.running.call('POST', `/desk/rule-proposals/${id}/${what}`, { as, ...(body && { body }) });
const read = async (id: string) =>
  (await side.running.call('GET', `/desk/rule-proposals/${id}`, { as: proposer })).body;
const announced = async () => (await side.running.call('GET', '/public/rules')).body.announced;

describe('a proposed version is refused, with file, line, path, reason and what to do,', () => {
  const refused = async (text: string) => {
    const { status, body } = await propose(text);
    expect([status, body.code]).toEqual([422, 'bad-pack']);
    return body.errors.map((one: { field: string; detail: string }) => `${one.field} | ${one.detail}`).join('\n');
  };

  test('if it is no pack', async () => {
    expect(await refused('clocks: [')).toMatch(/longer\.yaml:\d+/);
    expect(await refused(longer('2026-06-01').replace(/^strikes:/m, 'stripes:'))).toMatch(
      /^stripes \| longer\.yaml:\d+ stripes: /m,
    );
  });

  test('if a value has no source', async () => {
    const nameless = longer('2026-06-01').replace(/^ {2}answer: .*$/m, '  answer: { count: 9, unit: business-day }');
    expect(await refused(nameless)).toMatch(/^clocks\.answer \| longer\.yaml:\d+ clocks\.answer: has no reference\./m);
  });

  test('if its day is invalid', async () => {
    expect(await refused(longer('2026-03-01'))).toContain(
      'from | longer.yaml from: is 2026-03-01, and today is 2026-03-12',
    );
    // The law of China requires seven days of publication.
    expect(await refused(longer('2026-03-15'))).toMatch(
      /^announced \| longer\.yaml announced: is 2026-03-12.*Art\. 34/m,
    );
  });

  test('if it changes nothing, or is another programme’s', async () => {
    expect(await refused(inForce.replace(/^from: .*$/m, 'from: 2026-06-01'))).toContain(
      'has every value as the rules in force have it',
    );
    const peer = side.running.programme.packs.find(({ rules }) => rules.pack.id === 'marketsafe-2013')?.text ?? '';
    expect(await refused(peer)).toContain('id | longer.yaml id: is "marketsafe-2013"');
  });

  test('and nothing of it is stored', async () => {
    const { body } = await side.running.call('GET', '/desk/rule-proposals', { as: proposer });
    expect(body.items).toEqual([]);
  });
});

describe('a proposed version', () => {
  let id: string;

  test('is simulated over all past cases, and states in numbers, without names, what would have differed', async () => {
    const { status, body } = await propose(longer('2026-06-01'));
    expect([status, body.state, body.simulation.state]).toEqual([201, 'open', 'waiting']);
    id = body.id;
    await side.running.settle();
    const done = await read(id);
    expect(done.simulation).toMatchObject({ state: 'done', recordUntil: '2026-03-12T02:03:00.000Z' });
    expect(done.changes).toEqual([
      expect.objectContaining({
        path: 'clocks.answer',
        after: expect.objectContaining({ value: expect.objectContaining({ count: 9 }) }),
      }),
    ]);
    const lines = Object.fromEntries(done.result.lines.map((line: { what: string }) => [line.what, line]));
    expect(lines.complaints).toEqual({
      ...{ what: 'complaints', words: { en: 'Complaints', 'zh-CN': '投诉' } },
      ...{ now: { below: 5 }, proposed: { below: 5 } },
    });
    expect(lines['stays-down']).toMatchObject({ now: { below: 5 }, proposed: { value: 0 } });
    expect(done.result.changed).toEqual([
      {
        ...{ from: 'stays-down', to: 'open', cases: { below: 5 } },
        words: { en: 'stays down → undecided', 'zh-CN': '维持下架 → 未决' },
      },
    ]);
    const text = JSON.stringify(done.result);
    for (const name of ['岚木', 's1', 'taobao', side.brand.id]) expect(text).not.toContain(name);
  });

  test('can be downloaded as JSON and as a table in the reader’s language', async () => {
    const get = (file: string) =>
      side.running.service.app.inject({
        url: `/api/v1/desk/rule-proposals/${id}/${file}`,
        headers: { authorization: `Bearer ${proposer}` },
      });
    const json = await get('simulation.json');
    expect(json.headers['content-disposition']).toContain('marketsafe-rules-from-2026-06-01.json');
    expect(json.json()).toMatchObject({ version: { from: '2026-06-01' }, ...(await read(id)).result });
    const [head, first] = (await get('simulation.csv?language=zh-CN')).body.split('\r\n');
    expect([head, first]).toEqual(['\uFEFF项目,现行规则,拟议规则', '投诉,<5,<5']);
    expect((await get('simulation.csv?language=en')).body).toContain(
      'Cases that would have ended differently: stays down → undecided,,<5',
    );
  });

  test('is proposed once at a time, and announced by a different person', async () => {
    expect(await propose(longer('2026-06-01'), approver)).toMatchObject({
      status: 409,
      body: { code: 'already-proposed' },
    });
    expect(await act(id, 'announcement', proposer)).toMatchObject({
      status: 409,
      body: { code: 'proposer-not-distinct' },
    });
    expect(await announced()).toEqual([]);
    const { status, body } = await act(id, 'announcement', approver);
    expect([status, body.state, body.ended.by.name]).toEqual([200, 'announced', 'he']);
    await side.running.settle();
    expect(await announced()).toMatchObject([
      { version: { from: '2026-06-01', announced: '2026-03-12' }, changes: [{ path: 'clocks.answer' }] },
    ]);
    expect(await act(id, 'drop', approver, { reasons: 'too late' })).toMatchObject({
      status: 409,
      body: { code: 'proposal-settled' },
    });
  });

  test('leaves an announced version its day', async () => {
    const text = longer('2026-06-01').replace('answer: { count: 9,', 'answer: { count: 8,');
    expect((await propose(text)).body.errors[0].detail).toContain(
      'from: is 2026-06-01, on which another version begins',
    );
  });

  test('can be dropped with reasons, also during its simulation', async () => {
    const other = (await propose(longer('2026-07-01').replace('count: 9,', 'count: 8,'))).body.id;
    expect(await act(other, 'drop', proposer, { reasons: ' ' })).toMatchObject({ status: 400 });
    expect(await act(other, 'drop', proposer, { reasons: 'nobody wants it' })).toMatchObject({
      body: { state: 'dropped', ended: { reasons: 'nobody wants it' } },
    });
    await side.running.settle();
    expect(await act(other, 'announcement', approver)).toMatchObject({
      status: 409,
      body: { code: 'proposal-settled' },
    });
    expect(await act(other, 'simulations', proposer)).toMatchObject({
      status: 409,
      body: { code: 'proposal-settled' },
    });
  });

  test('applies to complaints from its day on; earlier ones keep their own rules', async () => {
    side.running.clock.set('2026-05-31T15:58:00.000Z');
    await side.running.settle();
    await side.offer('s3', '31');
    const before = (await side.file('31')).case;
    side.running.clock.set('2026-05-31T16:00:00.000Z');
    await side.offer('s4', '32');
    const after = (await side.file('32')).case;
    for (const shop of ['s3', 's4']) await (await openNotice(side.running, 'taobao', shop)).notice();
    const due = async (one: string) => (await side.caseOf(one)).clocks[0].due;
    // Three business days after Sunday the 31st, in whose last minute the one was notified, and nine after Monday the 1st.
    expect([await due(before), await due(after)]).toEqual(['2026-06-03T16:00:00.000Z', '2026-06-12T16:00:00.000Z']);
  });
});
