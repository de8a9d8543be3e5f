import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '../../src/clock/index.ts';
import { loadCalendar } from '../../src/policy/index.ts';

const FILE = 'policies/calendars/china.yaml';
const text = readFileSync(new URL(`../../../../${FILE}`, import.meta.url), 'utf8');

describe('the calendar of China', () => {
  const loaded = loadCalendar(text, FILE);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const { calendar, warnings } = loaded;

  it('covers 2024 to 2027 and warns that the last is provisional', () => {
    expect(calendar.years).toEqual([2024, 2027]);
    expect(warnings).toMatchObject([{ severity: 'warning', path: 'years.2027', file: FILE }]);
    expect(warnings[0]?.line).toBe(text.split('\n').indexOf('  2027:') + 1);
  });

  // Workdays of a year from the notices: 365 or 366 days less weekends and holidays, plus make-up workdays.
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, expected) => {
    let worked = 0;
    for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += 86_400_000) {
      const date = new Date(ms);
      if (isBusinessDay(calendar, date.toISOString().slice(0, 10), date.getUTCDay() || 7)) worked += 1;
    }
    expect(worked).toBe(expected);
  });
});

describe('a calendar with a fault', () => {
  const problemsAfter = (find: string | RegExp, replace: string) => {
    const edited = text.replace(find, replace);
    if (edited === text) throw new Error(`${find} is not in the calendar`);
    const loaded = loadCalendar(edited, FILE);
    return 'problems' in loaded ? loaded.problems : [];
  };
  it.each<[string, string | RegExp, string, RegExp]>([
    ['a date that does not exist', '2026-05-09', '2026-02-30', /date/i],
    ['a make-up workday that is worked anyway', '2026-05-09', '2026-05-08', /working day anyway/],
    ['a day both off and worked', '2026-05-09', '2026-05-02', /both a holiday and a make-up workday/],
    ['a day of another year', '2026-05-09', '2027-05-08', /is not in 2026/],
    [
      'a span written backwards',
      '{ first: 2026-05-01, last: 2026-05-05 }',
      '{ first: 2026-05-05, last: 2026-05-01 }',
      /ends before it begins/,
    ],
    ['a year left out', '  2026:', '  2028:', /2028|gap/],
    ['no working day at all', 'weekend: [6, 7]', 'weekend: [1, 2, 3, 4, 5, 6, 7]', /too big/],
  ])('%s', (_, find, replace, why) => {
    const problems = problemsAfter(find, replace);
    expect(problems.map((problem) => problem.why).join('; ')).toMatch(why);
    expect(problems.every((problem) => problem.file === FILE && problem.line !== undefined)).toBe(true);
  });
});
