import { type Calendar, formatProblem, overdue, overlappingPacks, unlinkedVersions } from '@marketsafe/procedure';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { againstTheLaw, findingsInShort, problemsOf } from '../policy/against-the-law.ts';
import { type CheckedFile, checkFile, type FileKind } from '../policy/check-file.ts';
import { policyFiles } from '../policy/files-below.ts';
import { calendarNamed, installedLaws, policiesOption } from '../policy/installed.ts';
import { lawLibrary, runLawCases } from '../policy/run-law-cases.ts';
import { runStory, type StoryRun } from '../policy/run-story.ts';
import { territory } from '../policy/territory.ts';
import { startProgress } from '../progress.ts';

interface CheckOptions {
  readonly cases?: true;
  readonly policies: string;
  readonly calendar: string;
  readonly territory?: readonly string[];
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe policy check',
    'marketsafe policy check policies/marketsafe-expansion --territory CN',
    'marketsafe policy check policies/eu-dsa --cases',
  )
    .argument('[files...]', 'files or folders; everything that is installed without them')
    .option('--cases', 'run the worked cases too, and tell which end otherwise')
    .option(
      '--territory <code>',
      'hold the rules against the law of this territory; may be given several times',
      territory,
    )
    .addOption(policiesOption())
    .option('--calendar <name>', 'calendar that the worked cases of programme packs run by', 'china')
    .option('--json', 'the problems as JSON')
    .addHelpText(
      'after',
      '\nEnds with 1 if there is an error, a conflict with the law of a --territory, if a case ends otherwise, or if with --cases one did not\n' +
        'run or there is none; warnings alone end with 0.',
    )
    .action(check);

async function check(named: readonly string[], options: CheckOptions): Promise<void> {
  const checked = policyFiles(named.length > 0 ? named : [options.policies]).map((path) =>
    checkFile(path, options.policies),
  );
  const on = new Date().toISOString().slice(0, 10);
  const packs = checked.flatMap(({ file, rules }) => (rules === undefined ? [] : [{ file, rules }]));
  const laws = checked.flatMap(({ law }) => (law === undefined ? [] : [law]));
  const versions = packs.map(({ file, rules: { pack } }) => ({ file, pack }));
  const findings = againstTheLaw(packs, installedLaws(options.policies).laws, options.territory, on);
  const problems = [
    ...checked.flatMap((file) => file.problems),
    ...overlappingPacks([...versions, ...laws]),
    ...unlinkedVersions(versions),
    ...laws.flatMap((law) => overdue(law, on)),
    ...(options.territory === undefined ? [] : problemsOf(findings)),
  ];
  const runs = options.cases ? runAll(checked, options) : [];
  const told = (wanted: StoryRun['ended']): string[] =>
    runs.flatMap((run) => ('why' in run && run.ended === wanted ? [run.why] : []));
  const failures = told('otherwise');
  const notRun = told('not-run');
  const ran = runs.length - notRun.length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors + failures.length + notRun.length > 0 || (options.cases && ran === 0)) process.exitCode = 1;
  const count = (kind: FileKind): number => checked.filter((file) => file.kind === kind).length;
  const cases = count('story') + checked.reduce((sum, file) => sum + (file.cases?.cases.length ?? 0), 0);
  if (options.json) {
    const counts = { packs: count('pack'), laws: count('law'), calendars: count('calendar'), cases };
    return console.log(
      JSON.stringify({ ...counts, problems, law: findings, casesRun: ran, failures, notRun }, null, 2),
    );
  }
  for (const problem of problems)
    console.log(`${problem.severity === 'warning' ? 'warning: ' : ''}${formatProblem(problem)}`);
  for (const line of [...failures, ...notRun]) console.log(line);
  if (options.territory === undefined && findings.length > 0) {
    for (const line of findingsInShort(findings)) console.log(line);
    console.log('Name a territory to see what the law of it finds: marketsafe policy check --territory CN.');
  }
  const read = [
    counted(count('pack'), 'pack'),
    counted(count('law'), 'legal pack'),
    counted(count('calendar'), 'calendar'),
    counted(cases, 'worked case'),
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

function runAll(checked: readonly CheckedFile[], { policies, calendar }: CheckOptions): StoryRun[] {
  const files = checked.filter(({ kind }) => kind === 'story' || kind === 'law-cases');
  if (files.length === 0) return [];
  const calendarOf = (name = calendar): Calendar => calendarNamed(policies, name);
  const library = files.some(({ cases }) => cases !== undefined) ? lawLibrary(policies) : undefined;
  const progress = startProgress('Running worked cases', files.length, 'files');
  const runs = files.flatMap(({ path, kind, cases, file, problems }, index): StoryRun[] => {
    progress.update(index + 1);
    if (kind === 'story') return [runStory(path, calendarOf)];
    if (cases !== undefined && library !== undefined) return runLawCases(path, cases, policies, library);
    return [{ ended: 'not-run', why: `${file}: did not run: it has ${counted(problems.length, 'error')}.` }];
  });
  progress.stop();
  return runs;
}
