/** Starts, uses and stops one real service by commands, as a person would. */
import type { ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readLabels, SHIPPED_MODEL } from '@marketsafe/screening';
import { type Client, createClient } from '@marketsafe/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slowBodies } from '../../../../bench/slow-bodies/slow-bodies.ts';
import { freePorts } from '../../../../scripts/free-ports.ts';
import { dailyXml } from '../testing/daily-xml.ts';
import { type Ended, ended, launch, marketsafe, shell } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { checkStopped } from '../testing/stopped-folder.ts';

const scratch = scratchFolder();
const data = scratch.path('data');
let service: ChildProcess;
let stopped: Promise<Ended>;
let url: string;
let told = '';
/** A checkpoint of its ledger. */
let note: string;

const tokenOf = async (persona: string): Promise<string> =>
  (await createClient({ baseUrl: url }).demoSignIn({ body: { persona } })).token;
const clientOf = async (persona: string): Promise<Client> =>
  createClient({ baseUrl: url, token: await tokenOf(persona) });
/** Of the demonstration's people. */
const password = 'only for the demonstration';
/** The secret of a new API key. */
const keyOf = async (persona: string, scope: 'read' | 'file' | 'operate'): Promise<string> =>
  (await (await clientOf(persona)).makeApiKey({ body: { name: 'command line', scopes: [scope], days: 30, password } }))
    .secret;
const run = (args: readonly string[], token: string) =>
  marketsafe(args, { MARKETSAFE_URL: url, MARKETSAFE_TOKEN: token });

beforeAll(async () => {
  const port = await freePorts(3);
  service = launch(['start', '--demo', '--no-pictures', '--data', data, '--port', String(port), '--json']);
  stopped = ended(service);
  url = await new Promise<string>((resolve, reject) => {
    service.stdout?.on('data', (text: string) => {
      told += text;
      const ready = /\{"event":"ready","url":"([^"]+)"\}/.exec(told)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void stopped.then(({ err }) => reject(new Error(`it ended before it was ready: ${err}`)));
  });
}, 600_000);
afterAll(async () => {
  // The service notices that its launcher is gone, and closes normally.
  service.kill('SIGKILL');
  const { out } = await stopped;
  expect(out).toContain('"event":"stopped"');
});

describe('a running service', () => {
  it('refuses a second process on its data folder', async () => {
    const { code, err } = await marketsafe(['start', '--demo', '--data', data, '--port', String(await freePorts(3))]);
    expect(err).toMatch(/is in use by process \d+.*Nothing was touched/);
    expect(code).toBe(2);
    // Without an option it uses the port of its first start.
    const again = await marketsafe(['start', '--demo', '--data', data]);
    expect(again.err).toMatch(`Port ${new URL(url).port} is in use. Stop what listens there, or make another`);
  });

  it('makes its folder readable for its owner only', () => {
    const readable = readdirSync(data, { withFileTypes: true }).filter(
      (entry) => (statSync(join(data, entry.name)).mode & 0o077) !== 0,
    );
    expect([statSync(data).mode & 0o077, readable.map(({ name }) => name)]).toEqual([0, []]);
  });

  it('is healthy, has metrics for this machine, and logs one line per request', async () => {
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('marketsafe_queue_rows{queue="deadlines"}');
    const answer = await fetch(`${url}/api/v1/marketplaces`);
    await expect.poll(() => told).toContain(answer.headers.get('x-request-id'));
  });

  it('imports register entries from a file, without the wrong lines', async () => {
    const entry = (number: number, more: object = {}): string =>
      JSON.stringify({
        office: 'CN',
        number: `IMPORT-${number}`,
        owner: 'Owner',
        contact: 'ip@owner.example',
        territories: ['CN'],
        validUntil: '2031-06-30T00:00:00.000Z',
        ...more,
      });
    const lines = Array.from({ length: 1_200 }, (_, index) => entry(index));
    lines[10] = entry(10, { contact: 'nobody' });
    lines[11] = entry(11, { territories: ['CHN'], classes: [99] });
    lines[700] = '{"office":';
    const file = scratch.write('register.jsonl', lines.join('\n'));
    const desk = await tokenOf('desk-he');
    const { code, out, err } = await run(['import', 'register', file, '--json'], desk);
    const {
      created,
      malformed,
      lines: told,
    } = JSON.parse(out) as {
      created: number;
      lines: { line: number; outcome: string }[];
      malformed: { line: number; field?: string }[];
    };
    expect(created).toBe(1_197);
    expect(told.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(told.filter(({ outcome }) => outcome === 'refused').map(({ line }) => line)).toEqual([11, 12, 701]);
    expect(malformed.map(({ line, field }) => [line, field])).toEqual([
      [11, 'contact'],
      [12, 'territories.0'],
      [12, 'classes.0'],
      [701, undefined],
    ]);
    expect(err.trim().split('\n')).toHaveLength(4);
    expect(code).toBe(1);
    const again = async () => (await run(['import', 'register', file], desk)).out;
    expect(await again()).toContain('0 entries created, 0 changed, 1,197 as before; 3 entries refused.');
    // After another change to one of them, the same file restores it.
    const other = scratch.write('other.jsonl', entry(5, { owner: 'Another' }));
    expect((await run(['import', 'register', other], desk)).out).toContain('0 entries created, 1 changed, 0 as before');
    expect(await again()).toContain('0 entries created, 1 changed, 1,196 as before; 3 entries refused.');
  });

  it('imports the registrations of a USPTO file once, and the lines of a CSV file with columns of its own', async () => {
    const desk = await keyOf('desk-he', 'operate');
    const xml = scratch.write('daily.xml', dailyXml);
    const first = await run(['import', 'register', xml, '--json'], desk);
    expect([first.code, first.err.trim()]).toEqual([
      1,
      JSON.stringify({
        file: xml,
        line: 41,
        field: 'registration-date',
        error: 'is not a day in the form YYYYMMDD (registration 7000003, serial number 90000003)',
      }),
    ]);
    expect(JSON.parse(first.out)).toMatchObject({ created: 2, applications: 1, malformed: [{ line: 41 }] });
    expect((await run(['import', 'register', xml], desk)).out).toBe(
      '0 entries created, 0 changed, 2 as before; 1 entry refused. 1 application without a registration left out.\n',
    );

    const csv = scratch.write(
      'marks.csv',
      'Reg. No.;Owner;Expires;Classes\nCSV-1;Lin Tea;2031/6/30;30 32\nCSV-2;;2031/6/30;\n',
    );
    const columns = ['--office', 'cn', '--map', 'number=Reg. No.', '--map', 'validUntil=Expires'];
    const listed = await run(['import', 'register', csv, ...columns], desk);
    expect([listed.code, listed.err, listed.out]).toEqual([
      1,
      expect.stringContaining(`${csv}:3:owner:`),
      '1 entry created, 0 changed, 0 as before; 1 entry refused.\n',
    ]);
    // Neither register names a contact, so a participant who adds the right waits for the review team.
    const holder = await clientOf('nike');
    expect(await holder.registerRight({ body: { office: 'CN', number: 'CSV-1' } })).toMatchObject({
      status: 'unverified',
      verifiedWith: 'review-team',
    });
  });

  it('brings in a participant’s rights, mandates and authorised sellers once, and names line and field of what it refuses', async () => {
    const [holder, token] = [await clientOf('nike'), await tokenOf('nike')];
    const agent = (await (await clientOf('harbour-ip')).me()).participant?.id;
    const bring = async (what: string, file: string, ...more: string[]) => {
      const { code, out, err } = await run(['import', what, file, ...more], token);
      return { code, out, refused: err.replaceAll(file, '').trim().split('\n') };
    };
    const entries = ['IN-1', 'IN-2'].map((number) =>
      JSON.stringify({
        ...{ office: 'CN', number, owner: 'Nike Innovate C.V.', territories: ['CN'] },
        validUntil: '2099-06-30T00:00:00.000Z',
      }),
    );
    await run(['import', 'register', scratch.write('own.jsonl', entries.join('\n'))], await tokenOf('desk-he'));

    const portfolio = scratch.write('portfolio.csv', 'Register;Reg. No.;Note\nCN;IN-1;\ncn;in-2;x\nCN;IN-9;\nCN;;\n');
    const columns = ['--map', 'office=Register', '--map', 'number=Reg. No.'];
    expect(await bring('rights', portfolio, ...columns)).toEqual({
      code: 1,
      out: '2 rights created, 0 changed, 0 as before; 2 rights refused.\n',
      refused: [expect.stringMatching(/^:4:number: The register has no entry CN IN-9\./), ':5:number: is missing'],
    });
    const own = async () => (await holder.listRights()).items.filter(({ number }) => number.startsWith('IN-'));
    expect(await own()).toMatchObject([{ status: 'verified' }, { status: 'verified' }]);
    expect((await bring('rights', portfolio, ...columns)).out).toContain('0 rights created, 0 changed, 2 as before');

    const mandate = (number: string, to: string | undefined, until: string) => `CN,${number},${to},${until}`;
    const mandates = (...lines: string[]) =>
      scratch.write('mandates.csv', ['office,number,agent,until', ...lines].join('\n'));
    const first = mandates(
      mandate('IN-1', agent, '2098-12-31'),
      mandate('IN-2', 'nobody', '2098-12-31'),
      mandate('IN-9', agent, '2098-12-31'),
      mandate('IN-2', agent, '31/12/2098'),
    );
    expect(await bring('mandates', first)).toEqual({
      code: 1,
      out: '1 mandate created, 0 changed, 0 as before; 3 mandates refused.\n',
      refused: [
        expect.stringMatching(/^:3:agent: No other participant has this id/),
        ':4:number: you hold no right CN IN-9. Register it first, or import your rights',
        ':5:until: "31/12/2098" is not a day. Write it as 2027-06-30',
      ],
    });
    const later = mandates(mandate('IN-1', agent, '2099-01-31'));
    expect((await bring('mandates', later)).out).toBe(
      '0 mandates created, 1 changed, 0 as before; 0 mandates refused.\n',
    );
    expect((await bring('mandates', later)).out).toContain('0 changed, 1 as before');
    expect((await own())[0]?.mandates).toMatchObject([{ agent, until: '2099-02-01T00:00:00.000Z' }]);

    const brandOf = async () => (await holder.listBrands()).items.find(({ name }) => name === 'Converse');
    const before = await brandOf();
    const dealer = { marketplace: 'taobao', seller: 'dealer-1' };
    const dealers = scratch.write(
      'dealers.jsonl',
      [
        { brand: 'converse', ...dealer },
        { brand: before?.id, ...dealer },
        { brand: 'Converse', ...dealer, marketplace: 'ebay' },
        { brand: 'Another', ...dealer },
        { brand: 'Converse', ...dealer, seller: 7 },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const added = await bring('authorised-sellers', dealers);
    expect([added.code, added.out]).toEqual([1, '1 seller created, 0 changed, 1 as before; 3 sellers refused.\n']);
    expect(added.refused.sort()).toEqual([
      ':3:marketplace: there is no marketplace "ebay". There are: taobao, tmall',
      ':4:brand: you have no single brand "Another". Add it on your portal first, or write its id',
      ':5:seller: is not a text. Put it in quotes',
    ]);
    expect(await brandOf()).toEqual({ ...before, authorised: [...(before?.authorised ?? []), dealer] });
    expect((await bring('authorised-sellers', dealers)).out).toContain('0 sellers created, 0 changed, 2 as before');
  });

  it('brings in how cases ended elsewhere, which the review team reads and nothing counts', async () => {
    const desk = await clientOf('desk-he');
    const [seller] = (await desk.listSellers()).items;
    const file = scratch.write(
      'history.csv',
      [
        'marketplace,seller,No.,outcome,decidedOn,note',
        `${seller?.marketplace},${seller?.id},TB-1,Upheld,2024/3/2,Bags`,
        'taobao,x,TB-2,perhaps,2024-03-02,',
        'ebay,x,TB-3,upheld,2024-03-02,',
        'taobao,x,TB-4,upheld,02.03.2024,',
        'taobao,x,TB-5,upheld,2099-01-01,',
      ].join('\n'),
    );
    const bring = (token: string) => run(['import', 'cases', file, '--map', 'reference=No.'], token);
    const token = await tokenOf('desk-he');
    const { code, out, err } = await bring(token);
    expect([code, out]).toEqual([1, '1 case created, 0 changed, 0 as before; 4 cases refused.\n']);
    expect(err.replaceAll(file, '').trim().split('\n')).toEqual([
      expect.stringMatching(/^:3:outcome: /),
      ':4:marketplace: there is no marketplace "ebay". There are: taobao, tmall',
      ':5:decidedOn: "02.03.2024" is not a day. Write it as 2027-06-30',
      ':6:decidedOn: 2099-01-01 is in the future; bring in what was decided',
    ]);
    expect((await bring(token)).out).toContain('0 cases created, 0 changed, 1 as before');
    const path = { marketplace: seller?.marketplace ?? '', seller: seller?.id ?? '' };
    const { reasons, ...rest } = await desk.getSeller({ path });
    expect(reasons).toContainEqual({
      ...{ about: 'past-upheld', by: 'He Wen', text: 'TB-1 · Bags', at: '2024-03-02T00:00:00.000Z' },
    });
    expect(rest).toMatchObject({ points: seller?.points, status: seller?.status });
    const refused = await bring(await tokenOf('desk-tang'));
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('(not-for-this-position)')]);
  });

  it('files for a file of addresses, names the shortfalls of each, and files nothing twice', async () => {
    const brand = await clientOf('lanmu');
    const { items } = await brand.listFindings({ query: { band: 'act' } });
    const [finding] = items.filter(({ right }) => right !== undefined);
    const address = finding?.listing.url ?? '';
    const file = scratch.write(
      'urls.csv',
      `title,url\nfake,${address}\nagain,${address}\ngone,https://item.taobao.com/item.htm?id=999\nelse,https://shop.example/1\nnone,\n`,
    );
    const token = await keyOf('lanmu', 'file');
    const args = [
      'complain',
      '--file',
      file,
      '--right',
      finding?.right ?? '',
      '--reason',
      'counterfeit',
      '--declare',
      '--json',
    ];
    const cases = async () => (await brand.listBundles({ query: { limit: 100 } })).items.length;
    const before = await cases();

    const check = JSON.parse((await run([...args, '--check'], token)).out) as Report;
    expect(check.counts).toEqual({ accepted: 1, refused: 1, unreadable: 1, repeated: 1 });
    expect(await cases()).toBe(before);

    const first = await run(args, token);
    const filed = JSON.parse(first.out) as Report;
    expect(filed.counts).toEqual({ filed: 1, refused: 1, unreadable: 1, repeated: 1 });
    expect(filed.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'filed'],
      [3, 'repeated'],
      [4, 'refused'],
      [5, 'unreadable'],
    ]);
    expect(filed.lines[2]?.shortfalls.map(({ code }) => code)).toContain('listing-not-found');
    expect(filed.malformed.map(({ line }) => line)).toEqual([6]);
    expect(first.code).toBe(1);
    await expect.poll(async () => (await fetch(address)).status).toBe(404);

    // Two variants of one listing are two lines, each with its own result.
    const { items: more } = await brand.listFindings({ query: { band: 'act', limit: 100 } });
    const links: string[] = [];
    for (const { listing, right } of more.filter((one) => one.right === finding?.right && one !== finding)) {
      const shown = await fetch(new URL(`/api/shop/item/${listing.id}`, listing.url));
      const { variants = [] } = (await shown.json()) as { variants?: string[] };
      if (right === undefined || variants.length < 2 || links.length > 0) continue;
      links.push(...variants.slice(0, 2).map((id) => `${listing.url}&skuId=${id}`));
    }
    const two = scratch.write('variants.csv', `url\n${links.join('\n')}\n`);
    const ofTwo = await run(
      args.map((one) => (one === file ? two : one)),
      token,
    );
    expect((JSON.parse(ofTwo.out) as Report).counts).toEqual({ filed: 2 });

    const after = await cases();
    expect(after).toBeGreaterThan(before);
    expect(JSON.parse((await run(args, token)).out)).toEqual(filed);
    expect(await cases()).toBe(after);

    const anew = JSON.parse((await run([...args, '--name', 'another'], token)).out) as Report;
    expect(anew.lines[0]?.shortfalls.map(({ code }) => code)).toEqual(['duplicate-open']);
  });

  it('refuses a filing without the declaration, and one without a token', async () => {
    const file = scratch.write('one.txt', 'https://item.taobao.com/item.htm?id=1\n');
    const args = ['complain', '--file', file, '--right', 'x', '--reason', 'counterfeit'];
    expect(await run(args, 'x')).toMatchObject({ code: 2, err: expect.stringMatching(/no evidence.*add --declare/) });
    expect(await run([...args, '--declare'], 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('does not know this token'),
    });
  });

  it('says what is wrong with an API key, and what to do', async () => {
    const file = scratch.write('one.txt', 'https://item.taobao.com/item.htm?id=1\n');
    const args = ['complain', '--file', file, '--right', 'x', '--reason', 'counterfeit', '--declare'];
    const brand = await clientOf('lanmu');
    const { key, secret } = await brand.makeApiKey({ body: { name: 'x', scopes: ['read'], days: 30, password } });
    expect(await run(args, secret)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/has the scope read.* needs file: make a key .*\(key-lacks-scope\)/),
    });
    await brand.revokeApiKey({ path: { key: key.id } });
    const revoked = await run(args, secret);
    expect(revoked).toMatchObject({ code: 2, err: expect.stringMatching(/was revoked.*makes a new key/) });
    expect(revoked.err).not.toContain(secret);
  });

  it('saves the active model with the current labels, and refuses an unknown one', async () => {
    const desk = await keyOf('desk-he', 'read');
    const folder = scratch.path('models');
    const { code, out } = await run(['model', 'export', '--out', folder], desk);
    const [model = '', labels = ''] = out.trim().split('\n');
    expect([code, model, labels]).toEqual([
      ...[0, join(folder, 'marketsafe-model-0.json'), join(folder, 'marketsafe-labels.jsonl')],
    ]);
    expect(JSON.parse(readFileSync(model, 'utf8'))).toEqual(SHIPPED_MODEL);
    expect(readLabels(readFileSync(labels, 'utf8')).beside).toEqual(SHIPPED_MODEL);
    const none = await run(['model', 'export', '--number', '77', '--out', folder], desk);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('not-found')]);
  });

  it('shows the changes of a table of exchange rates, and activates it; names line and field of an invalid one', async () => {
    const desk = await tokenOf('desk-he');
    const today = (await createClient({ baseUrl: url }).demoState()).now.slice(0, 10);
    const table = { asOf: today, base: 'EUR', rates: { CNY: '7.9', USD: '1.1' } };
    const file = scratch.write('rates.json', JSON.stringify(table));
    const before = scratch.path('before.json');
    const shown = await run(['rates', '--out', before], '');
    expect([shown.code, shown.out]).toEqual([
      0,
      expect.stringMatching(/^Table \d+ is in force: 6 rates of [-\d]+ against USD\. Source: .*\nUsed until [-\d]+ /),
    ]);
    const unsaid = await run(['rates', file], desk);
    expect([unsaid.code, unsaid.err]).toEqual([2, expect.stringContaining('rates-without-source')]);
    const check = await run(['rates', file, '--check'], '');
    expect([check.code, check.out]).toEqual([
      0,
      expect.stringMatching(/^CNY: 8\.16092 → 7\.9 \(−3\.2 %\)\nGBP: no longer in the table\n[\s\S]*\nTable/),
    ]);
    expect(JSON.parse((await run(['rates', '--json'], '')).out).inForce.table).toEqual(
      JSON.parse(readFileSync(before, 'utf8')),
    );
    const put = await run(['rates', file, '--source', 'our bank'], desk);
    expect([put.code, put.out]).toEqual([
      0,
      expect.stringMatching(
        /\nTable \d+ is in force: 2 rates of [-\d]+ against EUR\. Source: our bank\nUsed until .*\n$/,
      ),
    ]);
    const slip = scratch.write(
      'slip.json',
      JSON.stringify({ ...table, source: 'x', rates: { CNY: '79', USD: '0.11' } }),
    );
    const far = await run(['rates', slip], desk);
    expect([far.code, far.out, far.err]).toEqual([
      2,
      'CNY: 7.9 → 79 (+900.0 %), ten times or more away\nUSD: 1.1 → 0.11 (−90.0 %), ten times or more away\n',
      expect.stringMatching(/CNY, USD\. Confirm the currencies .*--confirm.*\(rates-far-off\)/),
    ]);
    const early = scratch.write(
      'early.json',
      JSON.stringify({ ...table, source: 'x', asOf: '2099-01-01', rates: { CNY: '79' } }),
    );
    expect((await run(['rates', early], desk)).err).toMatch(
      /2099-01-01 is in the future.*CNY\. Confirm.*\(rates-in-future\)/,
    );
    expect((await run(['rates', slip, '--confirm', 'CNY', 'USD'], desk)).code).toBe(0);
    expect((await run(['rates', before, '--confirm', 'CNY', 'EUR'], desk)).code).toBe(0);
    const two = scratch.write('two.json', `{"asOf":"${today}","base":"EUR",\n"rates":{"CNY":"7.9",\n"CNY":"79"}}`);
    expect((await run(['rates', two, '--source', 'x'], desk)).err).toContain(
      `${two}, line 3: rates.CNY stands twice. Keep one of the two. Nothing was put in force.`,
    );
    for (const [rates, told] of [
      [{ CNY: '7.9', RMB: '7.9' }, /wrong\.json, line 6: rates\.RMB: .*Nothing was put in force/],
      [
        { CNY: '7.123456789' },
        /wrong\.json, line 5: rates\.CNY: a decimal .*at most 12 digits before the point and 8 behind/,
      ],
    ] as const) {
      const wrong = scratch.write('wrong.json', JSON.stringify({ ...table, rates }, null, 1));
      const refused = await run(['rates', wrong], desk);
      expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(told)]);
    }
    expect((await run(['rates', file, '--source', 'x'], await tokenOf('desk-tang'))).err).toMatch(
      /refused: .*\(not-for-this-position\)/,
    );
  });

  it('imports listings into the named simulated marketplace, with the token of its data folder', async () => {
    const line = { marketplace: 'weidian', id: '42', title: 'A bag', seller: { id: 's42', name: 'Shop 42' } };
    const file = scratch.write('feed.jsonl', JSON.stringify(line));
    const done = await marketsafe(['import', 'listings', file, '--to', 'tmall', '--url', url, '--data', data]);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('1 listing created') });
    expect(await marketsafe(['import', 'listings', file, '--to', 'ebay', '--url', url, '--data', data])).toMatchObject({
      code: 2,
      err: expect.stringContaining('It has: taobao, tmall.'),
    });
  });

  it('accepts a connector’s new secrets while it runs, and a webhook’s former one for the given time', async () => {
    const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
    const [one, two, three] = [secretOf('one'), secretOf('two'), secretOf('three')];
    const set = async (value: string, ...more: string[]) => {
      const file = scratch.write('new-secret.txt', `${value}\n`);
      return marketsafe(['secrets', 'set', 'taobao.webhook', '--file', file, '--data', data, ...more]);
    };
    const deliver = async (secret: string): Promise<number> => {
      const at = new Date();
      const id = `msg_${secret}_${at.getTime()}`;
      const body = JSON.stringify({ events: [{ type: 'listing.changed', at: at.toISOString(), listing: '1' }] });
      const stamp = String(Math.floor(at.getTime() / 1000));
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const signature = createHmac('sha256', key).update(`${id}.${stamp}.${body}`).digest('base64');
      const headers = { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': `v1,${signature}` };
      const answer = await fetch(`${url}/api/v1/marketplaces/taobao/events`, {
        ...{ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
      });
      return answer.status;
    };
    expect(await deliver(one)).toBe(401);
    expect(await set(one)).toMatchObject({
      code: 0,
      out: expect.stringContaining('the earlier secret is accepted until'),
    });
    expect(await deliver(one)).toBe(200);
    await set(two, '--former-for', '1');
    expect([await deliver(two), await deliver(one)]).toEqual([200, 200]);
    expect(await set(three, '--former-for', '0')).toMatchObject({ out: expect.stringContaining('no earlier secret') });
    expect([await deliver(three), await deliver(two), await deliver(one)]).toEqual([200, 401, 401]);

    const listed = await marketsafe(['secrets', 'list', '--data', data]);
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out.match(/^\S+/gm)).toEqual(['taobao.token', 'taobao.webhook', 'tmall.token', 'tmall.webhook']);

    // The shop uses the new token too: an import with the token of the data folder arrives.
    const token = await shell(`printf new-token | marketsafe secrets set tmall.token --data '${data}' --json`);
    expect(JSON.parse(token.out)).toMatchObject({ name: 'tmall.token', kind: 'token', formerUntil: [] });
    const line = { marketplace: 'weidian', id: '43', title: 'A hat', seller: { id: 's42', name: 'Shop 42' } };
    const feed = scratch.write('hat.jsonl', JSON.stringify(line));
    expect(await marketsafe(['import', 'listings', feed, '--to', 'tmall', '--url', url, '--data', data])).toMatchObject(
      {
        code: 0,
      },
    );
  });

  it('exits with 2 for an implausible secret, and repeats none of it', async () => {
    const hush = scratch.write('hush.txt', 'hush-hush');
    const refusals: [readonly string[], RegExp][] = [
      [['taobao.webhook', '--file', hush], /"whsec_" and 24 to 64 bytes/],
      [['ebay.token', '--file', hush], /There are: taobao\.token, taobao\.webhook, tmall\.token, tmall\.webhook/],
      [['taobao.token', '--file', scratch.write('empty.txt', '\n')], /the new secret is empty/],
      [['taobao.token', 'hush-hush'], /Name one secret and nothing more/],
      [['taobao.token', '--file', hush, '--former-for', '169'], /whole number from 0 to 168/],
      [['taobao.token', '--file', hush, '--data', scratch.path('nothing')], /secrets\.json is not there/],
    ];
    for (const [args, why] of refusals) {
      const { code, out, err } = await marketsafe([
        'secrets',
        'set',
        ...args,
        ...(args.includes('--data') ? [] : ['--data', data]),
      ]);
      expect(err).toMatch(why);
      expect(out + err).not.toContain('hush-hush');
      expect(code).toBe(2);
    }
    const keyless = { MARKETSAFE_MASTER_KEYS: scratch.path('no-keys.json') };
    expect(await marketsafe(['secrets', 'set', 'taobao.token', '--file', hush, '--data', data], keyless)).toMatchObject(
      {
        code: 2,
        err: expect.stringMatching(/no-keys\.json is not there.*Nothing was changed/),
      },
    );
    expect(existsSync(scratch.path('no-keys.json'))).toBe(false);
  });

  it('refuses a new master key and a ledger check for a folder in use', async () => {
    for (const command of [
      ['secrets', 'rotate'],
      ['ledger', 'check'],
    ]) {
      expect(await marketsafe([...command, '--data', data])).toMatchObject({
        code: 2,
        err: expect.stringContaining('is in use by process'),
      });
    }
    note = (await createClient({ baseUrl: url }).getLedger()).latest?.note ?? '';
  });

  it('stops on request, and releases its folder', async () => {
    expect(existsSync(join(data, 'lock'))).toBe(true);
    // Within ten seconds, as promised, although a client has requests open that never end.
    const attack = await slowBodies(url, 300);
    const asked = performance.now();
    service.kill('SIGTERM');
    const { code, out } = await stopped;
    expect(performance.now() - asked).toBeLessThan(10_000);
    attack.end();
    expect(out).toContain('{"event":"stopped"}');
    expect(out).toContain('{"event":"secret","what":"Took the new secret taobao.webhook"}');
    expect(out).not.toContain('whsec_');
    expect(code).toBe(0);
    expect(existsSync(join(data, 'lock'))).toBe(false);
  });

  it('checks the log, states and views of a stopped one, decides its cases again under other rules, and rebuilds them', async () => {
    await checkStopped(data, note, scratch.write);
  }, 300_000);

  it('gives a stopped one a new master key, and encrypts its secrets with it', async () => {
    const read = (name: string) => readFileSync(join(data, name), 'utf8');
    const [before, keys] = [read('secrets.json'), read('master-keys.json')];
    const connectors = read('connector-secrets/taobao.webhook.json');
    const done = await marketsafe(['secrets', 'rotate', '--data', data, '--json']);
    const { key } = JSON.parse(done.out) as { key: string };
    expect(done.code).toBe(0);
    expect(JSON.parse(read('master-keys.json'))).toMatchObject({ current: key, keys: { [key]: expect.any(String) } });
    expect(Object.keys((JSON.parse(read('master-keys.json')) as { keys: object }).keys)).toHaveLength(1);
    expect(keys).not.toContain(key);
    expect(read('secrets.json')).not.toBe(before);
    expect(read('connector-secrets/taobao.webhook.json')).not.toBe(connectors);
    expect(await marketsafe(['secrets', 'list', '--data', data])).toMatchObject({ code: 0 });
    expect(await marketsafe(['secrets', 'rotate', '--data', scratch.path('empty')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('secrets.json is not there'),
    });
  });

  it('keeps the port of its first start: its pictures, shops and notices have that address', async () => {
    const elsewhere = String(await freePorts(3));
    const { code, err } = await marketsafe(['start', '--demo', '--data', data, '--port', elsewhere]);
    expect(err).toMatch(`was made on port ${new URL(url).port}`);
    expect(err).toMatch(/no --port.*another folder \(--data\)\. Nothing was touched/);
    expect(code).toBe(2);
  });

  it('removes no key without the database, as with a forgotten DATABASE_URL', async () => {
    const elsewhere = scratch.path('on-a-server');
    mkdirSync(elsewhere);
    for (const name of ['secrets.json', 'master-keys.json']) cpSync(join(data, name), join(elsewhere, name));
    const keys = readFileSync(join(elsewhere, 'master-keys.json'), 'utf8');
    expect(await marketsafe(['secrets', 'rotate', '--data', elsewhere])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no database in'),
    });
    expect(readFileSync(join(elsewhere, 'master-keys.json'), 'utf8')).toBe(keys);
    expect(readdirSync(elsewhere).sort()).toEqual(['master-keys.json', 'secrets.json']);
  });
});

interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly malformed: readonly { line: number }[];
  readonly lines: readonly { line: number; outcome: string; shortfalls: readonly { code: string }[] }[];
}
