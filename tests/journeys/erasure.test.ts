/** What is past its retention goes, from the rows and from the disk; the ledger verifies, and what is gone shows as erased. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCaseProof } from '@marketsafe/ledger';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eraseSubject } from '../../packages/service/src/app/erasure/erase.ts';
import { decideHold } from '../../packages/service/src/app/erasure/legal-holds.ts';
import { planErasure } from '../../packages/service/src/app/erasure/plan.ts';
import { writeExport } from '../../packages/service/src/app/export/write-export.ts';
import { findSubject } from '../../packages/service/src/app/subject.ts';
import {
  aggregatesIn,
  checkLog,
  checkStates,
  rebuildStates,
} from '../../packages/service/src/oversight/ledger/index.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { tables } from '../../packages/service/src/platform/schema/index.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { openTimeStampAuthority, type TestAuthority } from '../../packages/service/src/testing/time-stamp-authority.ts';
import { faultsOf, rowsIn } from '../exported-folder.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { erasing } from './erasing.ts';
import { openNotice, type SellerSide } from './seller.ts';

/** Words of one seller, each in another place: what is found of them anywhere afterwards is a leak. */
const its = [
  's1 店',
  's1@shop.example',
  '李某',
  'CANARY-STATEMENT',
  'CANARY-SUPPLIER',
  'CANARY-NUMBER',
  'CANARY-REASONS',
  'CANARY-RELEASED',
];
const invoice = paper('CANARY-INVOICE');
const day = 86_400_000;

let side: BrandSide;
let authority: TestAuthority;
let seller: SellerSide;
let desk: string;
let [contested, other] = ['', ''];
const folder = mkdtempSync(join(tmpdir(), 'marketsafe-erasure-'));

beforeAll(async () => {
  authority = await openTimeStampAuthority(() => side.running.clock.now());
  const timeStamps = { url: authority.url, trusted: [authority.root.certificate] };
  side = await startBrandSide({}, { timeStamps, host: { signsIn: true } });
  const { running } = side;
  const post = (path: string, as: string, body: object) => running.call('POST', path, { as, body });
  desk = await running.deskUser('ann', { position: 'administrator' });
  await side.offer('s1', '1', { title: '岚木 托特包 CANARY-TITLE' });
  await side.offer('s2', '2');
  const luo = await running.marketplaceUser('taobao', 'luo', 'administrator');
  await post('/marketplace/stage-requests', luo, { stage: 'confirmed', reasons: 'A pilot.' });
  contested = (await side.file('1')).case;
  other = (await side.file('2')).case;
  const { items } = (await running.call('GET', '/marketplace/orders?waiting=true', { as: luo })).body;
  const orders = items.map(({ id }: { id: string }) => id);
  await post('/marketplace/order-decisions', luo, { decision: 'release', orders, reasons: 'CANARY-RELEASED' });
  await running.settle();
  seller = await openNotice(running, 'taobao', 's1');
  await seller.upload('CANARY-FILE.pdf', invoice);
  const said = {
    statement: 'CANARY-STATEMENT',
    supplier: 'CANARY-SUPPLIER',
    identifiers: [{ item: 'supplier', text: 'CANARY-NUMBER' }],
  };
  expect(await seller.answer('genuine-from', ['purchase-invoice'], said)).toMatchObject({ status: 201 });
  await post(`/cases/${contested}/stand-behind`, side.brand.token, {});
  await post(`/cases/${other}/withdraw`, side.brand.token, { kind: 'mistake' });
  await running.settle();
});
afterAll(async () => {
  await side.running.close();
  await authority.close();
  rmSync(folder, { recursive: true });
});

const { begin, work, exhibits, deps } = erasing(() => side);
const at = () => ({ programme: side.running.programme, now: side.running.clock.now() });
const plan = (who: string) => work(async (tx) => planErasure(tx, await findSubject(tx, who), at()));
const erase = async (who: string) => eraseSubject(deps(), await work((tx) => findSubject(tx, who)), at().now);

/** Which of the words stand in any row of any table, and whether the invoice is on the disk. */
async function foundOf(words: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  await side.running.database.asOwner(async (db) => {
    const names = [...Object.keys(tables), 'auth."user"', 'auth.name', 'auth.session'];
    for (const name of names)
      for (const word of words) {
        const { rows } = await sql`select from ${sql.raw(name)} r where r::text like ${`%${word}%`} limit 1`.execute(
          db,
        );
        if (rows.length > 0) found.add(`${word} in ${name}`);
      }
  });
  const files = readdirSync(exhibits(), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(exhibits(), name)).isFile(),
  );
  if (files.some((name) => readFileSync(join(exhibits(), name)).equals(invoice))) found.add('the invoice on the disk');
  // The page that was read at the filing names the shop.
  for (const word of words) {
    if (files.some((name) => readFileSync(join(exhibits(), name)).includes(word))) found.add(`${word} on the disk`);
  }
  return [...found].sort();
}

const faults = () =>
  work(async (tx) => {
    const log = await checkLog(tx, { checkpoints: [] });
    return [...log.faults, ...(await checkStates(tx, await aggregatesIn(tx), begin))];
  });

test('before its time is over nothing goes, and each reason is given with its source', async () => {
  expect(await plan('taobao/s1')).toMatchObject([
    { what: 'case', id: contested, kept: { why: 'running' } },
    { what: 'seller', id: 'taobao/s1', kept: { why: 'cases-kept' } },
  ]);
  const checklist = {
    'purchase-invoice': 'unmet',
    'order-and-payment': 'unmet',
    supplier: 'unmet',
    'same-goods': 'unmet',
  };
  const body = { outcome: 'upheld', checklist, reasons: 'CANARY-REASONS' };
  const ruled = await side.running.call('POST', `/desk/cases/${contested}/ruling`, { as: desk, body });
  expect(ruled).toMatchObject({ status: 200 });
  // Past the last appeal.
  side.running.clock.advance(200 * day);
  await side.running.settle();
  expect(await plan('taobao/s1')).toMatchObject([
    {
      id: contested,
      kept: {
        why: 'retention',
        until: expect.stringMatching(/^2029-/),
        pack: 'marketsafe-expansion',
        reference: { kind: 'choice', where: { en: expect.stringContaining('E-Commerce Law Art. 31') } },
      },
    },
    { what: 'seller', kept: { why: 'cases-kept' } },
  ]);
  expect(await erase('taobao/s1')).toHaveLength(2);
  expect(await foundOf(['CANARY-STATEMENT'])).not.toEqual([]);
  expect(await faults()).toEqual([]);
});

test('a legal hold, set by an administrator, keeps a case past its retention', async () => {
  const { entropy, now } = { entropy: systemEntropy, now: side.running.clock.now() };
  const hold = (by: string, hold: boolean) =>
    work((tx) => decideHold(tx, contested, { hold, by, reasons: 'Suit 117' }, { now, entropy }));
  await side.running.deskUser('ben');
  await expect(hold('ben@desk.example', true)).rejects.toThrow('No administrator of the review team');
  await expect(hold('ann@desk.example', false)).rejects.toThrow('under no legal hold');
  await hold('ann@desk.example', true);
  side.running.clock.advance(1100 * day);
  await side.running.settle();
  expect(await plan('taobao/s1')).toMatchObject([
    { id: contested, kept: { why: 'legal-hold', reasons: 'Suit 117' } },
    { kept: { why: 'cases-kept' } },
  ]);
  expect((await side.caseOf(contested)).answer).toMatchObject({ statement: 'CANARY-STATEMENT' });
  // The desk reads it beside its other notes.
  expect((await side.caseOf(contested, desk)).written).toMatchObject([{ about: 'legal-hold', by: 'ann' }]);
  await work((tx) =>
    decideHold(
      tx,
      contested,
      { hold: false, by: 'ANN@desk.example', reasons: 'Settled' },
      {
        entropy,
        now: side.running.clock.now(),
      },
    ),
  );
});

describe('after its retention', () => {
  test('the nightly sweep had erased the other case, which shows as erased', async () => {
    const theirs = await side.caseOf(other);
    expect(theirs).toMatchObject({ id: other, status: 'restored', erasedAt: expect.any(String), evidence: [] });
    expect(theirs.title).toBeUndefined();
    // Why it took effect at once stays to be seen.
    expect(theirs.terms).toMatchObject([{ participant: side.brand.id, version: '1', current: true }]);
    expect(theirs.timeline.length).toBeGreaterThan(3);
    expect((await side.running.call('GET', `/cases/${other}/packet`, { as: side.brand.token })).body).toMatchObject({
      status: 410,
      code: 'packet-erased',
    });
  });

  test('a shop that its marketplace lists keeps its account; a closed one goes with all that was said', async () => {
    expect(await plan('taobao/s1')).toEqual([
      { what: 'case', id: contested, bundle: expect.any(String) },
      { what: 'seller', id: 'taobao/s1', kept: { why: 'shop-listed' } },
    ]);
    await work(async (tx) => {
      await sql`select set_config('marketsafe.concerns', '{seller:taobao/s1}', true)`.execute(tx);
      await sql`update seller_account set state = 'closed' where key = 'taobao/s1'`.execute(tx);
    });
    // What its marketplace still lists, the next full pull brings back.
    side.running.shops.taobao.recycle('1', 's2');
    expect(await foundOf(its)).not.toEqual([]);
    expect(await foundOf(['Test time stamps'])).toContain('Test time stamps in time_stamp');
    expect((await erase('taobao/s1')).every(({ kept }) => kept === undefined)).toBe(true);
    // Whose letter it is the address alone does not say: it goes by its own age, once no case that it may be about is kept.
    expect(await foundOf([...its, 'CANARY-FILE', 'CANARY-TITLE'])).toEqual(['s1@shop.example in mail']);
    side.running.clock.advance(day);
    await side.running.settle();
    expect(await foundOf([...its, 'CANARY-FILE', 'CANARY-TITLE', 'Test time stamps'])).toEqual([]);
    const erased = await side.caseOf(contested);
    expect(erased).toMatchObject({
      decision: 'upheld',
      erasedAt: expect.any(String),
      answer: { identifiers: [], exhibits: [] },
    });
  });

  test('the ledger verifies, a rebuild gives the same, and proof and export still open', async () => {
    expect(await faults()).toEqual([]);
    const views = () =>
      work(async (tx) => await tx.selectFrom('case_view').selectAll().orderBy('tenant').orderBy('id').execute());
    const before = await views();
    await work(async (tx) => rebuildStates(tx, await aggregatesIn(tx), begin));
    expect(await views()).toEqual(before);
    expect(await faults()).toEqual([]);
    side.running.clock.advance(6 * 60_000);
    await side.running.settle();
    const { transactions } = side.running.service;
    const manifest = await writeExport(transactions, side.running.dataDirectory, { folder: join(folder, 'all') });
    expect(manifest.faults).toEqual([]);
    expect(faultsOf(join(folder, 'all'))).toEqual([]);
    expect(rowsIn(join(folder, 'all'), 'packets.jsonl').every(({ packet }) => packet === undefined)).toBe(true);
    const proof = readFileSync(join(folder, 'all', 'ledger/proofs', `${contested}.json`));
    expect(verifyCaseProof(proof, {})).not.toHaveProperty('fault');
  });

  test('a second erasure has nothing left to do, and one of the other subjects names what keeps them', async () => {
    await expect(erase('no-one')).rejects.toThrow('The programme holds nothing under “no-one”');
    expect(await plan(side.brand.id)).toEqual([
      { what: 'participant', id: side.brand.id, kept: { why: 'takes-part' } },
    ]);
    expect(await plan('registry@lanmu.example')).toMatchObject([
      { what: 'enrolment', kept: { why: 'takes-part' } },
      { what: 'register-entry', id: 'CN 9001', kept: { why: 'published-register' } },
    ]);
  });
});

test('an invitation that came to nothing goes in its time, unless a legal hold keeps it', async () => {
  const gone = 'gone@desk.example';
  const body = { email: gone, name: 'Gone', position: 'reviewer', language: 'en', organisation: 'Guild' };
  const invited = await side.running.call('POST', '/members/invitations', { as: desk, body });
  expect(invited).toMatchObject({ status: 201 });
  expect(await plan(gone)).toMatchObject([{ what: 'account-link', kept: { why: 'running' } }]);
  side.running.clock.advance(30 * day);
  expect(await plan(gone)).toMatchObject([{ kept: { why: 'retention', pack: 'marketsafe-expansion' } }]);
  const hold = async (isHeld: boolean) => {
    const at = { now: side.running.clock.now(), entropy: systemEntropy };
    await work((tx) => decideHold(tx, gone, { hold: isHeld, by: 'ann@desk.example', reasons: 'Suit 118' }, at));
  };
  await hold(true);
  side.running.clock.advance(200 * day);
  await side.running.settle();
  expect(await plan(gone)).toMatchObject([{ kept: { why: 'legal-hold', reasons: 'Suit 118' } }]);
  await hold(false);
  side.running.clock.advance(day);
  await side.running.settle();
  await expect(plan(gone)).rejects.toThrow('holds nothing under');
});
