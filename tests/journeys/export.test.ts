/** The programme's data leave it whole: everything for who leaves, and what is held about one subject for that subject. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCaseProof } from '@marketsafe/ledger';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentsOfAll } from '../../packages/service/src/app/export/contents.ts';
import { writeExport } from '../../packages/service/src/app/export/write-export.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { tableWalls } from '../../packages/service/src/platform/tenant-isolation/tables.ts';
import { faultsOf, filesBelow, rowsIn, textOf } from '../exported-folder.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice, type SellerSide } from './seller.ts';

let side: BrandSide;
let desk: string;
let seller: SellerSide;
let contested: string;
const folder = mkdtempSync(join(tmpdir(), 'marketsafe-export-'));
const said = {
  statement: '库存与发票一致，金丝雀。',
  supplier: 'CANARY SUPPLIER',
  identifiers: [{ item: 'supplier', text: 'CANARY NUMBER' }],
};
const reasons = '金丝雀判定理由';

beforeAll(async () => {
  side = await startBrandSide();
  const { running } = side;
  desk = await running.deskUser('ann');
  await running.colleague(side.brand.id, 'li');
  await side.offer('s1', '1');
  await side.offer('s2', '2', { title: '岚木 CANARY 托特包' });
  contested = (await side.file('1')).case;
  await side.file('2');
  seller = await openNotice(running, 'taobao', 's1');
  expect(await seller.answer('genuine-from', ['purchase-invoice'], said)).toMatchObject({ status: 201 });
  const post = (path: string, as: string, body: object) => running.call('POST', path, { as, body });
  await post(`/desk/cases/${contested}/hold`, desk, { ground: 'in-litigation', reasons: 'CANARY DESK NOTE' });
  await post(`/desk/cases/${contested}/release`, desk, { outcome: 'go-on', reasons: 'CANARY DESK NOTE' });
  await post(`/cases/${contested}/stand-behind`, side.brand.token, {});
  const checklist = {
    'purchase-invoice': 'unmet',
    'order-and-payment': 'unmet',
    supplier: 'unmet',
    'same-goods': 'unmet',
  };
  expect(await post(`/desk/cases/${contested}/ruling`, desk, { outcome: 'upheld', checklist, reasons })).toMatchObject({
    status: 200,
  });
  running.clock.advance(6 * 60_000);
  await running.settle();
});
afterAll(async () => {
  await side.running.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, who?: string, onFile?: (path: string) => void) =>
  writeExport(side.running.service.transactions, side.running.dataDirectory, {
    folder: join(folder, name),
    ...(who !== undefined && { who }),
    ...(onFile && { onFile }),
  });

describe('an export of everything', () => {
  const name = 'all';
  const rows = (file: string) => rowsIn(join(folder, name), file);

  test('describes each file and field in both languages, and its manifest holds', async () => {
    const manifest = await write(name);
    expect(manifest).toMatchObject({ of: { kind: 'everything' }, withoutProof: [], faults: [] });
    expect(faultsOf(join(folder, name))).toEqual([]);
  });

  test('has each table, or says why it is left out: `packages/service/src/app/export/contents.ts` has a line for it', () => {
    expect(Object.keys(contentsOfAll).sort()).toEqual(Object.keys(tableWalls).sort());
    const files = Object.values(contentsOfAll).filter((where) => typeof where === 'string');
    const written = filesBelow(join(folder, name));
    // Sessions and passkeys are in a person's own export.
    expect(files.filter((file) => !written.includes(file))).toEqual(['sessions.jsonl', 'passkeys.jsonl']);
  });

  test('has cases with what was said and decided, documents as files, and the people without passwords', () => {
    const all = join(folder, name);
    const [found] = rows('cases.jsonl').filter(({ id }) => id === contested);
    expect(found).toMatchObject({
      status: 'upheld',
      answer: { ...said, kind: 'genuine-from', exhibits: [{ item: 'purchase-invoice' }] },
      reasons: { en: reasons, 'zh-CN': reasons },
      timeline: expect.arrayContaining([expect.objectContaining({ type: 'case-upheld', by: 'desk' })]),
    });
    expect(rows('rulings.jsonl')).toMatchObject([
      { case: contested, type: 'case-released', name: 'ann' },
      { case: contested, type: 'case-upheld', name: 'ann', reasons },
    ]);
    const [document] = rows('documents.jsonl');
    const file = (path: string) => readFileSync(join(all, 'documents', `${document?.id}.${path}`));
    expect(createHash('sha256').update(file('original')).digest('hex')).toBe(document?.sha256);
    expect(file('pdf').subarray(0, 5).toString()).toBe('%PDF-');
    const { name: called, email } = rows('people.jsonl').find(({ name }) => name === 'li') ?? {};
    expect([called, email]).toEqual(['li', `li@${side.brand.id}.example`]);
    expect(rows('sellers.jsonl')).toMatchObject([
      { key: 'taobao/s1', email: 's1@shop.example', strikes: [{ points: 12 }] },
      { key: 'taobao/s2', email: 's2@shop.example' },
    ]);
    expect(rows('written-reasons.jsonl').map(({ text }) => text)).toContain('CANARY DESK NOTE');
    // Sessions and hashes of passwords stay.
    expect(textOf(all)).not.toMatch(new RegExp(`${side.brand.token}|"password"|code_?[hH]ash`));
  });

  test('proves each case by a file of its own, and the entries lead to the signed checkpoint', () => {
    const proofs = filesBelow(join(folder, name)).filter((path) => path.startsWith('ledger/proofs/'));
    expect(proofs).toHaveLength(2);
    for (const path of proofs)
      expect(verifyCaseProof(readFileSync(join(folder, name, path)), {})).not.toHaveProperty('fault');
    const { ledger } = JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8'));
    const entries = rows('ledger/entries.jsonl').filter(({ index }) => index !== undefined);
    expect(entries).toHaveLength(ledger.entries);
    expect(rows('ledger/checkpoints.jsonl').at(-1)).toMatchObject({ note: ledger.checkpoint });
  });

  test('is whole or absent', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    await expect(write(name)).rejects.toThrow(/all is not empty.*Nothing was touched/);
    await expect(write('a-file')).rejects.toThrow('a-file: a part of its path is a file');
    const stop = (path: string): void => {
      if (path === 'cases.jsonl') throw new Error('stopped');
    };
    await expect(write('half', undefined, stop)).rejects.toThrow('stopped');
    expect(readdirSync(folder).sort()).toEqual(['a-file', 'all']);
  });
});

describe('an export of one subject', () => {
  test('a seller has its own, and nothing of other people', async () => {
    const manifest = await write('seller', 'taobao/s1');
    expect(manifest.of).toEqual({ kind: 'seller', id: 'taobao/s1' });
    const its = join(folder, 'seller');
    expect(faultsOf(its)).toEqual([]);
    expect(rowsIn(its, 'cases.jsonl')).toMatchObject([
      { id: contested, answer: said, reasons: { en: reasons, 'zh-CN': reasons } },
    ]);
    expect(rowsIn(its, 'sellers.jsonl')).toMatchObject([{ key: 'taobao/s1', email: 's1@shop.example' }]);
    expect(rowsIn(its, 'listings.jsonl')).toMatchObject([{ id: '1', listing: { title: '岚木 托特包 1' } }]);
    expect(filesBelow(its).filter((path) => path.endsWith('.original'))).toHaveLength(1);
    const proof = verifyCaseProof(readFileSync(join(its, 'ledger/proofs', `${contested}.json`)), {});
    expect(proof).not.toHaveProperty('fault');
    expect(existsSync(join(its, 'people.jsonl'))).toBe(false);
    expect(textOf(its)).not.toMatch(/taobao\/s2|s2@shop|CANARY DESK NOTE|@cn\.example|registry@|laneReasons":\["/);
  });

  test('a participant has its own, and what a seller keeps from it stays away', async () => {
    await write('participant', side.brand.id);
    const its = join(folder, 'participant');
    expect(faultsOf(its)).toEqual([]);
    expect(rowsIn(its, 'cases.jsonl')).toHaveLength(2);
    expect(rowsIn(its, 'people.jsonl').map(({ name }) => name)).toContain('li');
    expect(rowsIn(its, 'rights.jsonl')).toMatchObject([{ id: side.right, holder: side.brand.id }]);
    expect(textOf(its)).not.toMatch(/CANARY SUPPLIER|CANARY NUMBER|CANARY DESK NOTE|@shop\.example|@desk\.example/);
  });

  test('a person has what they are and did', async () => {
    await write('person', 'ANN@desk.example');
    const hers = join(folder, 'person');
    expect(faultsOf(hers)).toEqual([]);
    expect(rowsIn(hers, 'people.jsonl')).toMatchObject([{ name: 'ann', role: 'desk', names: [{ name: 'ann' }] }]);
    expect(rowsIn(hers, 'acts.jsonl').map(({ type }) => type)).toContain('case-upheld');
    expect(rowsIn(hers, 'sessions.jsonl')).toHaveLength(1);
    expect(textOf(hers)).not.toMatch(/@shop\.example|@cn\.example|CANARY SUPPLIER/);
    // The register's contact has no account.
    await write('contact', 'registry@lanmu.example');
    expect(rowsIn(join(folder, 'contact'), 'register.jsonl')).toMatchObject([{ contact: 'registry@lanmu.example' }]);
  });

  test('no one gets what was said of others, confidentially or for the desk alone', async () => {
    const { running } = side;
    const { transactions } = running.service;
    const [applicant, register] = ['applicant@new.example', 'registry@lanmu.example'];
    await transactions.work(async (tx) => {
      const request = { ...{ name: 'CANARY APPLICANT', kind: 'brand', email: applicant, language: 'en' } };
      await tx
        .insertInto('enrolment')
        .values({
          ...{
            id: systemEntropy.uuid(),
            status: 'refused',
            request: JSON.stringify(request),
            requester: 'x',
            contact: register,
          },
          ...{ asked_at: running.clock.now() },
        })
        .execute();
      const note = { tenant: 'desk', by: 'ann', at: running.clock.now() };
      for (const [about, text] of [
        ['legal-hold', 'CANARY HOLD'],
        ['past-upheld', 'A-1 · CANARY OTHER'],
      ] as const)
        await tx
          .insertInto('written_reason')
          .values({ ...note, id: systemEntropy.uuid(), subject: 'taobao/s1', about, text })
          .execute();
    });
    await running.database.asOwner((db) =>
      sql`insert into right_vouching (tenant, right_id, office, number, participant, words, by, at)
        values ('guild', 'r', 'CN', '1', ${side.brand.id}, 'CANARY VOUCHING', 'x', now())`.execute(db),
    );
    const of = async (name: string, who: string) => {
      await write(name, who);
      return join(folder, name);
    };
    const asked = await of('applicant', applicant);
    expect(rowsIn(asked, 'enrolments.jsonl')).toMatchObject([
      { contact: 're•••@lanmu.example', request: { email: applicant } },
    ]);
    expect(textOf(asked)).not.toContain(register);
    const contact = await of('contact-2', register);
    expect(rowsIn(contact, 'enrolments.jsonl')).toContainEqual({
      ...{ id: expect.any(String), status: 'refused', contact: register, askedAt: expect.any(String) },
    });
    expect(textOf(contact)).not.toMatch(/CANARY APPLICANT|applicant@/);
    const shop = await of('seller-2', 'taobao/s1');
    expect(rowsIn(shop, 'written-reasons.jsonl')).toMatchObject([{ about: 'past-upheld' }]);
    const person = await of('person-2', 'ann@desk.example');
    expect(rowsIn(person, 'written-reasons.jsonl').map((row) => Object.keys(row).sort())).toContainEqual(['at', 'id']);
    const brand = await of('participant-2', side.brand.id);
    expect(rowsIn(brand, 'vouchings.jsonl')).toMatchObject([{ association: 'guild', participant: side.brand.id }]);
    for (const its of [shop, person, brand])
      expect(textOf(its)).not.toMatch(/CANARY (HOLD|OTHER|DESK NOTE|VOUCHING|APPLICANT)|registry@lanmu/);
  });

  test('an unknown subject is named, and what to write instead', async () => {
    for (const who of ['taobao/s9', 'nobody@shop.example', 'no-one'])
      await expect(write('unknown', who)).rejects.toThrow(
        `The programme holds nothing under “${who}”. Write a seller as`,
      );
    expect(existsSync(join(folder, 'unknown'))).toBe(false);
  });
});
