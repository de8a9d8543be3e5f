import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transactionsOf } from '../../packages/service/src/platform/transactions.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { noneMet, proof, type Stage, stages } from './contest.ts';

/** The organisation that a deciding person works for: kept with the decision, read by both parties and the public; appeals are decided elsewhere. */
let side: BrandSide;
let ann: string;
let bea: string;
let cy: string;
let audits: string;
let removed: () => Promise<Stage>;
beforeAll(async () => {
  side = await startBrandSide({}, { appealsElsewhere: true });
  const { running } = side;
  ann = await running.deskUser('ann', { position: 'reviewer', organisation: 'Audit House' });
  bea = await running.deskUser('bea', { organisation: 'AUDIT HOUSE' });
  cy = await running.deskUser('cy', { position: 'reviewer', organisation: 'Guild of Makers' });
  audits = await running.deskUser('di', { position: 'auditor', organisation: 'Audit House' });
  removed = stages(() => side, 900);
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  side.running.call(method, path, { as, ...(body && { body }) });

/** Upheld by Ann's ruling. */
async function ruled(): Promise<Stage> {
  const stage = await removed();
  await stage.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
  await side.running.settle();
  await call('POST', `/cases/${stage.id}/stand-behind`, side.brand.token, {});
  const ruling = { outcome: 'upheld', checklist: noneMet, reasons: 'By the checklist.' };
  expect((await call('POST', `/desk/cases/${stage.id}/ruling`, ann, ruling)).status).toBe(200);
  await side.running.settle();
  return stage;
}

// biome-ignore lint/suspicious/noExplicitAny: the assertions are the type
const textOf = (body: any): string => JSON.stringify(body);
/** Every letter to the rights holder. */
const letters = async () => (await side.running.mailTo('9001@cn.example')).map(({ text }) => text).join('\n');

describe('a ruling', () => {
  test('names the organisation of its reviewer to both sides, and not the person', async () => {
    const { id, seller } = await ruled();
    const ofBrand = await side.caseOf(id);
    const notice = await seller.notice();
    for (const body of [ofBrand, notice]) {
      expect(textOf(body)).toContain('Audit House');
      expect(textOf(body)).not.toMatch(/"ann"|ann@desk/);
    }
    expect(textOf(ofBrand.decisionReasons)).toContain('By a reviewer. They work for Audit House.');
    expect(textOf(ofBrand.decisionReasons)).toContain('由审理组成员作出。其所属机构：Audit House。');
    const upheld = ofBrand.timeline.find(({ type }: { type: string }) => type === 'case-upheld');
    expect(upheld.detail).toMatchObject({ organisation: 'Audit House' });
    expect(upheld.detail.decider).toBeUndefined();
    expect(await letters()).toContain('They work for Audit House.');
  });

  test('keeps the organisation when its reviewer works for another one later', async () => {
    const { id } = await ruled();
    const move = (organisation: string) =>
      transactionsOf(side.running.database).work((tx) =>
        sql`update account set organisation = ${organisation} where organisation in ('Audit House', 'Elsewhere')
          and position = 'reviewer'`.execute(tx),
      );
    await move('Elsewhere');
    const { decisionReasons } = await side.caseOf(id);
    await move('Audit House');
    expect(textOf(decisionReasons)).toContain('Audit House');
  });

  test('is public with its organisation, where the law publishes the outcome and in the counters', async () => {
    await ruled();
    await side.pass(1);
    const published = await side.running.call('GET', '/public/publications?kind=outcome&limit=100');
    expect(published.body.items).toContainEqual(
      expect.objectContaining({ outcome: 'upheld', grade: 'confirmed', organisation: 'Audit House' }),
    );
    const { organisations } = (await side.running.call('GET', '/public/overview')).body;
    expect(organisations).toContainEqual({ organisation: 'Audit House', decisions: { below: 5 } });
  });
});

describe('an appeal that is bound to another organisation', () => {
  const decide = (id: string, as: string) =>
    call('POST', `/desk/cases/${id}/appeal-decision`, as, { outcome: 'confirmed', reasons: 'Looked at again.' });
  const offered = async (id: string, as: string): Promise<readonly boolean[]> => {
    const tasks = (await call('GET', '/desk/tasks?kind=appeal&limit=100', as)).body.items;
    const { actions } = (await call('GET', `/cases/${id}`, as)).body;
    return [tasks.some((task: { case?: string }) => task.case === id), actions.includes('decide-appeal')];
  };

  test('is offered to no colleague of the ruling’s reviewer, and refused from them', async () => {
    const { id, seller } = await ruled();
    expect((await seller.appeal('新的发票。')).status).toBe(200);
    await side.running.settle();
    // The same name in capitals is the same organisation.
    expect(await offered(id, bea)).toEqual([false, false]);
    expect(await decide(id, bea)).toMatchObject({
      status: 403,
      body: { code: 'organisation-not-distinct', detail: expect.stringContaining('another organisation') },
    });
    expect(await offered(id, audits)).toEqual([true, false]);
    expect(await offered(id, cy)).toEqual([true, true]);
    expect((await decide(id, cy)).status).toBe(200);
    await side.running.settle();
    const notice = await seller.notice();
    expect(textOf(notice)).toContain('Audit House');
    const { timeline } = await side.caseOf(id);
    expect(timeline.find(({ type }: { type: string }) => type === 'appeal-dismissed').detail).toMatchObject({
      organisation: 'Guild of Makers',
    });
    expect(await letters()).toContain('They work for Guild of Makers.');
  });

  test('is for anyone who decided nothing in it, if no person made the decision', async () => {
    const { id, seller } = await removed();
    await side.pass(20);
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
    expect((await seller.appeal('我们没有看到通知。')).status).toBe(200);
    await side.running.settle();
    expect(await offered(id, bea)).toEqual([true, true]);
    expect((await decide(id, bea)).status).toBe(200);
  });
});
