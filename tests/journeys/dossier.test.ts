import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { codeIn, type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { owner } from './brand-side.ts';
import { uploadDocument } from './own-document.ts';

/** A right that was verified once becomes what each host's form asks, unless the host does not take it. */
const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
let running: Running;
let brand: { id: string; token: string };
let agent: { id: string; token: string };
let url: string;
/** The command reads the real clock. */
const validUntil = '2090-01-01T00:00:00.000Z';

beforeAll(async () => {
  running = await startRunning();
  brand = await running.participant(owner, { mark: '岚木', classes: [18, 35], territories: ['CN'], validUntil });
  agent = await running.participant(
    { office: 'US', number: '77', owner: 'Agency', contact: 'a@agency.example' },
    { kind: 'agent', territories: ['US'] },
  );
  const brandBook = {
    ...{ name: '岚木', marks: [{ text: '嵐木' }], photos: ['photos/bag.jpg'] },
    authorised: [{ marketplace: 'taobao', seller: 'lanmu-official' }],
  };
  expect((await running.call('POST', '/brands', { as: brand.token, body: brandBook })).status).toBe(201);
  url = await running.service.app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const exported = (right: string, host: string, out: string, { as = brand.token, plain = false } = {}) =>
  marketsafe(
    ['export', 'dossier', '--right', right, '--host', host, '--out', join(folder, out), ...(plain ? [] : ['--json'])],
    { MARKETSAFE_URL: url, MARKETSAFE_TOKEN: as },
  );
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A right that the register lacked: its holder sent its papers to the review team, and then proved it. */
async function rightWithPapers(number: string, as: string): Promise<string> {
  const upload = async (words: string) => (await uploadDocument(running, as, paper(words, 'a person'))).body.id;
  const documents = [await upload(`certificate ${number}`), await upload(`power of attorney ${number}`)];
  const entry = { ...owner, number, territories: ['CN'], classes: [18], validUntil };
  const asked = await running.call('POST', '/right-reviews', { as, body: { office: 'CN', number, documents } });
  expect(asked.status).toBe(201);
  await running.importEntries([{ ...entry, owner: '岚木控股', mark: '岚木' }]);
  // A mail later than the one with the code of the enrolment.
  running.clock.advance(1000);
  await running.call('POST', '/rights', { as, body: { office: 'CN', number } });
  const code = codeIn((await running.mailTo(owner.contact))[0]);
  const confirmed = await running.call('POST', `/rights/cn-${number}/confirm`, { as, body: { code } });
  expect(confirmed.body.status).toBe('verified');
  return documents[0];
}

test('a verified right becomes a worksheet, the papers and a checklist in both languages', async () => {
  const certificate = await rightWithPapers('9100', brand.token);
  const { code, out, err } = await exported('cn-9100', 'alibaba-ipp', 'ipp');
  expect([code, err]).toEqual([0, '']);
  const told = JSON.parse(out);
  expect(told).toMatchObject({
    ...{ written: true, right: 'cn-9100', host: 'alibaba-ipp', doubts: [] },
    documents: ['document-1.pdf', 'document-2.pdf'],
  });
  expect(told.fields).toContainEqual(
    expect.objectContaining({ fact: 'number', state: 'filled', text: { en: '9100', 'zh-CN': '9100' } }),
  );
  expect(readdirSync(join(folder, 'ipp'), { recursive: true }).toSorted()).toEqual([
    ...['CHECKLIST.md', 'CHECKLIST.zh-CN.md', 'CN-9100.xlsx'],
    ...['documents', 'documents/document-1.pdf', 'documents/document-2.pdf'],
  ]);
  // A workbook is a ZIP.
  expect(read('ipp/CN-9100.xlsx').slice(0, 2)).toBe('PK');
  // The copy, without what its maker left in the file.
  const copy = readFileSync(join(folder, 'ipp/documents/document-1.pdf')).toString('latin1');
  expect([copy.slice(0, 5), copy.includes('a person')]).toEqual(['%PDF-', false]);
  expect(read('ipp/CHECKLIST.md')).toMatch(
    /never tried at the host[\s\S]*- \[ \] Identity of the owner: [\s\S]*documents\/document-2\.pdf/,
  );
  expect(read('ipp/CHECKLIST.zh-CN.md')).toMatch(/未在该平台实际试用[\s\S]*- \[ \] 权利人主体证明：/);
  expect(read('ipp/CHECKLIST.md')).not.toContain('Before you begin');
  // A folder that holds something is left alone.
  expect((await exported('cn-9100', 'alibaba-ipp', 'ipp')).err).toContain('is not empty');

  const { fields } = JSON.parse((await exported('cn-9100', 'meta', 'meta')).out);
  expect(fields).toContainEqual(
    expect.objectContaining({
      fact: 'product-pictures',
      state: 'filled',
      text: { en: 'photos/bag.jpg', 'zh-CN': 'photos/bag.jpg' },
    }),
  );

  // Another participant cannot read the papers, nor the right.
  const path = `/right-reviews/cn-9100/documents/${certificate}`;
  const statusFor = async (as: string, more = ''): Promise<number> =>
    (await running.service.app.inject({ url: `/api/v1${path}${more}`, headers: { authorization: `Bearer ${as}` } }))
      .statusCode;
  expect([await statusFor(brand.token), await statusFor(agent.token)]).toEqual([200, 404]);
  expect(await statusFor(brand.token, '?original=yes')).toBe(403);
}, 120_000);

test('what a host does not take is named, and nothing is written', async () => {
  const { code, out } = await exported('cn-9001', 'walmart', 'none');
  expect([code, JSON.parse(out)]).toMatchObject([
    1,
    { written: false, faults: [{ field: 'office' }, { field: 'territories' }] },
  ]);
  const plain = await exported('cn-9001', 'lazada', 'none', { plain: true });
  expect(plain.code).toBe(1);
  expect(plain.err).toContain(
    'territories: Lazada, by Alibaba IPP sells in SG, MY, ID, PH, TH, VN. This right is in force in CN only.',
  );
  expect(plain.err).toContain('销售地为');
  expect(plain.err).toContain('Nothing was written.');
  await running.importEntries([{ ...owner, number: '9300', owner: 'Someone Else', mark: '岚木' }]);
  await running.call('POST', '/rights', { as: brand.token, body: { office: 'CN', number: '9300' } });
  expect(JSON.parse((await exported('cn-9300', 'alibaba-ipp', 'none')).out).faults).toMatchObject([
    { field: 'status' },
  ]);
  // Neither one that does not exist, nor another's.
  for (const [as, right, told] of [
    [brand.token, 'cn-1', 'You have no right "cn-1". You have: '],
    [agent.token, 'cn-9001', 'You have no right "cn-9001". You have none.'],
  ] as const)
    expect(await exported(right, 'temu', 'none', { as })).toMatchObject({
      code: 2,
      err: expect.stringContaining(told),
    });
  expect(existsSync(join(folder, 'none'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
}, 120_000);

test('an agent writes it under its mandate, and what fits in part is said', async () => {
  const until = '2089-01-01T00:00:00.000Z';
  const path = '/rights/cn-9001/mandates';
  expect((await running.call('POST', path, { as: brand.token, body: { agent: agent.id, until } })).status).toBe(200);
  const { code, out } = await exported('cn-9001', 'alibaba-ipp', 'by-agent', { as: agent.token, plain: true });
  expect(code).toBe(0);
  expect(out).toContain('In Nice classes 35 nothing is on sale there. Name 18.');
  expect(out).toMatch(/missing: Power of attorney: .*\n {2}缺少 授权书：/);
  // The holder's brand book is not the agent's.
  expect(read('by-agent/CHECKLIST.md')).toMatch(
    /Before you begin[\s\S]*Nice classes 35[\s\S]*no document about this right/,
  );
  expect(readdirSync(join(folder, 'by-agent'))).not.toContain('documents');
}, 120_000);
