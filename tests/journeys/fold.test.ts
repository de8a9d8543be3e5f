import { leafHash } from '@marketsafe/ledger';
import { type AggregateKind, type AnyEvent, deciderOf } from '@marketsafe/procedure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consequences } from '../../packages/service/src/app/consequences.ts';
import { checkLog } from '../../packages/service/src/oversight/ledger/check-log.ts';
import {
  aggregatesIn,
  type BeginAt,
  checkStates,
  rebuildStates,
} from '../../packages/service/src/oversight/ledger/check-states.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import type { Tx } from '../../packages/service/src/platform/transactions.ts';
import { UnitOfWork } from '../../packages/service/src/platform/unit-of-work.ts';
import { statementsOf } from '../../packages/service/src/testing/statements.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

/** After a journey with many events: states equal their folded events, leaves verify, and no event contains a person's name. */
let side: BrandSide;

/** Free text and personal data from the journey; no event may contain them. */
const canaries = {
  title: '金丝雀标题',
  sellerName: '金丝雀店铺',
  email: 'canary@shop.example',
  identity: '91110000CANARY',
  holder: '金丝雀持有人',
  statement: '金丝雀陈述',
  supplier: '金丝雀供货方',
  identifier: 'CANARY-DEALER',
  grounds: 'CANARY GROUNDS',
  reasons: 'CANARY REASONS',
  contact: 'registry@lanmu.example',
  user: '9001@cn.example',
  owner: '岚木工作室',
};

beforeAll(async () => {
  side = await startBrandSide();
  const { running } = side;
  const { taobao } = running.shops;
  // What each act sends is there before the next: the seller opens the newest notice.
  const post = async (path: string, as: string, body: object) => {
    const answer = await running.call('POST', path, { as, body });
    await running.settle();
    return answer;
  };
  const first = await running.deskUser('first');
  const second = await running.deskUser('second');
  taobao.putSellers([
    {
      ...{ id: 'canary', name: canaries.sellerName, password: 'shop', email: canaries.email },
      identity: { kind: 'company-no', number: canaries.identity, holder: canaries.holder },
    },
  ]);
  const offer = async (id: string) => {
    const details = {
      title: `岚木 ${canaries.title}`,
      description: canaries.statement,
      classes: [18],
      shipsTo: ['CN'],
    };
    taobao.putListings([{ id, seller: { id: 'canary' }, ...details }]);
    await side.pulled();
  };
  for (const id of ['1', '2', '3', '4', '5']) await offer(id);
  const said = { statement: canaries.statement, supplier: canaries.supplier };
  const reasons = canaries.reasons;

  // Refused, appealed, allowed, upheld by silence, appealed by the seller, confirmed.
  const refused = await side.file('1', { declaration: false });
  await post(`/cases/${refused.case}/appeal`, side.brand.token, { grounds: canaries.grounds });
  await post(`/desk/cases/${refused.case}/appeal-decision`, first, { outcome: 'reversed', reasons });
  await running.settle();
  const seller = await openNotice(running, 'taobao', 'canary');
  await side.pass(6);
  await seller.appeal(canaries.grounds);
  await post(`/desk/cases/${refused.case}/appeal-decision`, second, { outcome: 'confirmed', reasons });

  // Answered, extended, maintained, ruled, held and released.
  const answered = await side.file('2');
  const again = await openNotice(running, 'taobao', 'canary');
  await running.call('POST', `/answers/${again.link}/extend`);
  const identifiers = [{ item: 'supplier', text: canaries.identifier }];
  await again.answer('genuine-from', ['purchase-invoice'], { ...said, identifiers });
  await post(`/desk/cases/${answered.case}/hold`, first, { ground: 'in-litigation', reasons });
  await post(`/desk/cases/${answered.case}/release`, first, { outcome: 'go-on', reasons });
  await post(`/cases/${answered.case}/stand-behind`, side.brand.token, {});
  const checklist = { 'purchase-invoice': 'met', 'order-and-payment': 'met', supplier: 'met', 'same-goods': 'met' };
  const ruled = await post(`/desk/cases/${answered.case}/ruling`, first, { outcome: 'overturned', checklist, reasons });
  expect(ruled.status).toBe(200);
  await running.settle();

  // Reviewed, withdrawn; silence of the brand; a mandate that ends; a seller cleared.
  const reviewed = await side.file('3', { reason: 'trademark' });
  await post(`/desk/cases/${reviewed.case}/review`, first, { decision: 'proceed', reasons });
  await running.settle();
  await post(`/cases/${reviewed.case}/withdraw`, side.brand.token, { kind: 'mistake' });
  const silent = await side.file('4');
  const third = await openNotice(running, 'taobao', 'canary');
  const told = await third.answer('wrong-listing', ['product-photos'], { statement: canaries.statement });
  expect(told.status).toBe(201);
  await side.pass(8);
  expect((await side.caseOf(silent.case)).status).toBe('restored');
  const agent = await running.participant(
    { office: 'CN', number: '9003', owner: '安捷代理', contact: 'registry@anjie.example' },
    { kind: 'agent' },
  );
  const until = new Date(running.clock.now().getTime() + 3_600_000).toISOString();
  await post(`/rights/${side.right}/mandates`, side.brand.token, { agent: agent.id, until });
  await post('/clearances', first, {
    ...{ marketplace: 'taobao', seller: 'canary', holder: side.brand.id, until },
    ...{ ground: 'documents-in-order', words: reasons },
  });
  await side.file('5');
  await side.pass(1);
});
afterAll(() => side.running.close());

const stored = () =>
  side.running.service.transactions.work(async (tx) => ({
    events: await tx.selectFrom('event').selectAll().orderBy('seq').execute(),
    aggregates: await tx.selectFrom('aggregate').selectAll().execute(),
  }));

test('every aggregate equals its folded events', async () => {
  const { events, aggregates } = await stored();
  const kinds = new Set(aggregates.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['case', 'seller', 'complainant', 'right']));
  for (const { kind, id, version, state } of aggregates) {
    const own = events.filter((event) => event.kind === kind && event.aggregate === id);
    expect(
      own.map((event) => event.version),
      `${kind} ${id}`,
    ).toEqual(own.map((_, index) => index + 1));
    expect(own).toHaveLength(version);
    const { initial, evolve } = deciderOf(kind as AggregateKind);
    const folded = own.reduce(
      (before, { type, payload }) => evolve(before, { type, ...(payload as object) } as AnyEvent),
      initial,
    );
    expect(JSON.parse(JSON.stringify(folded)), `${kind} ${id}`).toEqual(state);
  }
  expect(events.length).toBe(aggregates.reduce((sum, { version }) => sum + version, 0));
  const types = new Set(events.map(({ type }) => type));
  expect(types.size).toBeGreaterThan(25);
});

test('every leaf is the hash of its event with its salt, and no salt is used twice', async () => {
  const { events } = await stored();
  for (const { id, kind, aggregate, version, type, payload, actor, at, salt, leaf_hash } of events) {
    const entry = { id, kind, aggregate, version, type, payload, actor, at: at.toISOString() };
    expect(leafHash(salt, entry).toString('hex')).toBe(leaf_hash);
    expect(leafHash(salt, { ...entry, version: version + 1 }).toString('hex')).not.toBe(leaf_hash);
  }
  expect(new Set(events.map(({ salt }) => salt.toString('hex'))).size).toBe(events.length);
});

test('no event holds personal data or free text', async () => {
  const { events } = await stored();
  for (const { type, payload, actor } of events) {
    const text = JSON.stringify([payload, actor]);
    for (const [what, canary] of Object.entries(canaries)) {
      expect(text.includes(canary), `${what} in ${type}: ${text}`).toBe(false);
    }
  }
});

test('the texts that events refer to are encrypted, and their hashes use separate salts', async () => {
  const { events } = await stored();
  const refs = events.flatMap(({ payload }) => [...JSON.stringify(payload).matchAll(/"sealed":"([^"]+)"/g)]);
  const ids = [...new Set(refs.map(([, id]) => id ?? ''))];
  expect(ids.length).toBeGreaterThan(8);
  const sealed = await side.running.service.transactions.work((tx) =>
    tx.selectFrom('sealed').select(['id', 'body']).where('id', 'in', ids).execute(),
  );
  expect(sealed.map(({ id }) => id).sort()).toEqual(ids.sort());
  const bodies = JSON.stringify(sealed.map(({ body }) => body));
  for (const canary of [canaries.grounds, canaries.reasons, canaries.statement, canaries.supplier]) {
    expect(bodies).toContain(canary);
  }
});

describe('the check of states and views against the log', () => {
  const begin: BeginAt = (tx, now) =>
    new UnitOfWork(tx, { now, entropy: systemEntropy, programme: side.running.programme }, consequences);
  const work = <T>(run: (tx: Tx) => Promise<T>) => side.running.service.transactions.work(run);
  const faults = () => work(async (tx) => checkStates(tx, await aggregatesIn(tx), begin));
  const rebuild = () => work(async (tx) => rebuildStates(tx, await aggregatesIn(tx), begin));

  test('finds nothing: the events lead to every state and every view of every party', async () => {
    expect(await faults()).toEqual([]);
  });

  test('needs as many queries for many aggregates as for a few', async () => {
    // A round that an earlier write woke would be counted, too.
    await side.running.service.poller.stop();
    const asked = async (count: number) => {
      const refs = (await work(aggregatesIn)).filter(({ kind }) => kind === 'case').slice(0, count);
      expect(refs).toHaveLength(count);
      return (await statementsOf(() => work((tx) => checkStates(tx, refs, begin)))).statements;
    };
    const [few, many] = [await asked(1), await asked(5)];
    expect(many.length).toBeLessThanOrEqual(few.length + 2);
    // The key is compared in its stored type; with another type the query would scan the whole table.
    expect(many.filter((text) => /\b(id|key)::text =/.test(text))).toEqual([]);
  });

  test('names a changed state, version and view, and rebuilding repairs them', async () => {
    const [one, other] = await work((tx) =>
      tx.selectFrom('case_view').select(['id', 'tenant']).where('tenant', '=', 'desk').orderBy('id').limit(2).execute(),
    );
    await work(async (tx) => {
      const ofCase = tx.updateTable('aggregate').where('kind', '=', 'case');
      await ofCase
        .set({ version: 99 })
        .where('id', '=', one?.id ?? '')
        .execute();
      await tx
        .updateTable('case_view')
        .set({ view: JSON.stringify({ status: 'upheld' }) })
        .where('id', '=', other?.id ?? '')
        .where('tenant', '=', 'desk')
        .execute();
    });
    expect(await faults()).toEqual([
      { fault: 'state-differs', at: `case ${one?.id}` },
      { fault: 'view-differs', at: `case ${other?.id}: case_view of desk` },
    ]);
    await rebuild();
    expect(await faults()).toEqual([]);
  });

  test('rebuilding restores the index entries of a case', async () => {
    const grams = () =>
      work((tx) =>
        tx.selectFrom('case_view').select(['tenant', 'id', 'grams']).orderBy('tenant').orderBy('id').execute(),
      );
    const before = await grams();
    await work((tx) => tx.updateTable('case_view').set({ grams: [] }).execute());
    expect(await grams()).not.toEqual(before);
    await rebuild();
    expect(await grams()).toEqual(before);
  });

  test('after an erasure the log and the fold stay valid; rebuilding removes the text from the views', async () => {
    await side.pulled();
    await side.pass(1);
    const log = () => work((tx) => checkLog(tx, { checkpoints: [] }));
    expect(await log()).toMatchObject({ faults: [], unprotected: 0 });
    const erased = await work((tx) =>
      tx
        .updateTable('sealed')
        .set({ body: null, salt: Buffer.alloc(0) })
        .where('body', '=', JSON.stringify(canaries.statement))
        .returning('id')
        .execute(),
    );
    expect(erased.length).toBeGreaterThan(0);
    expect((await log()).faults).toEqual([]);
    const found = await faults();
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ fault }) => fault))).toEqual(new Set(['view-differs']));
    await rebuild();
    expect(await faults()).toEqual([]);
    const answers = await work((tx) => tx.selectFrom('case_view').select('view').execute());
    const said = answers.map(({ view }) => JSON.stringify((view as { answer?: object }).answer ?? {})).join();
    expect(said).not.toContain(canaries.statement);
    expect(said).toContain(canaries.supplier);
  });
});
