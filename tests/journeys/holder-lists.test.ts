/** Cases as rows with filters, exports, figures, the monthly report and the daily mail, over HTTP. */
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { proof, type Stage, stages } from './contest.ts';

let side: BrandSide;
let answered: Stage;
const filed: Stage[] = [];
/** Of another participant, who must not see any of it. */
let stranger: string;

const minute = 60_000;

beforeAll(async () => {
  side = await startBrandSide();
  const next = stages(() => side, 2300);
  for (let count = 0; count < 4; count += 1) {
    filed.push(await next());
    // Each at its own instant.
    side.running.clock.advance(minute);
  }
  await side.offer('s9', '9', { title: '=岚木 公式 "包", 1' });
  await side.file('9', { filing: 'batch-9' });
  answered = filed[0] as Stage;
  await answered.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
  await side.running.settle();
  stranger = (
    await side.running.participant(
      { office: 'CN', number: '9300', owner: '别家', contact: 'registry@else.example' },
      { mark: '别家' },
    )
  ).token;
});
afterAll(() => side.running.close());

// biome-ignore lint/suspicious/noExplicitAny: the test's assertions are the type
const get = async (path: string, as = side.brand.token): Promise<any> => {
  const { status, body } = await side.running.call('GET', path, { as });
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const ids = async (query: string, as?: string): Promise<string[]> =>
  (await get(`/cases?${query}`, as)).items.map(({ target }: { target: { id: string } }) => target.id);
const numbers = (stages: readonly Stage[]) => stages.map(({ listing }) => listing);

describe('cases as rows', () => {
  test('come by what ends first, or the newest first, page by page, each once', async () => {
    const all = [...numbers(filed), '9'];
    expect(await ids('sort=filed')).toEqual(all.toReversed());
    const seen: string[] = [];
    for (const sort of ['due', 'filed']) {
      let next: string | undefined;
      const pages: string[] = [];
      do {
        const page = await get(`/cases?limit=2&sort=${sort}${next ? `&cursor=${next}` : ''}`);
        pages.push(...page.items.map(({ target }: { target: { id: string } }) => target.id));
        next = page.next;
      } while (next);
      expect([...pages].sort()).toEqual([...all].sort());
      if (sort === 'due') seen.push(...pages);
    }
    const dues = (await get('/cases')).items.map((one: { next: { due: string } }) => one.next.due);
    expect(dues).toEqual([...dues].sort());
    expect(seen).toHaveLength(5);
  });

  test('say whose turn it is; what waits for the complainant is a list of its own', async () => {
    const { items } = await get('/cases?list=mine');
    expect(items).toMatchObject([{ id: answered.id, status: 'brand-window', next: { whose: 'complainant' } }]);
    expect((await get('/cases?list=settled')).items).toEqual([]);
  });

  test.each([
    ['status=brand-window', () => [answered.listing]],
    ['q=公式', () => ['9']],
    ['reason=trademark', () => []],
    ['marketplace=taobao&lane=expedited&seller=taobao/s9', () => ['9']],
    ['from=2026-03-03', () => []],
    ['to=2026-03-02&q=公式', () => ['9']],
    ['brand=unknown', () => []],
    ['client=unknown', () => []],
  ])('are filtered by %s', async (query, wanted) => {
    expect(await ids(query)).toEqual(wanted());
  });

  test('are counted under the other filters', async () => {
    const counts = await get('/cases/counts?list=open&status=brand-window');
    const list = (name: string) => counts.lists.find((one: { list: string }) => one.list === name).count;
    expect([list('all'), list('open'), list('mine'), list('settled')]).toEqual([1, 1, 1, 0]);
    expect(counts.statuses).toEqual([
      { status: 'answer-window', count: 4 },
      { status: 'brand-window', count: 1 },
    ]);
    expect(counts.marketplaces).toEqual([{ marketplace: 'taobao', count: 1 }]);
  });

  test('under one brand are those under rights with its marks', async () => {
    const book = { name: 'Lanmu', marks: [{ text: '岚木', weak: false }] };
    const { body } = await side.running.call('POST', '/brands', { as: side.brand.token, body: book });
    expect((await ids(`brand=${body.id}`)).length).toBe(5);
    expect(await ids(`brand=${body.id}`, stranger)).toEqual([]);
  });

  test('a bundle is a list too; a stranger has none, and bad input is refused by its field', async () => {
    const [{ bundle }] = (await get('/cases?q=公式')).items;
    expect(await ids(`bundle=${bundle}`)).toEqual(['9']);
    expect(await ids('list=all', stranger)).toEqual([]);
    for (const wrong of ['bundle=x', 'list=x', 'from=x', 'limit=1000', 'cursor=x', 'nothing=1']) {
      const { status } = await side.running.call('GET', `/cases?${wrong}`, { as: side.brand.token });
      expect([wrong, status]).toEqual([wrong, 400]);
    }
  });
});

describe('exports', () => {
  const table = (path: string) =>
    side.running.service.app.inject({
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${side.brand.token}`, 'accept-language': 'en' },
    });

  test('have the rows of the list; a title that begins like a formula is text', async () => {
    const { body, headers } = await table('/cases/export?format=csv&q=公式');
    const [heading, row, end] = body.replace('\uFEFF', '').split('\r\n');
    expect(heading).toMatch(/^Case,Filing,Filed at,/);
    expect(row).toContain('batch-9');
    expect(row).toContain('"\'=岚木 公式 ""包"", 1"');
    expect(end).toBe('');
    expect(headers['content-disposition']).toContain('cases.csv');
  });

  test('are spreadsheets as well', async () => {
    const answer = await table('/cases/export?format=xlsx');
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    const text = [...filesIn(answer.rawPayload).values()].join('\n');
    expect(text).toContain('Whose turn');
    expect(text).toMatch(/(?:'|&apos;|&#39;|&#x27;)=岚木 公式/);
    // No cell is a formula.
    expect(text).not.toContain('<f>');
  });

  test('of findings have the list’s filters', async () => {
    const csv = (await table('/findings/export?format=csv')).body;
    expect(csv).toMatch(/^\uFEFFMarketplace,Listing,Title,/);
    expect((await table('/findings/export?format=csv&marketplace=none')).body.trim().split('\r\n')).toHaveLength(1);
    expect((await table('/findings/export?format=pdf')).statusCode).toBe(400);
  });
});

/** The texts in a zip archive, by name. */
function filesIn(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  // From the central directory: local headers may lack the sizes.
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const [size, name, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    const isStored = zip.readUInt16LE(at + 10) === 0;
    files.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (isStored ? bytes : inflateRawSync(bytes)).toString('utf8'),
    );
  }
  return files;
}

describe('figures', () => {
  test('count twelve weeks of the caller’s own complaints', async () => {
    const { weeks, zone } = await get('/figures');
    expect([weeks.length, zone]).toEqual([12, 'Asia/Shanghai']);
    expect(weeks.at(-1)).toMatchObject({ week: '2026-03-02', filed: 5, gone: 5, answered: 1, returned: { of: 0 } });
    expect(weeks.at(-1).medianMs).toBeGreaterThanOrEqual(0);
    expect((await get('/figures', stranger)).weeks.at(-1)).toMatchObject({ filed: 0, gone: 0 });
  });

  test('of a month have outcomes and, at the holder’s rates, hours and cost', async () => {
    const before = await get('/monthly-report?month=2026-03');
    expect(before).toMatchObject({ filed: 5, undecided: 5, gone: 5 });
    expect(before.rates).toBeUndefined();
    const rates = { hour: { amount: '120.00', currency: 'CNY' }, minutes: 6, minutesAnswered: 30 };
    const { status } = await side.running.call('PUT', '/work-rates', { as: side.brand.token, body: rates });
    expect(status).toBe(200);
    const after = await get('/monthly-report?month=2026-03');
    expect(after).toMatchObject({ minutes: 60, cost: { amount: '120.00' }, costPerCase: { amount: '24.00' }, rates });
    expect(after.reasons).toMatchObject([{ reason: 'counterfeit', filed: 5, minutes: 60 }]);
    expect(await get('/monthly-report?month=2026-02')).toMatchObject({ filed: 0, reasons: [] });
    expect((await get('/monthly-report', stranger)).rates).toBeUndefined();
  });

  test('of the last 30 days stand beside those of the 30 before, on any day of a month', async () => {
    const { days } = await get('/figures');
    expect(days.last).toMatchObject({ filed: 5, answered: 1, gone: 5, upheld: 0, costPerCase: { amount: '24.00' } });
    expect(days.last.medianMs).toBeGreaterThanOrEqual(0);
    expect(days.before).toMatchObject({ filed: 0, gone: 0, returned: { of: 0, back: 0 } });
    const nothing = { filed: 0, answered: 0, gone: 0, upheld: 0, overturned: 0, withdrawn: 0 };
    expect((await get('/figures', stranger)).days.last).toEqual({ ...nothing, returned: { of: 0, back: 0 } });
  });

  test('rates are an administrator’s', async () => {
    const viewer = await side.running.colleague(side.brand.id, 'vera', 'viewer');
    const body = { hour: { amount: '1.00', currency: 'CNY' }, minutes: 1, minutesAnswered: 1 };
    expect((await side.running.call('PUT', '/work-rates', { as: viewer, body })).status).toBe(403);
    const wrong = { ...body, minutes: -1 };
    expect((await side.running.call('PUT', '/work-rates', { as: side.brand.token, body: wrong })).status).toBe(400);
  });

  test('what changed is told by kind, with the last case', async () => {
    const { items } = await get('/changes?since=2026-03-01T00:00:00.000Z');
    const of = (type: string) => items.find((one: { type: string }) => one.type === type);
    expect(of('removal-confirmed')).toMatchObject({ cases: 5 });
    expect(of('answer-received')).toMatchObject({ cases: 1, latest: { id: answered.id } });
    expect((await get(`/changes?since=${side.running.clock.now().toISOString()}`)).items).toEqual([]);
    expect((await get('/changes?since=2026-03-01T00:00:00.000Z', stranger)).items).toEqual([]);
  });
});

test('the daily mail comes by the person’s own choice, while a window of theirs ends soon', async () => {
  const digests = async () =>
    (await side.running.mailTo('9001@cn.example')).filter(({ subject }) => /within three days/.test(subject));
  expect(await get('/digest')).toEqual({ on: false });
  await side.pass(1);
  expect(await digests()).toEqual([]);
  const set = (on: boolean) => side.running.call('PUT', '/digest', { as: side.brand.token, body: { on } });
  const { body } = await set(true);
  // Eight in the morning, in the programme's zone.
  expect(body).toEqual({ on: true, nextAt: '2026-03-04T00:00:00.000Z' });
  let mails = await digests();
  for (let days = 0; days < 10 && mails.length === 0; days += 1) {
    await side.pass(1);
    mails = await digests();
  }
  expect(mails.length).toBe(1);
  expect(mails[0]?.subject).toBe('One case needs you within three days');
  expect(mails[0]?.text).toContain(`岚木 托特包 ${answered.listing}`);
  expect(mails[0]?.link).toContain('/portal/cases?list=mine');
  expect((await set(false)).body).toEqual({ on: false });
  await side.pass(1);
  expect((await digests()).length).toBe(1);
});
