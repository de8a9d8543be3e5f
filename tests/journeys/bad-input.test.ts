import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BrandSide, type Filed, itemUrl, type Participant, startBrandSide } from './brand-side.ts';

/**
 * An invalid complaint: refused with the code of each fault, in the reader's language, on record,
 * and open to appeal. If the appeal corrects the faults, the listing is taken down after all.
 */
let side: BrandSide;
let desk: string;
let stranger: Participant;

beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('appellate');
  stranger = await side.running.participant(
    { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' },
    { mark: '远山', classes: [18] },
  );
});
afterAll(() => side.running.close());
// Each in an hour of its own: together they exceed a newcomer's cap on removals.
beforeEach(() => side.running.clock.advance(3_600_000));

const appeal = (id: string, as = side.brand.token) =>
  side.running.call('POST', `/cases/${id}/appeal`, { as, body: { grounds: 'This was a misunderstanding.' } });

const decide = async (id: string, outcome: 'reversed' | 'confirmed' = 'reversed', as = desk) => {
  const body = { outcome, reasons: 'The complaint covers the listing after all.' };
  const answer = await side.running.call('POST', `/desk/cases/${id}/appeal-decision`, { as, body });
  await side.running.settle();
  return answer;
};

/** Refused for exactly these reasons, in both languages, on record for complainant and review team, unknown to the seller. */
async function expectRefused(filed: Filed, codes: readonly string[], as = side.brand.token): Promise<void> {
  expect(filed.status).toBe('refused');
  expect(filed.refused.map(({ code }) => code)).toEqual(codes);
  for (const reader of [as, desk]) {
    const read = (language: string) =>
      side.running.call('GET', `/cases/${filed.case}`, { as: reader, headers: { 'accept-language': language } });
    const [en, zh] = [await read('en'), await read('zh-CN,zh;q=0.9')];
    expect(en.body).toMatchObject({ status: 'refused', decision: 'refused' });
    for (const [index, { code }] of en.body.refused.entries()) {
      expect(code).toBe(codes[index]);
      expect(en.body.refused[index].message).toMatch(/^[A-Z].{15,}[a-z]/);
      expect(zh.body.refused[index]).toMatchObject({ code, message: expect.stringMatching(/[一-鿿]{6,}/) });
    }
    expect(en.body.timeline.map((entry: { type: string }) => entry.type)).toEqual([
      'complaint-filed',
      'complaint-refused',
    ]);
  }
  const seen = await side.running.service.transactions.work((tx) =>
    tx.selectFrom('case_view').select('tenant').where('id', '=', filed.case).execute(),
  );
  expect(seen.map(({ tenant }) => tenant).filter((tenant) => tenant.startsWith('seller:'))).toEqual([]);
}

/** The complainant appeals, the review team allows it, and the listing is gone. */
async function expectAppealTakesDown(filed: Filed, listing: string, as = side.brand.token): Promise<void> {
  expect(await side.page(listing)).toBe(200);
  expect((await appeal(filed.case, as)).status).toBe(200);
  const tasks = await side.running.call('GET', '/desk/tasks?kind=appeal&limit=100', { as: desk });
  expect(tasks.body.items).toContainEqual(expect.objectContaining({ case: filed.case }));
  expect((await decide(filed.case)).status).toBe(200);
  expect(await side.page(listing)).toBe(404);
  expect(await side.caseOf(filed.case, as)).toMatchObject({ status: 'answer-window', refused: [] });
}

/** A complainant without a valid right or mandate takes nothing down by an appeal either. */
async function expectAppealTakesNothing(filed: Filed, listing: string, code: string, as = side.brand.token) {
  expect((await appeal(filed.case, as)).status).toBe(200);
  expect(await decide(filed.case)).toMatchObject({ status: 409, body: { code } });
  expect(await side.page(listing)).toBe(200);
}

describe('a complaint that lacks something', () => {
  test('without the declaration', async () => {
    await side.offer('s1', '101');
    const filed = await side.file('101', { declaration: false });
    await expectRefused(filed, ['declaration-missing']);
    await expectAppealTakesDown(filed, '101');
  });

  test('for goods of a class that the right does not cover', async () => {
    await side.offer('s2', '102', { classes: [30] });
    const filed = await side.file('102');
    await expectRefused(filed, ['class-not-covered']);
    await expectAppealTakesDown(filed, '102');
  });

  test('for a listing that ships to no territory of the right', async () => {
    await side.offer('s3', '103', { shipsTo: ['FR', 'DE'] });
    const filed = await side.file('103');
    await expectRefused(filed, ['territory-not-covered']);
    expect((await side.caseOf(filed.case)).refused).toMatchObject([
      {
        why: {
          compared: { listing: ['FR', 'DE'], right: ['CN'], text: { 'zh-CN': '商品销往：FR、DE；权利有效地域：CN。' } },
          changes: [{ change: 'other-right', covers: ['FR', 'DE'] }],
          source: { where: { en: expect.any(String), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) } },
        },
      },
    ]);
    await expectAppealTakesDown(filed, '103');
  });

  test.each([
    ['price-maintenance', '111'],
    ['selective-distribution', '112'],
    ['contract', '113'],
    ['warranty', '114'],
  ])('about %s, for which takedown is not available', async (reason, id) => {
    await side.offer(`s-${reason}`, id);
    const filed = await side.file(id, { reason });
    await expectRefused(filed, ['ground-not-for-takedown']);
    await expectAppealTakesDown(filed, id);
  });

  test('with every fault at once: each one is named', async () => {
    await side.offer('s4', '104', { classes: [30], shipsTo: ['FR'] });
    const filed = await side.file('104', { declaration: false, reason: 'warranty' });
    await expectRefused(filed, [
      'declaration-missing',
      'ground-not-for-takedown',
      'class-not-covered',
      'territory-not-covered',
    ]);
    expect((await appeal(filed.case)).status).toBe(200);
    expect((await decide(filed.case, 'confirmed')).status).toBe(200);
    expect(await side.page('104')).toBe(200);
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'refused', actions: [] });
    expect(await appeal(filed.case)).toMatchObject({ status: 409, body: { code: 'already-appealed' } });
  });

  test('under an unregistered right', async () => {
    await side.offer('s5', '105');
    const filed = await side.file('105', { right: 'cn-404' });
    await expectRefused(filed, ['unknown-right']);
    await expectAppealTakesNothing(filed, '105', 'unknown-right');
  });

  test('for a listing that never existed: an appeal has nothing to take down', async () => {
    const filed = await side.file('999999');
    await expectRefused(filed, ['listing-not-found']);
    expect((await appeal(filed.case)).status).toBe(200);
    expect(await decide(filed.case)).toMatchObject({ status: 409, body: { code: 'listing-not-found' } });
    expect((await decide(filed.case, 'confirmed')).status).toBe(200);
    expect((await side.caseOf(filed.case)).status).toBe('refused');
    // A refusal for a gap decides nothing: once the listing exists, the complaint can be filed again.
    await side.offer('s10', '999999');
    expect((await side.file('999999')).refused).toEqual([]);
    expect(await side.page('999999')).toBe(404);
  });

  test('that is open already; an appeal does not open a second one either', async () => {
    await side.offer('s6', '106');
    const first = await side.file('106');
    expect(first.status).toBe('removing');
    const second = await side.file('106');
    await expectRefused(second, ['duplicate-open']);
    expect((await appeal(second.case)).status).toBe(200);
    expect(await decide(second.case)).toMatchObject({ status: 409, body: { code: 'duplicate-open' } });
    expect((await side.caseOf(second.case)).status).toBe('refused');
    expect(side.effects('106')).toEqual(['listing-hidden']);
  });

  test('that was decided before', async () => {
    await side.offer('s7', '107');
    const first = await side.file('107');
    const withdrawn = await side.running.call('POST', `/cases/${first.case}/withdraw`, {
      as: side.brand.token,
      body: { kind: 'mistake' },
    });
    expect(withdrawn.status).toBe(200);
    await side.running.settle();
    const again = await side.file('107');
    await expectRefused(again, ['already-decided']);
    // A refusal in between does not make the matter new.
    await expectRefused(await side.file('107'), ['already-decided']);
    await expectAppealTakesDown(again, '107');
  });
});

describe('a complaint by an unauthorised participant', () => {
  test('under another’s right', async () => {
    await side.offer('s8', '108');
    const body = { right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl('108') }], declaration: true };
    const answer = await side.running.call('POST', '/complaints', { as: stranger.token, body });
    const filed: Filed = answer.body.bundles[0].cases[0];
    await expectRefused(filed, ['unknown-right'], stranger.token);
    expect((await side.running.call('GET', `/cases/${filed.case}`, { as: side.brand.token })).status).toBe(404);
  });

  test('as an agent without a mandate, with one, and after its end', async () => {
    const agent = await side.running.participant(
      { office: 'CN', number: '9003', owner: '安捷代理', contact: 'registry@anjie.example' },
      { kind: 'agent' },
    );
    const fileAs = async (id: string): Promise<Filed> => {
      await side.offer(`m${id}`, id);
      const body = { right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl(id) }], declaration: true };
      const answer = await side.running.call('POST', '/complaints', { as: agent.token, body });
      expect(answer.status).toBe(201);
      await side.running.settle();
      return answer.body.bundles[0].cases[0];
    };
    await expectRefused(await fileAs('120'), ['unknown-right'], agent.token);
    const until = new Date(side.running.clock.now().getTime() + 3_600_000).toISOString();
    const granted = await side.running.call('POST', `/rights/${side.right}/mandates`, {
      as: side.brand.token,
      body: { agent: agent.id, until },
    });
    expect(granted.status).toBe(200);
    expect((await fileAs('121')).refused).toEqual([]);
    expect(await side.page('121')).toBe(404);
    side.running.clock.set(until);
    const late = await fileAs('122');
    await expectRefused(late, ['mandate-missing'], agent.token);
    await expectAppealTakesNothing(late, '122', 'mandate-missing', agent.token);
    // With a new mandate the same appeal can be allowed.
    const again = new Date(Date.parse(until) + 3_600_000).toISOString();
    const body = { agent: agent.id, until: again };
    await side.running.call('POST', `/rights/${side.right}/mandates`, { as: side.brand.token, body });
    expect((await decide(late.case)).status).toBe(200);
    expect(await side.page('122')).toBe(404);
  });

  test('while suspended', async () => {
    const { transactions, begin } = side.running.service;
    await transactions.work(async (tx) => {
      const work = begin(tx);
      const ref = { kind: 'complainant', id: stranger.id } as const;
      await work.lock([ref]);
      work.execute(ref, { type: 'warn' }, { kind: 'desk', user: 'registrar' });
      work.execute(ref, { type: 'suspend' }, { kind: 'desk', user: 'registrar' });
      await work.finish();
    });
    await side.offer('s9', '109', { title: '远山 钱包' });
    const body = { right: 'cn-9002', reason: 'counterfeit', targets: [{ url: itemUrl('109') }], declaration: true };
    const answer = await side.running.call('POST', '/complaints', { as: stranger.token, body });
    const filed: Filed = answer.body.bundles[0].cases[0];
    await expectRefused(filed, ['complainant-suspended'], stranger.token);
    await expectAppealTakesDown(filed, '109', stranger.token);
  });
});
