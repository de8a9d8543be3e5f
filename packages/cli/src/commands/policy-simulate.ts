import {
  type Comparison,
  compareRules,
  formatProblem,
  lineOf,
  type OutcomeLine,
  outcomeLines,
  type Rules,
} from '@marketsafe/procedure';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted, grouped } from '../counted.ts';
import { openPlace, type PlaceOptions, withPlace } from '../place.ts';
import { calendarNamed, packNamed, policiesOption, readPack } from '../policy/installed.ts';
import { territory } from '../policy/territory.ts';
import { timeZone } from '../time-zone.ts';
import { WrongUse } from '../wrong-use.ts';

interface SimulateOptions extends PlaceOptions {
  readonly pack: string;
  readonly against: string;
  readonly policies: string;
  readonly calendar: string;
  readonly zone: string;
  readonly territory?: readonly string[];
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withPlace(
    withExamples(
      named,
      'marketsafe policy simulate --pack proposals/shorter-answers.yaml',
      'marketsafe policy simulate --pack marketsafe-2013 --data /srv/marketsafe --json',
    )
      .requiredOption('--pack <file or id>', 'the proposed pack: a file, or one that is installed')
      .option('--against <id>', 'the pack that it is compared with', 'marketsafe-expansion')
      .addOption(policiesOption())
      .option('--calendar <name>', 'calendar that days are counted by', 'china')
      .option('--zone <zone>', 'time zone whose days count', timeZone, 'Asia/Shanghai')
      .option('--territory <code>', 'where the marketplaces offer goods; may be given several times', territory)
      .option('--json', 'the comparison as JSON')
      .addHelpText(
        'after',
        '\nPeople do what they did, as long after what they answered as they did then; marketplaces carry out at once. Both packs are\n' +
          'played like that, and compared with each other. A review that the past did not ask for is assumed to let the complaint go on, after the\n' +
          'time that reviews took; no ruling is invented. The numbers contain no names.',
      ),
  ).action(simulate);

async function simulate(options: SimulateOptions): Promise<void> {
  const { policies, zone, territory: territories } = options;
  const [now, proposed] = [packNamed(policies, options.against).rules, proposedPack(options)];
  const calendar = calendarNamed(policies, options.calendar);
  const place = await openPlace(options);
  const record = await place.record().finally(() => place.close());
  if (record.cases.length === 0)
    throw new WrongUse('No complaint was filed there yet: there is nothing to decide again.');
  const comparison = compareRules(record, now, proposed, {
    ...{ calendar, zone },
    ...(territories && { territories: () => territories }),
  });
  const packs = { now: now.pack, proposed: proposed.pack };
  console.log(options.json ? JSON.stringify({ packs, ...comparison }, null, 2) : inWords(comparison, now, proposed));
}

function proposedPack({ pack, policies }: SimulateOptions): Rules {
  if (!pack.endsWith('.yaml')) return packNamed(policies, pack).rules;
  const loaded = readPack(pack);
  if ('rules' in loaded) return loaded.rules;
  throw new WrongUse(loaded.problems.map(formatProblem).join('\n'));
}

const lines: Readonly<Record<OutcomeLine, string>> = {
  complaints: 'complaints',
  refused: 'refused',
  reviewed: 'looked at before a removal',
  'taken-down': 'taken down',
  'money-held': '  of them with money held',
  'stays-down': 'stay down',
  restored: 'restored',
  open: 'undecided',
  'rulings-needed': '  of them waiting for a ruling',
  'decided-by-silence': 'decided by the seller’s silence',
  'wrong-taken-down': 'known to be wrong, taken down',
  'wrong-stay-down': 'known to be wrong, still down',
  'right-not-taken-down': 'known to be right, not taken down',
  'right-restored': 'known to be right, restored',
  strikes: 'strikes',
  'shops-closed': 'shops closed',
  'bans-asked': 'bans asked about',
  'shops-banned': 'shops banned',
  'complainants-warned': 'complainants warned',
  'complainants-suspended': 'complainants suspended',
  'days-to-decision': 'days to a decision, half',
  'days-to-most-decisions': 'days to a decision, nine of ten',
  'days-money-held': 'days money was held, half',
  'days-down': 'days down before coming back, half',
  'days-most-are-down': 'days down before coming back, nine of ten',
};

function inWords({ from, until, now, proposed, changed, faithful }: Comparison, ...packs: [Rules, Rules]): string {
  const width = Math.max(...Object.values(lines).map((what) => what.length));
  const cell = (value: number | undefined): string => (value === undefined ? '–' : grouped(value));
  const row = (what: string, cells: readonly string[]): string =>
    [what.padEnd(width), ...cells.map((text) => text.padStart('proposed'.length))].join('  ').trimEnd();
  const otherwise = Object.entries(changed).sort(([, one], [, other]) => other - one);
  return [
    `${counted(now.complaints, 'past case')} of ${from.slice(0, 10)} to ${until.slice(0, 10)}, decided again under two packs.`,
    ...(faithful === undefined
      ? []
      : [`Under the rules of now ${(faithful * 100).toFixed(1)} % of the decided ones end as they really did.`]),
    '',
    ...packs.map(
      ({ pack }, at) =>
        `${at === 0 ? 'now' : 'proposed'}: ${pack.title.en}, from ${pack.from} (${pack.hash.slice(0, 12)})`,
    ),
    '',
    row('', ['now', 'proposed']),
    ...outcomeLines.map((line) => {
      const [one, other] = [lineOf(now, line), lineOf(proposed, line)];
      return row(lines[line], [cell(one), cell(other)]) + (one === other ? '' : '  *');
    }),
    ...refusedBecause(proposed),
    '',
    otherwise.length === 0 ? 'No case would have ended otherwise.' : 'Cases that would have ended otherwise:',
    ...otherwise.map(([how, count]) => `  ${counted(count, 'case')}: ${how.replace(' -> ', ' → ')}`),
    ...(proposed.assumedReviews > 0
      ? [
          `Assumed: ${counted(proposed.assumedReviews, 'review')} that the past did not ask for, each letting the complaint go on.`,
        ]
      : []),
  ].join('\n');
}

/** The reasons for refusals under the proposed pack, in one line, the most frequent first. */
function refusedBecause({ refused, refusedFor }: Comparison['proposed']): string[] {
  const lacking = Object.entries(refusedFor).sort(([, one], [, other]) => other - one);
  if (lacking.length === 0) return [];
  const each = lacking.map(([code, count]) => `${code} in ${grouped(count)}`).join(', ');
  return ['', `The proposed pack refuses ${counted(refused, 'complaint')}: ${each}.`];
}
