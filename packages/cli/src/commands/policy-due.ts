import { type Calendar, CalendarGap, type DelayReading, localDay, type Texts } from '@marketsafe/procedure';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { withExamples } from '../command.ts';
import { clockOfPack, type NamedClock } from '../policy/clock-of-pack.ts';
import { calendarNamed, policiesOption } from '../policy/installed.ts';
import { referenceInWords } from '../policy/wording.ts';
import { timeZone } from '../time-zone.ts';
import { wholeNumber } from '../whole-number.ts';
import { WrongUse } from '../wrong-use.ts';

interface DueOptions {
  readonly pack: string;
  readonly clock: string;
  /** ISO 8601, UTC. */
  readonly from: string;
  readonly zone?: string;
  readonly calendar?: string;
  readonly excluded: number;
  readonly language: 'en' | 'zh-CN';
  readonly policies: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe policy due --pack marketsafe-expansion --clock answer --from 2026-02-10T10:00:00+08:00',
    'marketsafe policy due --pack cn-ecommerce-law --clock declaration --from 2026-02-10T10:00:00+08:00 --excluded 12',
    'marketsafe policy due --pack eu-dsa --clock complaint-window --from 2026-02-10T10:00:00+01:00 --calendar germany --zone Europe/Berlin',
  )
    .requiredOption('--pack <id>', 'the pack of the deadline, of a programme or a law')
    .requiredOption('--clock <name>', 'the deadline, such as answer or declaration')
    .requiredOption('--from <instant>', 'when it starts, with its offset: 2026-02-10T10:00:00+08:00', instant)
    .option('--zone <zone>', 'time zone whose days count; that of the law, or Asia/Shanghai', timeZone)
    .option('--calendar <name>', 'calendar of holidays; that of the law, or china')
    .option('--excluded <days>', 'business days of a delay that the law does not count', wholeNumber(0, 1000), 0)
    .addOption(new Option('--language <language>', 'of the derivation').choices(['en', 'zh-CN']).default('en'))
    .addOption(policiesOption())
    .option('--json', 'the answer as JSON, in both languages')
    .action(tellDue);

async function tellDue(options: DueOptions): Promise<void> {
  const { pack, policies, from, language, excluded } = options;
  const clock = clockOfPack(policies, pack, options.clock, localDay(from, options.zone ?? 'UTC'));
  if (excluded > 0 && !clock.mayExclude)
    throw new WrongUse(`${pack}: "${options.clock}" has no delay that does not count. Leave --excluded out.`);
  const zone = options.zone ?? clock.zone;
  const calendar = calendarNamed(policies, options.calendar ?? clock.calendar);
  const ends = endsOf(clock, from, calendar, zone, excluded);
  const years = [...new Set(ends.flatMap((end) => end.years))].sort();
  const provisional = calendar.provisional.filter((year) => years.includes(year));
  const { reference, excludedReference, texts, readings } = clock;
  if (options.json) {
    // With several ends, none of them is the deadline.
    const { due, lastDay, period } = (ends.length === 1 ? ends[0] : undefined) ?? {};
    return console.log(
      JSON.stringify({
        ...{ pack, clock: options.clock, from, zone, calendar: calendar.id, period, due, lastDay },
        ...{ ends, says: texts, readings, provisionalYears: provisional, reference, excludedReference },
      }),
    );
  }
  for (const { due, lastDay, bound, reading, isDefault, words } of ends) {
    console.log(`${headings[bound][language]} ${lastDay} (${zone}, ${due})${marks[language](reading, isDefault)}`);
    console.log(`  ${words[language]}`);
    if (reading !== undefined && readings?.[reading]) console.log(`  ${readings[reading][language]}`);
  }
  if (texts) console.log(texts[language]);
  if (reference) console.log(referenceInWords(reference, language));
  if (excludedReference) console.log(referenceInWords(excludedReference, language));
  for (const year of years) console.log(`${calendar.id} ${year}: ${calendar.notices.get(year) ?? ''}`);
  for (const year of provisional)
    console.error(`Warning: ${calendar.file}: ${year} is provisional, its official notice is not entered yet.`);
}

const headings = {
  exactly: { en: 'Last day:', 'zh-CN': '最后一日：' },
  atLeast: { en: 'At least until the end of', 'zh-CN': '至少至以下日期终了：' },
  atMost: { en: 'At most until the end of', 'zh-CN': '最迟至以下日期终了：' },
} as const;

const readAs: Readonly<Record<DelayReading, Texts>> = {
  'cap-on-total': { en: 'if the limit is one on the whole time', 'zh-CN': '上限理解为限制整个期间的' },
  'on-top': { en: 'if the limit is one on what is added', 'zh-CN': '上限理解为仅限制增加的期间的' },
};

const marks = {
  en: (reading?: DelayReading, isDefault?: boolean): string =>
    reading === undefined
      ? ''
      : `, ${readAs[reading].en}${isDefault ? ': this holds until counsel says otherwise' : ''}`,
  'zh-CN': (reading?: DelayReading, isDefault?: boolean): string =>
    reading === undefined ? '' : `，${readAs[reading]['zh-CN']}${isDefault ? '（在法律顾问另有意见前采用）' : ''}`,
} as const;

function endsOf(clock: NamedClock, from: string, calendar: Calendar, zone: string, excluded: number) {
  try {
    return clock.due(from, calendar, zone, excluded);
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
  // Date would read 30 February as 2 March.
  const day = text.slice(0, 10);
  if (new Date(Date.parse(`${day}T00:00:00Z`)).toISOString().slice(0, 10) !== day)
    throw new InvalidArgumentError(`There is no day ${day}. Write one of the calendar.`);
  return new Date(ms).toISOString();
}
