import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
const laws = ['cn-ecommerce-law', 'eu-dsa', 'us-dmca', 'us-inform'];
const installed = fileURLToPath(new URL('../../../../policies', import.meta.url));

/** A copy of the installed policies with one change in a pack. */
function policiesWith(name: string, find: string, replace: string): string {
  const folder = scratch.path(name);
  cpSync(installed, folder, { recursive: true });
  const file = join(folder, 'marketsafe-expansion/pack.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(find);
  writeFileSync(file, text.replace(find, replace));
  return folder;
}

const due = (from: string, ...more: string[]) =>
  marketsafe(['policy', 'due', '--pack', 'marketsafe-expansion', '--clock', 'answer', '--from', from, ...more]);

describe('marketsafe policy simulate', () => {
  it('names an unknown time zone, and valid examples', async () => {
    const { code, err } = await marketsafe([
      'policy',
      'simulate',
      '--pack',
      'marketsafe-2013',
      '--zone',
      'Asia/Nowhere',
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('IANA time zone')]);
  });
});

describe('marketsafe policy due', () => {
  it('counts business days over the Spring Festival and its make-up workdays', async () => {
    const { code, out } = await due('2026-02-13T10:00:00+08:00', '--json');
    // Saturday 14 February is a workday; the festival is 15 to 23; 24 and 25 follow.
    expect(JSON.parse(out)).toMatchObject({
      lastDay: '2026-02-25',
      due: '2026-02-25T16:00:00.000Z',
      provisionalYears: [],
    });
    expect(code).toBe(0);
  });

  it('shows a person the rule and its source', async () => {
    const { out } = await due('2026-03-02T10:00:00+08:00');
    expect(out).toMatch(/^Last day: 2026-03-05 \(Asia\/Shanghai, 2026-03-05T16:00:00\.000Z\)\n/);
    expect(out).toMatch(/3 business days[\s\S]*Alibaba\.com counter-notice rules/);
  });

  it('calculates the ten days of a marketplace in the United States', async () => {
    const { code, out } = await marketsafe([
      ...['policy', 'due', '--pack', 'us-inform', '--clock', 'collect', '--from', '2026-03-04T09:00:00-05:00'],
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^At most until the end of 2026-03-14 \(America\/New_York, 2026-03-15T04:00:00\.000Z\)\n/);
    expect(out).toMatch(
      /10 calendar days from the day on which the seller qualified[\s\S]*15 U\.S\.C\. 45f\(a\)\(1\)\(A\)/,
    );
  });

  it('warns about a year whose official notice is not entered yet', async () => {
    expect((await due('2027-03-01T10:00:00+08:00')).err).toContain('2027 is provisional');
  });

  it('answers a deadline of a law, with its derivation in both languages', async () => {
    const law = ['policy', 'due', '--pack', 'cn-ecommerce-law', '--clock', 'declaration'];
    const told = await marketsafe([...law, '--from', '2026-02-10T10:00:00+08:00', '--language', 'zh-CN']);
    expect(told).toMatchObject({ code: 0, out: expect.stringContaining('至 2026年2月25日 24:00（北京时间）届满') });
    expect(told.out).toMatch(
      /法律（已读原文）：《电子商务法》第四十三条第二款[\s\S]*法律（已读原文）：.*法释〔2020〕9号/,
    );
    const { out } = await marketsafe([...law, '--from', '2026-03-10T10:00:00+08:00', '--excluded', '12', '--json']);
    const { ends, readings } = JSON.parse(out) as {
      ends: { lastDay: string; reading: string; words: object }[];
      readings: Record<string, object>;
    };
    expect(ends.map(({ reading, lastDay }) => [reading, lastDay])).toEqual([
      ['cap-on-total', '2026-04-08'],
      ['on-top', '2026-04-13'],
    ]);
    expect(Object.keys(ends[0]?.words ?? {})).toEqual(['en', 'zh-CN']);
    expect(Object.keys(readings['on-top'] ?? {})).toEqual(['en', 'zh-CN']);
  });

  it.each([
    [
      'en',
      [
        'Last day: 2026-04-08 (Asia/Shanghai, 2026-04-08T16:00:00.000Z), if the limit is one on the whole time: this holds until counsel says otherwise',
        'Last day: 2026-04-13 (Asia/Shanghai, 2026-04-13T16:00:00.000Z), if the limit is one on what is added',
      ],
    ],
    [
      'zh-CN',
      [
        '最后一日： 2026-04-08 (Asia/Shanghai, 2026-04-08T16:00:00.000Z)，上限理解为限制整个期间的（在法律顾问另有意见前采用）',
        '最后一日： 2026-04-13 (Asia/Shanghai, 2026-04-13T16:00:00.000Z)，上限理解为仅限制增加的期间的',
      ],
    ],
  ])('names each reading of a limit in the words of %s, not by its code', async (language, heads) => {
    const law = ['policy', 'due', '--pack', 'cn-ecommerce-law', '--clock', 'declaration', '--excluded', '12'];
    const { out } = await marketsafe([...law, '--from', '2026-03-10T10:00:00+08:00', '--language', language]);
    const lines = out.split('\n');
    expect(lines.filter((line) => /^(?:Last day|最后一日)/.test(line))).toEqual(heads);
    expect(out).not.toMatch(/cap-on-total|on-top/);
  });

  it('gives both ends of a law’s range, by its calendar or another', async () => {
    const law = ['policy', 'due', '--pack', 'us-dmca', '--clock', 'restore', '--from', '2026-06-29T10:00:00-04:00'];
    const { out } = await marketsafe(law);
    expect(out).toMatch(
      /At least until the end of 2026-07-14[\s\S]*2026-07-03\/2026-07-05[\s\S]*At most until the end of 2026-07-20/,
    );
    expect((await marketsafe([...law, '--calendar', 'germany'])).out).toContain('At least until the end of 2026-07-13');
    expect(await marketsafe([...law, '--excluded', '2'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/"restore" has no delay that does not count/),
    });
  });

  it.each([
    ['a moment without an offset', ['--from', '2026-02-10T10:00:00'], /Write a date, a time and the offset/],
    ['a day that does not exist', ['--from', '2026-02-40T10:00:00Z'], /Write a date/],
    ['a day that the month has not', ['--from', '2026-02-30T10:00:00Z'], /There is no day 2026-02-30/],
    ['a zone that does not exist', ['--from', '2026-02-10T10:00:00Z', '--zone', 'Asia/Nowhere'], /IANA time zone/],
    ['a year without a calendar', ['--from', '2031-02-10T10:00:00Z'], /covers 2024 to \d{4}.*Add the holidays/],
    [
      'a clock that the pack has not',
      ['--from', '2026-02-10T10:00:00Z', '--clock', 'tea'],
      /no clock "tea". It has: review/,
    ],
    [
      'a pack that is not there',
      ['--from', '2026-02-10T10:00:00Z', '--pack', 'x'],
      /no pack "x".*marketsafe-expansion/,
    ],
  ])('refuses %s with 2', async (_, args, why) => {
    const { code, err } = await marketsafe([
      'policy',
      'due',
      '--pack',
      'marketsafe-2013',
      '--clock',
      'answer',
      ...args,
    ]);
    expect(err).toMatch(why);
    expect(code).toBe(2);
  });
});

describe('marketsafe policy check', () => {
  it('finds no error in the installed policies, and every worked case ends as stated', async () => {
    const { code, out } = await marketsafe(['policy', 'check', '--cases', '--json']);
    const report = JSON.parse(out) as {
      packs: number;
      calendars: number;
      cases: number;
      problems: { severity: string }[];
    };
    expect(report).toMatchObject({ packs: 4, laws: 4, calendars: 12, casesRun: report.cases, failures: [] });
    expect(report.cases).toBeGreaterThanOrEqual(50);
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
  });

  it('names file, line and path of an error, what to do, and exits with 1', async () => {
    const folder = policiesWith('wrong', 'answer: { count: 3,', 'answer: { count: 0,');
    const { code, out } = await marketsafe(['policy', 'check', join(folder, 'marketsafe-expansion/pack.yaml')]);
    expect(out).toMatch(/pack\.yaml:\d+ clocks\.answer\.count: .+\. Use 1 or more\.\n1 pack, /);
    expect(out).toContain('1 error');
    expect(code).toBe(1);
  });

  it('lists the stories with another end under a changed value', async () => {
    const folder = policiesWith('longer', 'answer: { count: 3,', 'answer: { count: 4,');
    const { code, out } = await marketsafe(['policy', 'check', '--cases', join(folder, 'marketsafe-expansion')]);
    expect(out).toMatch(/01-silence-is-final\.yaml:\d+ step \d+ .*: *\n.*expected/);
    expect(out).toContain('0 errors');
    expect(code).toBe(1);
  });

  it('fails when a story cannot run, and counts those that ran', async () => {
    const folder = policiesWith('unrunnable', 'answer: { count: 3,', 'answer: { count: 0,');
    // The pack is not among the files, so the check does not report its error.
    const story = join(folder, 'marketsafe-expansion/cases/01-silence-is-final.yaml');
    const { code, out } = await marketsafe(['policy', 'check', '--cases', story]);
    expect(out).toMatch(/01-silence-is-final\.yaml: did not run: .*pack\.yaml has 1 error, the first .*clocks\.answer/);
    expect(out).toContain('0 of 1 worked cases ran');
    expect(code).toBe(1);
    const other = join(folder, 'marketsafe-2013/cases');
    const both = await marketsafe(['policy', 'check', '--cases', '--json', other, story]);
    const report = JSON.parse(both.out) as { cases: number; casesRun: number; failures: string[]; notRun: string[] };
    expect(report).toMatchObject({ casesRun: report.cases - 1, failures: [], notRun: [expect.any(String)] });
  });

  it('checks programmes against the law of a territory: a conflict is an error, an open point a warning', async () => {
    const file = join(installed, 'marketsafe-expansion/pack.yaml');
    const china = await marketsafe(['policy', 'check', file, '--territory', 'CN']);
    expect(china).toMatchObject({
      code: 0,
      out: expect.stringMatching(/warning: .*pack\.yaml evidence: is none.*Art\. 42\(1\)/),
    });
    expect(await marketsafe(['policy', 'check', file, '--territory', 'US'])).toMatchObject({ code: 0 });
    const earlier = join(installed, 'marketsafe-2013/pack.yaml');
    const states = await marketsafe(['policy', 'check', earlier, '--territory', 'US', '--json']);
    const { problems } = JSON.parse(states.out) as { problems: { severity: string; path: string; why: string }[] };
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        path: 'clocks.brand',
        why: expect.stringMatching(/us-dmca .*US and copyright/),
      }),
    );
    expect(states.code).toBe(1);
    const everywhere = await marketsafe(['policy', 'check', earlier]);
    expect(everywhere).toMatchObject({
      code: 0,
      out: expect.stringContaining('marketsafe-2013 under us-dmca: 1 conflict'),
    });
    // One marketplace for both: ten business days may exceed fifteen days.
    const both = await marketsafe(['policy', 'check', file, '--territory', 'US', '--territory', 'CN']);
    expect(both).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /pack\.yaml exceptions\.us-copyright\.clocks\.brand: is 10 business days, which may be longer than 15 calendar days.*for CN and copyright,/,
      ),
    });
    expect(await marketsafe(['policy', 'check', file, '--territory', 'China'])).toMatchObject({ code: 2 });
  });

  it('lists the cases of a law with another end under a changed period, and overlapping versions', async () => {
    const folder = scratch.path('other-law');
    cpSync(installed, folder, { recursive: true });
    const file = join(folder, 'us-dmca/law.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('atMost: { count: 14,', 'atMost: { count: 15,'));
    const changed = await marketsafe(['policy', 'check', '--cases', '--policies', folder, join(folder, 'us-dmca')]);
    expect(changed).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /01-ten-to-fourteen-business-days\.yaml:\d+ \(Two ordinary weeks\): atMostUntil: expected 2026-03-20, got 2026-03-23/,
      ),
    });
    cpSync(join(folder, 'marketsafe-2013'), join(folder, 'marketsafe-2013-again'), { recursive: true });
    expect((await marketsafe(['policy', 'check', folder, '--policies', folder])).out).toMatch(
      /marketsafe-2013\/pack\.yaml from: is in force together with .*marketsafe-2013-again\/pack\.yaml/,
    );
  });

  it('does not succeed when there was no story to run', async () => {
    const { code, out } = await marketsafe(['policy', 'check', '--cases', join(installed, 'calendars')]);
    expect(out).toContain('no worked case among them');
    expect(code).toBe(1);
  });

  it('reports a folder without policies', async () => {
    const empty = scratch.path('empty');
    mkdirSync(join(empty, 'odd.yaml'), { recursive: true });
    const noPack = { code: 2, err: expect.stringMatching(/empty: there is no pack in it/) };
    expect(await marketsafe(['policy', 'check', empty])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/empty: there is no policy file/),
    });
    expect(await marketsafe(['policy', 'show', '--policies', empty])).toMatchObject(noPack);
    expect(await marketsafe(['policy', 'show', '--policies', scratch.write('a-file.yaml', '')])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/is a file/),
    });
  });

  it('refuses a missing file', async () => {
    expect(await marketsafe(['policy', 'check', 'gone.yaml'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('gone.yaml'),
    });
  });
});

describe('marketsafe policy show', () => {
  it('lists the packs', async () => {
    const { out } = await marketsafe(['policy', 'show', '--json']);
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual([
      'marketsafe-2013',
      'marketsafe-china',
      'marketsafe-expansion',
      'mercado-libre-bpp',
      ...laws,
    ]);
    const { out: duties } = await marketsafe(['policy', 'show', '--pack', 'cn-ecommerce-law', 'duties']);
    expect(duties).toMatch(
      /duties\.end-measures = platform, on wait-over, unless court-notified, promptly\. End the measures\.\n +law, read: E-Commerce Law Art\. 43\(2\)/,
    );
    expect(await marketsafe(['policy', 'show', '--pack', 'us-dmca', 'tea'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/us-dmca has no rule "tea" in force\. It has: clocks\.restore/),
    });
  });

  it('shows the other packs together with a faulty one, and names the fault', async () => {
    const folder = policiesWith('faulty', 'answer: { count: 3,', 'answer: { count: 0,');
    const { code, out, err } = await marketsafe(['policy', 'show', '--json', '--policies', folder]);
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual([
      'marketsafe-2013',
      'marketsafe-china',
      'mercado-libre-bpp',
      ...laws,
    ]);
    expect(err).toMatch(/pack\.yaml:\d+ clocks\.answer\.count/);
    expect(code).toBe(1);
    const one = await marketsafe(['policy', 'show', '--pack', 'marketsafe-2013', '--policies', folder]);
    expect(one).toMatchObject({ code: 0, err: '' });
    const faulty = await marketsafe(['policy', 'show', '--pack', 'marketsafe-expansion', '--policies', folder]);
    expect(faulty).toMatchObject({ code: 2, err: expect.stringMatching(/no pack.*\n.*clocks\.answer\.count/) });
  });

  it('compares a value between packs, each with its own reference', async () => {
    const { out } = await marketsafe(['policy', 'show', 'evidence']);
    expect(out).toMatch(
      /marketsafe-2013.*\n {2}evidence = required\n.+\nmarketsafe-china.*\n {2}evidence = none\n.+\nmarketsafe-expansion.*\n {2}evidence = none\n {6}programme/,
    );
  });

  it('shows every value of a pack with a reference', async () => {
    const { out } = await marketsafe(['policy', 'show', '--pack', 'marketsafe-expansion', '--json']);
    const [pack] = JSON.parse(out) as { values: { path: string; reference?: { where: { en: string } } }[] }[];
    expect(pack?.values.length).toBeGreaterThan(60);
    expect(pack?.values.filter(({ reference }) => !reference?.where.en)).toEqual([]);
  });

  it('refuses an unknown value, and names the possible ones', async () => {
    const { code, err } = await marketsafe(['policy', 'show', 'clocks.anser']);
    expect(err).toMatch(/no value "clocks\.anser".*clocks\.answer/);
    expect(code).toBe(2);
  });
});
