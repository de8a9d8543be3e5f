import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportedBook } from '@marketsafe/connectors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { transactionsOf } from '../../packages/service/src/platform/transactions.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { openTimeStampAuthority, type TestAuthority } from '../../packages/service/src/testing/time-stamp-authority.ts';
import { owner } from './brand-side.ts';

/** Hosts without an interface: a person hands in worksheets, and types what the hosts answered. Nothing of ours follows. */
const folder = mkdtempSync(join(tmpdir(), 'complaint-files-'));
const at = '2026-03-02T02:00:00.000Z';
let running: Running;
let authority: TestAuthority;
let brand: { id: string; token: string };
let other: { id: string; token: string };
let right: string;
let url: string;

beforeAll(async () => {
  const policies = await loadPolicies();
  const packs = policies.packs.map((pack) => {
    const { complainants } = pack.rules;
    const dailyCap = { ...complainants.dailyCap, newcomer: 100 };
    return { ...pack, rules: { ...pack.rules, complainants: { ...complainants, dailyCap } } };
  });
  const byFile = [
    { id: 'taobao', host: 'alibaba-ipp', file: join(folder, 'taobao.jsonl') },
    { id: 'ebay', host: 'ebay-vero', file: join(folder, 'ebay.jsonl') },
  ] as const;
  for (const { id, file } of byFile) {
    const listings = Array.from({ length: 6 }, (_, number) => ({
      ...{
        marketplace: id,
        id: `${100 + number}`,
        title: `岚木 托特包 =1+1 ${number}`,
        classes: [18],
        shipsTo: ['CN'],
      },
      ...{
        seller: { id: 'bagshop', name: '=HYPERLINK("x")' },
        images: [],
        price: { amount: '99.00', currency: 'CNY' },
      },
      // One has no address.
      ...(number < 5 && { url: `https://${id}.example/item/${100 + number}` }),
    }));
    await new ImportedBook(file).bringIn(listings as never, 'zh-CN', at);
  }
  authority = await openTimeStampAuthority(() => running.clock.now());
  const timeStamps = { url: authority.url, trusted: [authority.root.certificate] };
  running = await startRunning(at, { byFile, policies: { ...policies, packs }, timeStamps });
  brand = await running.participant(owner, { mark: '岚木', classes: [18] });
  other = await running.participant({ ...owner, number: '9002', owner: 'Other', contact: 'o@o.example' });
  right = (await running.call('GET', '/rights', { as: brand.token })).body.items[0].id;
  await running.settle();
  url = await running.service.app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(async () => {
  await running.close();
  await authority.close();
  rmSync(folder, { recursive: true, force: true });
});

const cli = (args: readonly string[], as = brand.token) =>
  marketsafe(args, { MARKETSAFE_URL: url, MARKETSAFE_TOKEN: as });
const exported = (filing: string, host: string, out: string, ...more: string[]) =>
  cli(['export', 'complaints', '--filing', filing, '--host', host, '--out', join(folder, out), '--json', ...more]);
const receipts = async (file: string, lines: readonly string[], as?: string) => {
  writeFileSync(file, ['worksheet,row,case,reference,state,date', ...lines, ''].join('\n'));
  const { code, out, err } = await cli(['import', 'receipts', file, '--json'], as);
  return { code, told: out === '' ? err : JSON.parse(out) };
};

async function file(filing: string, marketplace: string, ids: readonly string[]): Promise<string[]> {
  const targets = ids.map((id) => ({ kind: 'listing', marketplace, id }));
  const body = { right, reason: 'counterfeit', targets, declaration: true, chips: ['never-made'], filing };
  const answer = await running.call('POST', '/complaints', { as: brand.token, body });
  expect([answer.status, answer.body.filing]).toEqual([201, filing]);
  await running.settle();
  return answer.body.bundles.flatMap(({ cases }: { cases: { case: string }[] }) => cases.map((one) => one.case));
}
const statusOf = async (id: string): Promise<string> =>
  (await running.call('GET', `/cases/${id}`, { as: brand.token })).body.status;
const countOf = (table: 'measure' | 'notice' | 'outbox'): Promise<number> =>
  transactionsOf(running.database).work(async (tx) => (await tx.selectFrom(table).selectAll().execute()).length);

test('a filing becomes worksheets and packets, its receipts the state of its cases, and nothing of ours follows', async () => {
  const cases = await file('spring', 'taobao', ['100', '101', '102']);
  const elsewhere = await file('spring', 'ebay', ['100']);
  expect(await Promise.all([...cases, ...elsewhere].map(statusOf))).toEqual(Array(4).fill('submitting'));
  // Handed over to a person: no attempt waits, and none is repeated.
  expect(await countOf('outbox')).toBe(0);

  const { code, out, err } = await exported('spring', 'alibaba-ipp', 'ipp');
  expect([code, err]).toEqual([0, '']);
  const sheet = '01-taobao-CN-9001-counterfeit';
  expect(JSON.parse(out)).toMatchObject({ written: true, worksheets: [{ name: sheet, listings: 3 }], leftOut: {} });
  expect(readdirSync(join(folder, 'ipp')).toSorted()).toEqual([
    ...['CHECKLIST.md', 'CHECKLIST.zh-CN.md', 'export.json', 'packets', 'receipts.csv', 'worksheets'],
  ]);
  expect(readFileSync(join(folder, 'ipp/worksheets', `${sheet}.links.txt`), 'utf8')).toBe(
    [100, 101, 102].map((id) => `https://taobao.example/item/${id}\n`).join(''),
  );
  expect(readdirSync(join(folder, 'ipp/packets')).toSorted()).toEqual(
    cases.flatMap((id) => [`${id}.json`, `${id}.pdf`, `packet-${id}.tsr`]).toSorted(),
  );
  expect(
    readFileSync(join(folder, 'ipp/packets', `${cases[0]}.pdf`))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(readFileSync(join(folder, 'ipp/CHECKLIST.zh-CN.md'), 'utf8')).toContain('未在该平台实际试用');
  // A folder that holds something is left alone.
  expect((await exported('spring', 'alibaba-ipp', 'ipp')).err).toContain('is not empty');

  const table = join(folder, 'ipp/receipts.csv');
  expect(readFileSync(table, 'utf8')).toBe(`worksheet,row,case,reference,state,date\n${sheet},,,,,\n`);
  const typed = [
    `${sheet},,,IPP-77,submitted,2026-03-02`,
    `${sheet},1,,IPP-77,asked-back,2026-03-02`,
    `${sheet},1,,IPP-77,removed,2026-03-02`,
    `,,${cases[1]},IPP-77,declined,2026-03-02`,
    // Not answered yet.
    `${sheet},2,,,,`,
  ];
  expect(await receipts(table, typed)).toMatchObject({ code: 0, told: { changed: 6, unchanged: 0, malformed: [] } });
  const order = JSON.parse(readFileSync(join(folder, 'ipp/export.json'), 'utf8')).worksheets[0].cases;
  const statuses = async () => Promise.all(order.map(statusOf));
  const after = await statuses();
  expect(after.toSorted()).toEqual(['declined', 'removed-there', 'submitted']);
  expect(after[0]).toBe('removed-there');
  // The marketplace puts one back; the same file again changes nothing.
  expect(await receipts(table, [...typed.slice(0, 1), `${sheet},1,,IPP-77,reinstated,2026-03-02`])).toMatchObject({
    told: { changed: 1, unchanged: 3 },
  });
  expect((await statuses())[0]).toBe('declined');

  await running.settle();
  expect(await countOf('measure')).toBe(0);
  const told = await transactionsOf(running.database).work((tx) =>
    tx.selectFrom('notice').select(['kind', 'seller']).execute(),
  );
  expect(told.filter(({ seller }) => seller !== null)).toEqual([]);
  const ofSellers = await transactionsOf(running.database).work((tx) =>
    tx.selectFrom('event').select('type').where('kind', '=', 'seller').execute(),
  );
  expect(new Set(ofSellers.map(({ type }) => type))).toEqual(new Set(['seller-registered']));
  const timeline = (await running.call('GET', `/cases/${order[0]}`, { as: brand.token })).body.timeline;
  expect(timeline.flatMap(({ type }: { type: string }) => type)).toEqual([
    ...['complaint-filed', 'complaint-accepted', 'submission-recorded'],
    ...['there-recorded', 'there-recorded', 'there-recorded'],
  ]);
  expect(timeline.at(-1).detail).toMatchObject({ on: '2026-03-02' });
}, 90_000);

test('what the host does not accept is named, and nothing is written', async () => {
  const cases = await file('no-address', 'taobao', ['104', '105']);
  const refused = await exported('no-address', 'alibaba-ipp', 'none');
  expect([refused.code, JSON.parse(refused.out)]).toMatchObject([
    1,
    { written: false, faults: [{ case: cases[1], field: 'url', error: expect.stringContaining('needs its address') }] },
  ]);
  await file('vero', 'ebay', ['101']);
  const long = join(folder, 'long.txt');
  writeFileSync(long, 'x'.repeat(1001));
  const tooLong = await exported('vero', 'ebay-vero', 'none', '--explanation', long);
  expect(JSON.parse(tooLong.out).faults).toEqual([
    { field: 'explanation', error: 'eBay VeRO takes 1000 characters at most, and this one has 1001' },
  ]);
  expect(existsSync(join(folder, 'none'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  for (const [filing, host, why] of [
    ['no-such', 'ebay-vero', 'You have no filing "no-such"'],
    ['vero', 'temu', 'There are: alibaba-ipp, ebay-vero'],
  ] as const)
    expect(await exported(filing, host, 'none')).toMatchObject({ code: 2, err: expect.stringContaining(why) });
  // Another participant's filing is no filing.
  const foreign = await cli(
    ['export', 'complaints', '--filing', 'vero', '--host', 'ebay-vero', '--out', join(folder, 'none')],
    other.token,
  );
  expect(foreign.err).toContain('You have no filing "vero"');
}, 90_000);

test('a faulty line of receipts is named with line and field, and the others are taken', async () => {
  const [one = '', two = ''] = await file('lines', 'ebay', ['102', '103']);
  const { code, told } = await receipts(join(folder, 'lines.csv'), [
    `,,${one},V-1,submited,2026-03-02`,
    `,,${one},V-1,submitted,2 March`,
    `,,${one},,submitted,2026-03-02`,
    `,,${one},V-1,submitted,2026-03-09`,
    `,,no-such-case,V-1,submitted,2026-03-02`,
    `01-ebay,,,V-1,submitted,2026-03-02`,
    `,,${two},V-2,reinstated,2026-03-02`,
    `,,${one},V-1,removed,2026-03-02`,
  ]);
  expect(code).toBe(1);
  expect(told.malformed.map(({ line, field }: { line: number; field: string }) => [line, field])).toEqual([
    ...[
      [2, 'state'],
      [3, 'date'],
      [4, 'reference'],
      [5, 'date'],
      [6, 'case'],
      [7, 'worksheet'],
      [8, 'state'],
    ],
  ]);
  expect(await Promise.all([one, two].map(statusOf))).toEqual(['removed-there', 'submitting']);
  // Under another number it is another complaint.
  expect((await receipts(join(folder, 'lines.csv'), [`,,${one},V-9,removed,2026-03-02`])).told.malformed).toMatchObject(
    [{ line: 2, field: 'reference', error: expect.stringContaining('handed in as "V-1"') }],
  );
  // Only its own complainant types for a case.
  expect(
    (await receipts(join(folder, 'lines.csv'), [`,,${two},V-2,submitted,2026-03-02`], other.token)).told,
  ).toMatchObject({
    malformed: [{ line: 2, field: 'case' }],
  });
  expect(await statusOf(two)).toBe('submitting');
});
