import { z } from 'zod';
import type { Calendar } from '../clock/index.ts';
import type { PolicyProblem } from './problem.ts';
import { CalendarDate, Confidence } from './sourced.ts';
import { canonicalText, readYaml, schemaProblems, type YamlText } from './yaml-text.ts';

const Span = z.union([CalendarDate, z.strictObject({ first: CalendarDate, last: CalendarDate })], {
  error: 'must be a date such as 2026-05-01, or {first, last}',
});

const CalendarSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  title: z.string().min(1),
  /** ISO weekdays. A week without a workday would never end a period in business days. */
  weekend: z.array(z.int().min(1).max(7)).max(6),
  years: z.record(
    z.string().regex(/^\d{4}$/, 'must be a year of four digits'),
    z.strictObject({
      notice: z.string().min(1),
      url: z.url().optional(),
      confidence: Confidence.optional(),
      provisional: z.boolean().default(false),
      holidays: z.array(
        z.strictObject({ name: z.string().min(1), days: Span, workdays: z.array(CalendarDate).default([]) }),
      ),
    }),
  ),
});
type CalendarFile = z.infer<typeof CalendarSchema>;

export interface LoadedCalendar {
  readonly calendar: Calendar;
  /** Provisional years, which `policy check` must show. */
  readonly warnings: readonly PolicyProblem[];
}

/** Reads and validates a calendar of `policies/calendars`; reports every problem at once. `file` is for messages. */
export function loadCalendar(
  text: string,
  file: string,
): LoadedCalendar | { readonly problems: readonly PolicyProblem[] } {
  const yaml = readYaml(canonicalText(text), file);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const parsed = CalendarSchema.safeParse(yaml.data, { reportInput: true });
  if (!parsed.success) return { problems: schemaProblems(parsed.error.issues, yaml, file) };
  const problems = [...gaps(parsed.data, yaml, file), ...misplaced(parsed.data, yaml, file)];
  if (problems.length > 0) return { problems };

  const years = Object.keys(parsed.data.years).map(Number).sort();
  const entries = Object.values(parsed.data.years).flatMap((year) => year.holidays);
  const provisional = years.filter((year) => parsed.data.years[String(year)]?.provisional === true);
  const calendar: Calendar = {
    id: parsed.data.id,
    file,
    weekend: parsed.data.weekend,
    holidays: new Set(entries.flatMap((entry) => daysOf(entry.days))),
    workdays: new Set(entries.flatMap((entry) => entry.workdays)),
    years: [years[0] ?? 0, years.at(-1) ?? 0],
    provisional,
    notices: new Map(years.map((year) => [year, noticeOf(parsed.data.years[String(year)])])),
  };
  return { calendar, warnings: provisional.map((year) => provisionalYear(year, yaml, file)) };
}

const noticeOf = (year: CalendarFile['years'][string] | undefined): string =>
  [year?.notice, year?.confidence].filter((part) => part !== undefined).join(', ');

/** A missing year in the middle would count as one without holidays. */
function gaps({ years }: CalendarFile, yaml: YamlText, file: string): PolicyProblem[] {
  const covered = Object.keys(years).map(Number).sort();
  if (covered.length === 0) return [problem('years', 'covers no year', 'Add at least one year.', yaml, file)];
  return covered
    .slice(1)
    .filter((year, index) => year !== (covered[index] ?? 0) + 1)
    .map((year) => problem(`years.${year}`, `follows a gap: ${year - 1} is missing`, `Add ${year - 1}.`, yaml, file));
}

function misplaced({ years, weekend }: CalendarFile, yaml: YamlText, file: string): PolicyProblem[] {
  return Object.entries(years).flatMap(([year, { holidays }]) => {
    const off = new Set(holidays.flatMap((entry) => daysOf(entry.days)));
    return holidays.flatMap((entry, index) => {
      const path = `years.${year}.holidays.${index}`;
      const span = daysOf(entry.days);
      const found: PolicyProblem[] = [];
      if (span.length === 0)
        found.push(problem(`${path}.days`, 'ends before it begins', 'Swap "first" and "last".', yaml, file));
      for (const day of [...span, ...entry.workdays])
        if (!day.startsWith(year))
          found.push(problem(path, `${day} is not in ${year}`, 'Move it to its own year.', yaml, file));
      for (const day of entry.workdays) {
        const weekday = isoWeekday(day);
        if (!weekend.includes(weekday) && !off.has(day))
          found.push(problem(path, `${day} is a working day anyway`, 'Correct the make-up workday.', yaml, file));
        if (off.has(day))
          found.push(problem(path, `${day} is both a holiday and a make-up workday`, 'Remove one.', yaml, file));
      }
      return found;
    });
  });
}

function provisionalYear(year: number, yaml: YamlText, file: string): PolicyProblem {
  const why = `${year} is provisional: its official notice was not out when the file was written`;
  const todo = `Enter the holidays and make-up workdays of ${year} from the notice, and remove "provisional".`;
  return { ...problem(`years.${year}`, why, todo, yaml, file), severity: 'warning' };
}

function problem(path: string, why: string, todo: string, yaml: YamlText, file: string): PolicyProblem {
  const line = yaml.lineOf(path.split('.'));
  return { severity: 'error', file, path, why, todo, ...(line === undefined ? {} : { line }) };
}

const DAY_MS = 86_400_000;

/** Calendar dates have no zone: UTC midnight represents the date, inside this file only. */
function daysOf(span: z.infer<typeof Span>): string[] {
  if (typeof span === 'string') return [span];
  const [first, last] = [Date.parse(span.first), Date.parse(span.last)];
  const length = Math.max(0, Math.round((last - first) / DAY_MS) + 1);
  return Array.from({ length }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10));
}

const isoWeekday = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7;
