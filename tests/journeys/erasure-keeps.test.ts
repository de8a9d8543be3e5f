/** What a case, a restoration, a court or another party still needs is not erased, however old it is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Rules } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dueSources } from '../../packages/service/src/app/due.ts';
import { eraseSubject } from '../../packages/service/src/app/erasure/erase.ts';
import { eraseFiles } from '../../packages/service/src/app/erasure/erase-files.ts';
import { begun } from '../../packages/service/src/app/erasure/open-erasure.ts';
import { planErasure } from '../../packages/service/src/app/erasure/plan.ts';
import { findSubject } from '../../packages/service/src/app/subject.ts';
import type { Transactions } from '../../packages/service/src/platform/transactions.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { erasing } from './erasing.ts';
import { inboxOf, takenDown } from './seller.ts';

const day = 86_400_000;
let side: BrandSide;
let desk: string;
beforeEach(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('ann', { position: 'administrator' });
});
afterEach(() => side.running.close());

const { now, work, asOwner, deps, hold } = erasing(() => side);
const blobs = () => deps().blobs;
const plan = (who: string, programme = side.running.programme) =>
  work(async (tx) => planErasure(tx, await findSubject(tx, who), { programme, now: now() }));
const erase = async (who: string) => eraseSubject(deps(), await work((tx) => findSubject(tx, who)), now());
const post = (path: string, as: string, body: object) => side.running.call('POST', path, { as, body });
/** Days in two steps, so that what falls due on the way comes first. */
async function later(days: number): Promise<void> {
  for (const some of [40, days - 40]) {
    side.running.clock.advance(some * day);
    await side.running.settle();
  }
}
const close = (seller: string) =>
  asOwner(sql`update seller_account set state = 'closed' where key = ${`taobao/${seller}`}`);
const erasedAt = async (id: string) => (await side.caseOf(id)).erasedAt;

describe('a case', () => {
  test('is kept while it can be appealed, a strike rests on it or a court has it; erased, it can be withdrawn and its listing restored', async () => {
    const seen = paper('SHARED');
    const court = (await takenDown(side, 'court', '1')).id;
    const { id: upheld, seller } = await takenDown(side, 'quiet', '2');
    await seller.upload('shared.pdf', seen);
    const [{ id: shared } = { id: '' }] = await asOwner(
      sql<{ id: string }>`select id from exhibit where name = 'shared.pdf'`,
    );
    await later(41);
    expect((await side.caseOf(upheld)).status).toBe('upheld');
    const held = await post(`/desk/cases/${court}/hold`, desk, { ground: 'in-litigation', reasons: 'Suit 12' });
    expect(held.status).toBe(200);

    // Whatever the rules say of papers.
    const short = {
      ...side.running.programme,
      packs: side.running.programme.packs.map((pack) => ({
        ...pack,
        rules: {
          ...pack.rules,
          retention: { ...pack.rules.retention, case: { count: 1, unit: 'calendar-day' } },
        } as Rules,
      })),
    };
    expect((await plan('taobao/quiet', short))[0]).toMatchObject({ id: upheld, kept: { why: 'running' } });
    await later(200);
    expect((await plan('taobao/quiet', short))[0]).toMatchObject({ id: upheld, kept: { why: 'strike' } });

    // A document that something else names is kept without its case.
    await asOwner(sql`
      insert into right_request (tenant, right_id, office, number, words, documents, status, asked_at)
      values (${side.brand.id}, 'other', 'CN', '1', '', ${JSON.stringify([{ id: shared }])}::jsonb, 'open', now())`);
    await later(1300);
    expect(await erasedAt(upheld)).toEqual(expect.any(String));
    expect((await plan('taobao/court'))[0]).toMatchObject({ id: court, kept: { why: 'running' } });
    expect(await erasedAt(court)).toBeUndefined();
    const [row] = await asOwner(sql<{ sha256: string }>`select sha256 from exhibit where id = ${shared}`);
    expect((await blobs().get(String(row?.sha256))).equals(seen)).toBe(true);

    // What is said after the erasure goes in its own time.
    const undo = async () => {
      const orders = sql<{
        before: unknown;
      }>`select before from marketplace_order where cases ? ${upheld} and desired = 'down'`;
      return (await asOwner(orders))[0]?.before;
    };
    expect(await undo()).toMatchObject(expect.anything());
    expect(await side.page('2')).toBe(404);
    expect((await post(`/cases/${upheld}/withdraw`, side.brand.token, { kind: 'mistake' })).status).toBe(200);
    await side.pulled();
    expect(await side.page('2')).toBe(200);
    expect((await plan('taobao/quiet'))[0]).toMatchObject({ id: upheld, kept: { why: 'retention' } });
    const before = await erasedAt(upheld);
    await later(1300);
    expect(await undo()).toBeNull();
    expect(await erasedAt(upheld)).not.toBe(before);
    expect(await plan('taobao/quiet')).toMatchObject([{ what: 'seller', kept: { why: 'shop-listed' } }]);
  });

  test('is kept while a legal hold is on its right, its complainant or its seller', async () => {
    const { id } = await takenDown(side, 'suit', '3');
    await hold(side.right, true);
    await later(1600);
    expect((await plan('taobao/suit'))[0]).toMatchObject({ id, kept: { why: 'legal-hold', reasons: 'Suit 117' } });
    // A letter about it is kept with it.
    expect(await lettersTo('suit')).toBeGreaterThan(0);
    await hold(side.right, false);
    await later(41);
    expect(await erasedAt(id)).toEqual(expect.any(String));
    await later(41);
    expect(await lettersTo('suit')).toBe(0);
  });
});

/** Letters to the seller's address. */
const lettersTo = async (seller: string) =>
  (await asOwner(sql`select from mail where recipient = ${`${seller}@shop.example`}`)).length;

test('a sweep is due at the moment of the deadlines, and not before them when the clock goes on meanwhile', async () => {
  const { clock, programme, service } = side.running;
  const begun = clock.now();
  const slow: Transactions['work'] = async (run) => {
    const found = await service.transactions.work(run);
    clock.advance(day);
    return found;
  };
  const isRetentionDue = () => clock.now() > begun;
  const transactions = { ...service.transactions, work: slow };
  const due = dueSources({ transactions, clock, programme, isRetentionDue });
  expect([...(await due())]).not.toContain('retention');
  expect([...(await due())]).toContain('retention');
});

test('a fault in one case keeps no other, and is logged', async () => {
  const ids = [
    (await takenDown(side, 'f1', '11')).id,
    (await takenDown(side, 'f2', '12')).id,
    (await takenDown(side, 'f3', '13')).id,
  ];
  await later(41);
  const [faulty = '', ...others] = ids.sort();
  await asOwner(sql`
    update case_view set view = jsonb_set(view, '{pack}', '"unknown"') where tenant = 'desk' and id = ${faulty}`);
  await later(1600);
  // What a strike rests on goes on the night after it expired.
  await later(41);
  expect(await Promise.all(others.map(erasedAt))).toEqual([expect.any(String), expect.any(String)]);
  expect(await erasedAt(faulty)).toBeUndefined();
});

describe('a seller', () => {
  test('whose clearance is undecided keeps its account and its letter', async () => {
    await side.offer('dealer', '21');
    await post('/clearance-invitations', side.brand.token, { marketplace: 'taobao', seller: 'dealer' });
    await side.running.settle();
    const { link = '' } =
      (await inboxOf(side.running, 'taobao', 'dealer')).find((one) => one.link?.includes('/clearances/')) ?? {};
    const signed = link.slice(link.lastIndexOf('/') + 1);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(paper('LETTER'))], { type: 'application/pdf' }), 'letter.pdf');
    const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
    const uploaded = await side.running.service.app.inject({
      ...{ method: 'POST', url: `/api/v1/shop-clearances/${signed}/documents` },
      headers: {
        'content-type': request.headers.get('content-type') ?? '',
        'idempotency-key': 'the-letter-of-the-dealer',
      },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    const documents = [{ id: uploaded.json().id, item: 'authorisation-letter' }];
    const until = '2026-12-31T16:00:00.000Z';
    const asked = { holder: side.brand.id, documents, until, declaration: true };
    expect((await side.running.call('POST', `/shop-clearances/${signed}`, { body: asked })).status).toBe(201);
    await close('dealer');
    expect(await erase('taobao/dealer')).toMatchObject([{ what: 'seller', kept: { why: 'clearance' } }]);
    expect(await asOwner(sql`select from exhibit where name = 'letter.pdf'`)).toHaveLength(1);
  });

  test('that is erased leaves the letters of another shop with the same address', async () => {
    await takenDown(side, 'twin', '31');
    await asOwner(sql`
      insert into mail (id, recipient, sealed, at) values (gen_random_uuid(), 'twin@shop.example', '', ${now()})`);
    const before = await lettersTo('twin');
    await side.offer('plain', '33');
    await asOwner(sql`
      update sealed set body = '{"email":"twin@shop.example"}' where id in (select contact from seller_account where key = 'taobao/plain')`);
    await close('plain');
    expect(await erase('taobao/plain')).toEqual([{ what: 'seller', id: 'taobao/plain' }]);
    expect(await lettersTo('twin')).toBe(before);
  });
});

test('a file that a row names is not erased', async () => {
  const { seller } = await takenDown(side, 'same', '41');
  const { body } = await seller.upload('same.pdf', paper('SAME'));
  await eraseFiles(side.running.service.transactions, blobs(), [body.sha256]);
  expect((await blobs().get(body.sha256)).equals(paper('SAME'))).toBe(true);
  await asOwner(sql`delete from exhibit where sha256 = ${body.sha256}`);
  await eraseFiles(side.running.service.transactions, blobs(), [body.sha256]);
  expect(existsSync(join(side.running.dataDirectory, 'exhibits', body.sha256.slice(0, 2), body.sha256))).toBe(false);
});

test('an erasure by command is recorded with who ordered it, and refused after a restore until two people agreed', async () => {
  await side.offer('quiet', '51');
  const begins = (by: string) => work((tx) => begun(tx, 'taobao/quiet', by, now()));
  await expect(begins('nobody@desk.example')).rejects.toThrow('No administrator of the review team');
  await begins('ann@desk.example');
  const log = await side.running.call('GET', '/desk/security-log?kind=erased', { as: desk });
  expect(log.body.items).toMatchObject([{ kind: 'erased', detail: 'seller taobao/quiet' }]);
  await asOwner(sql`
    insert into removal_stop (tenant, id, since, by, reason, restored_from)
    values ('desk', gen_random_uuid(), now(), 'ann', 'restored', now())`);
  await expect(begins('ann@desk.example')).rejects.toThrow('Set them again');
});
