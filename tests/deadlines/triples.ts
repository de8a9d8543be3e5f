/** Starts, zones and rules drawn by seed, and both sides' results. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Calendar, dueAfter, loadCalendar, type Period } from '../../packages/procedure/src/index.ts';
import { overAt } from './oracle.ts';

/** With and without summer time, by an hour and half an hour, at midnight and later, north and south. */
export const zones = [
  'Asia/Shanghai',
  'Europe/Dublin',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
] as const;

const folder = new URL('../../policies/calendars/', import.meta.url);
/** Every installed calendar. */
export const calendars: readonly Calendar[] = readdirSync(folder).map((name) => {
  const loaded = loadCalendar(readFileSync(new URL(name, folder), 'utf8'), name);
  if ('problems' in loaded) throw new Error(`${name} cannot be used`);
  return loaded.calendar;
});

export interface Triple {
  readonly start: string;
  readonly zone: string;
  readonly rule: Period;
  readonly calendar: Calendar;
}

export interface Tally {
  readonly early: Triple[];
  readonly late: Triple[];
  /** Triples that start within three days of a clock change in the zone, or of a make-up day. */
  near: number;
}

/** Clock changes in the zones above, in the calendars' years, and China's make-up days. */
const edges = [
  ...[
    '2024-03-10',
    '2024-03-31',
    '2024-04-07',
    '2024-04-26',
    '2024-09-08',
    '2024-10-06',
    '2024-10-27',
    '2024-10-31',
    '2024-11-03',
  ],
  ...[
    '2025-03-09',
    '2025-03-30',
    '2025-04-06',
    '2025-04-25',
    '2025-09-07',
    '2025-10-05',
    '2025-10-26',
    '2025-10-30',
    '2025-11-02',
  ],
  ...[
    '2026-03-08',
    '2026-03-29',
    '2026-04-05',
    '2026-04-24',
    '2026-09-06',
    '2026-10-04',
    '2026-10-25',
    '2026-10-29',
    '2026-11-01',
  ],
  ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
].map((day) => Date.parse(day));

const DAY = 86_400_000;

/** Draws and compares; `due` is the code under test, or a fault that the oracle must find. */
export function compare(
  count: number,
  seed: number,
  due: typeof dueAfter = dueAfter,
  goOn: (done: number) => boolean = () => true,
): Tally & { done: number } {
  const tally: Tally = { early: [], late: [], near: 0 };
  const chance = chanceOf(seed);
  let done = 0;
  for (; done < count && (done % 1000 !== 0 || goOn(done)); done += 1) {
    const { near, ...triple } = draw(chance);
    if (near) tally.near += 1;
    const { rule, start, calendar, zone } = triple;
    const ours = Date.parse(due(rule, start, calendar, zone));
    const theirs = overAt(rule, start, calendar, zone);
    if (ours < theirs) tally.early.push(triple);
    else if (ours !== theirs) tally.late.push(triple);
  }
  return { ...tally, done };
}

function draw(chance: (below: number) => number): Triple & { near: boolean } {
  const pick = <T>(list: readonly T[]): T => list[chance(list.length)] as T;
  const calendar = pick(calendars);
  const rule = drawRule(chance, pick);
  const near = chance(2) === 0;
  // Room at the end of the calendar's years for the longest rule, holidays included.
  const from = Date.UTC(2024, 0, 3);
  const until = Date.UTC(2026, 11, 1);
  const at = near ? pick(edges) + chance(6 * DAY) - 3 * DAY : from + chance(until - from);
  // Exactly midnight in some zone, the last millisecond before it, or any time.
  const hour = Math.floor(at / 1_800_000) * 1_800_000;
  const start = pick([hour, hour - 1, at, at]);
  return { start: new Date(start).toISOString(), zone: pick(zones), rule, calendar, near };
}

function drawRule(chance: (below: number) => number, pick: <T>(list: readonly T[]) => T): Period {
  const unit = pick(['hour', 'calendar-day', 'calendar-day', 'business-day', 'business-day', 'month'] as const);
  const longest = { hour: 2000, 'calendar-day': 180, 'business-day': 60, month: 8 }[unit];
  const count = 1 + (chance(2) === 0 ? chance(Math.min(longest, 15)) : chance(longest));
  if (unit === 'hour' || unit === 'business-day') return { count, unit };
  return pick<Period>([
    { count, unit },
    { count, unit, lastDayOff: 'next-business-day' },
    { count, unit, lastDayOff: 'next-business-day', leastBusinessDays: 2 },
  ]);
}

/** A generator of whole numbers below a bound (splitmix of 32 bits). */
function chanceOf(seed: number): (below: number) => number {
  let mixed = seed >>> 0;
  const word = (): number => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let z = mixed;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return (below) => Math.floor(((word() * 2 ** 20 + (word() >>> 12)) / 2 ** 52) * below);
}
