import { formatProblem } from '@marketsafe/procedure';
import type { Command } from 'commander';
import { command } from '../command.ts';
import { counted } from '../counted.ts';
import { checkFile, type FileKind } from '../policy/check-file.ts';
import { policyFiles } from '../policy/files-below.ts';
import { calendarNamed, policiesOption } from '../policy/installed.ts';
import { runStory } from '../policy/run-story.ts';
import { startProgress } from '../progress.ts';

interface CheckOptions {
  readonly cases?: true;
  readonly policies: string;
  readonly calendar: string;
  readonly json?: true;
}

export const policyCheckCommand = (): Command =>
  command(
    'check',
    'Name everything that is wrong with packs, calendars and worked cases',
    'marketsafe policy check',
    'marketsafe policy check policies/marketsafe-expansion --cases',
  )
    .argument('[files...]', 'files or folders; everything that is installed without them')
    .option('--cases', 'run the worked cases too, and tell which stories end otherwise')
    .addOption(policiesOption())
    .option('--calendar <name>', 'calendar that the worked cases run by', 'china')
    .option('--json', 'the problems as JSON')
    .addHelpText('after', '\nEnds with 1 if there is an error or a story ends otherwise; warnings alone end with 0.')
    .action(check);

async function check(named: readonly string[], options: CheckOptions): Promise<void> {
  const files = policyFiles(named.length > 0 ? named : [options.policies]);
  const checked = files.map(checkFile);
  const problems = checked.flatMap((file) => file.problems);
  const stories = options.cases ? files.filter((_, at) => checked[at]?.kind === 'story') : [];
  const failures = runAll(stories, options);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors + failures.length > 0) process.exitCode = 1;
  const count = (kind: FileKind): number => checked.filter((file) => file.kind === kind).length;
  if (options.json) {
    const counts = { packs: count('pack'), calendars: count('calendar'), cases: count('story') };
    return console.log(JSON.stringify({ ...counts, problems, casesRun: stories.length, failures }, null, 2));
  }
  for (const problem of problems)
    console.log(`${problem.severity === 'warning' ? 'warning: ' : ''}${formatProblem(problem)}`);
  for (const failure of failures) console.log(failure);
  const read = [
    counted(count('pack'), 'pack'),
    counted(count('calendar'), 'calendar'),
    counted(count('story'), 'worked case'),
  ];
  const ran =
    stories.length === 0
      ? ''
      : ` ${counted(stories.length - failures.length, 'worked case')} of ${stories.length} end as they say.`;
  console.log(
    `${read.join(', ')} read: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.${ran}`,
  );
}

function runAll(stories: readonly string[], { policies, calendar }: CheckOptions): string[] {
  if (stories.length === 0) return [];
  const rules = calendarNamed(policies, calendar);
  const progress = startProgress('Running worked cases', stories.length, 'cases');
  const failures = stories.flatMap((story, index) => {
    const failure = runStory(story, rules);
    progress.update(index + 1);
    return failure === undefined ? [] : [failure];
  });
  progress.stop();
  return failures;
}
