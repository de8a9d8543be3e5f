import { formatProblem } from '@marketsafe/procedure';
import type { Command } from 'commander';
import { command } from '../command.ts';
import { counted } from '../counted.ts';
import { checkFile, type FileKind } from '../policy/check-file.ts';
import { policyFiles } from '../policy/files-below.ts';
import { calendarNamed, policiesOption } from '../policy/installed.ts';
import { runStory, type StoryRun } from '../policy/run-story.ts';
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
    .addHelpText(
      'after',
      '\nEnds with 1 if there is an error, if a story ends otherwise, or if with --cases one did not run or there is none; warnings alone\n' +
        'end with 0.',
    )
    .action(check);

async function check(named: readonly string[], options: CheckOptions): Promise<void> {
  const files = policyFiles(named.length > 0 ? named : [options.policies]);
  const checked = files.map(checkFile);
  const problems = checked.flatMap((file) => file.problems);
  const stories = options.cases ? files.filter((_, at) => checked[at]?.kind === 'story') : [];
  const runs = runAll(stories, options);
  const told = (wanted: StoryRun['ended']): string[] =>
    runs.flatMap((run) => ('why' in run && run.ended === wanted ? [run.why] : []));
  const failures = told('otherwise');
  const notRun = told('not-run');
  const ran = runs.length - notRun.length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors + failures.length + notRun.length > 0 || (options.cases && ran === 0)) process.exitCode = 1;
  const count = (kind: FileKind): number => checked.filter((file) => file.kind === kind).length;
  if (options.json) {
    const counts = { packs: count('pack'), calendars: count('calendar'), cases: count('story') };
    return console.log(JSON.stringify({ ...counts, problems, casesRun: ran, failures, notRun }, null, 2));
  }
  for (const problem of problems)
    console.log(`${problem.severity === 'warning' ? 'warning: ' : ''}${formatProblem(problem)}`);
  for (const line of [...failures, ...notRun]) console.log(line);
  const read = [
    counted(count('pack'), 'pack'),
    counted(count('calendar'), 'calendar'),
    counted(count('story'), 'worked case'),
  ];
  console.log(
    `${read.join(', ')} read: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.` +
      (options.cases ? ` ${casesInWords(runs.length, ran, failures.length)}` : ''),
  );
}

function casesInWords(all: number, ran: number, failed: number): string {
  if (all === 0) return 'There is no worked case among them to run.';
  const end = `${ran - failed} end as they say`;
  return ran === all ? `${counted(all, 'worked case')} ran, ${end}.` : `${ran} of ${all} worked cases ran, ${end}.`;
}

function runAll(stories: readonly string[], { policies, calendar }: CheckOptions): StoryRun[] {
  if (stories.length === 0) return [];
  const rules = calendarNamed(policies, calendar);
  const progress = startProgress('Running worked cases', stories.length, 'cases');
  const runs = stories.map((story, index) => {
    const run = runStory(story, rules);
    progress.update(index + 1);
    return run;
  });
  progress.stop();
  return runs;
}
