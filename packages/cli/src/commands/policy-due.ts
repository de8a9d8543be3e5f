import { CalendarGap, dueAfter, lastDayBefore, type Period, referenceOf } from '@marketsafe/procedure';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { command } from '../command.ts';
import { clocksOf } from '../policy/clocks.ts';
import { calendarNamed, packNamed, policiesOption } from '../policy/installed.ts';
import { periodInWords, referenceInWords } from '../policy/wording.ts';
import { WrongUse } from '../wrong-use.ts';

interface DueOptions {
  readonly pack: string;
  readonly clock: string;
  /** ISO 8601, UTC. */
  readonly from: string;
  readonly zone: string;
  readonly calendar: string;
  readonly policies: string;
  readonly json?: true;
}

export const policyDueCommand = (): Command =>
  command(
    'due',
    'Say when a window that starts at a moment is over',
    'marketsafe policy due --pack marketsafe-expansion --clock answer --from 2026-02-10T10:00:00+08:00',
  )
    .requiredOption('--pack <id>', 'the pack whose window it is')
    .requiredOption('--clock <name>', 'the window, such as answer or appeal')
    .requiredOption('--from <instant>', 'when it starts, with its offset: 2026-02-10T10:00:00+08:00', instant)
    .option('--zone <zone>', 'time zone of the marketplace, whose days count', zone, 'Asia/Shanghai')
    .option('--calendar <name>', 'calendar of holidays and make-up workdays', 'china')
    .addOption(policiesOption())
    .option('--json', 'the answer as JSON')
    .action(tellDue);

async function tellDue(options: DueOptions): Promise<void> {
  const { rules } = packNamed(options.policies, options.pack);
  const clocks = clocksOf(rules);
  const period = clocks.get(options.clock);
  if (!period)
    throw new WrongUse(`${options.pack} has no clock "${options.clock}". It has: ${[...clocks.keys()].join(', ')}.`);
  const calendar = calendarNamed(options.policies, options.calendar);
  const due = dueOf(period, options, calendar);
  const lastDay = lastDayBefore(due, options.zone);
  const reference = referenceOf(rules, `clocks.${options.clock}`);
  const years = [Number(options.from.slice(0, 4)), Number(lastDay.slice(0, 4))];
  const usesCalendar = period.unit === 'business-day' || period.lastDayOff === 'next-business-day';
  const provisional = calendar.provisional.filter(
    (year) => usesCalendar && year >= Math.min(...years) && year <= Math.max(...years),
  );
  if (options.json) {
    const { pack, clock, from, zone } = options;
    return console.log(
      JSON.stringify({ pack, clock, from, zone, period, due, lastDay, provisionalYears: provisional, reference }),
    );
  }
  const until = period.unit === 'hour' ? '' : `, so ${lastDay} is the last day (${options.zone})`;
  console.log(`Due ${due}${until}.`);
  console.log(`${options.clock}: ${periodInWords(period)} from ${options.from}.`);
  if (reference) console.log(referenceInWords(reference));
  for (const year of provisional)
    console.error(`Warning: ${calendar.file}: ${year} is provisional, its official notice is not entered yet.`);
}

function dueOf(period: Period, { from, zone }: DueOptions, calendar: Parameters<typeof dueAfter>[2]): string {
  try {
    return dueAfter(period, from, calendar, zone);
  } catch (error) {
    if (error instanceof CalendarGap) throw new WrongUse(error.message);
    throw error;
  }
}

function instant(text: string): string {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
  const ms = Date.parse(text);
  if (!form.test(text) || Number.isNaN(ms))
    throw new InvalidArgumentError('Write a date, a time and the offset, such as 2026-02-10T10:00:00+08:00.');
  // The platform takes 30 February for 2 March.
  const day = text.slice(0, 10);
  if (new Date(Date.parse(`${day}T00:00:00Z`)).toISOString().slice(0, 10) !== day)
    throw new InvalidArgumentError(`There is no day ${day}. Write one of the calendar.`);
  return new Date(ms).toISOString();
}

function zone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('Name an IANA time zone, such as Asia/Shanghai or Europe/Berlin.');
  }
}
