import { ExcludedGround, KnowledgeChip, ReasonCode } from '@marketsafe/terms';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { withExamples } from '../command.ts';
import type { Claim, LineOutcome } from '../complain/claim.ts';
import { fileClaim, filingOf } from '../complain/file-claim.ts';
import { lookUp } from '../complain/look-up.ts';
import { type Report, reportForMachines, reportForPeople } from '../complain/report.ts';
import { readTargetsFile, type TargetsFile } from '../complain/targets-file.ts';
import { assertReadableFiles } from '../input-file.ts';
import { startProgress } from '../progress.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';
import { WrongUse } from '../wrong-use.ts';

interface ComplainOptions extends ServiceOptions {
  readonly file: string;
  readonly right: string;
  readonly reason: Claim['reason'];
  readonly chips: Claim['chips'];
  readonly declare?: true;
  readonly check?: true;
  readonly name: string;
  readonly json?: true;
}

const REASONS = [...ReasonCode.options, ...ExcludedGround.options];

export const define = (named: Command): Command =>
  withService(
    withExamples(
      named,
      'marketsafe complain --file urls.csv --right cn-30112233 --reason counterfeit --declare --token "$API_KEY"',
      'marketsafe complain --file urls.txt --right cn-30112233 --reason counterfeit --declare --check',
    )
      .requiredOption('--file <file>', 'addresses: .csv with a column url, or text with one a line')
      .requiredOption('--right <id>', 'the right that is infringed')
      .addOption(new Option('--reason <code>', 'what for').choices(REASONS).makeOptionMandatory())
      .option('--chips <list>', `how you know, by commas: ${KnowledgeChip.options.join(', ')}`, chips, [])
      .option(
        '--declare',
        'declare that you believe in good faith that each is infringing, and that you may act for the right',
      )
      .option('--check', 'say what would become of each, and file nothing')
      .option('--name <text>', 'of this filing; under another name the same file is filed again', '')
      .option('--json', 'what became of each line as JSON'),
    'the rights holder or its agent',
  )
    .addHelpText(
      'after',
      '\nThe same file is filed once, however often the command is run: after a failure, run it again.\n' +
        'Ends with 1 if a line could not be read or a complaint was refused.',
    )
    .action(complain);

async function complain(options: ComplainOptions): Promise<void> {
  if (!options.declare)
    throw new WrongUse(
      'A complaint needs no evidence, but your declaration: that you believe in good faith that each of these listings infringes ' +
        'the right, and that you are its holder or may act for it. If so, add --declare.',
    );
  await assertReadableFiles(options.file);
  const file = await readTargetsFile(options.file);
  if (file.urls.length === 0 && file.faults.length === 0)
    throw new WrongUse(`${options.file}: there is no address in it. Write one a line.`);
  const report = await perform(file, options);
  console.log(options.json ? reportForMachines(report) : reportForPeople(report));
  if (report.failure instanceof WrongUse) {
    console.error(
      `${report.failure.message}\nRun the same command again: complaints already filed are not filed twice.`,
    );
    process.exitCode = 2;
  } else if (report.lines.some(({ outcome }) => outcome === 'refused' || outcome === 'unreadable'))
    process.exitCode = 1;
  else if (file.faults.length > 0) process.exitCode = 1;
}

/** Files as much as possible. Throws an error before the first filing; a later error is part of the report. */
async function perform(file: TargetsFile, options: ComplainOptions): Promise<Report> {
  const { right, reason, chips, name } = options;
  const claim: Claim = { right, reason, chips, declaration: true };
  const client = serviceAt(options);
  const progress = startProgress(
    options.check ? 'Checking' : 'Filing',
    file.urls.length * (options.check ? 1 : 2),
    'steps',
  );
  const filed: LineOutcome[] = [];
  try {
    const looked = await lookUp(client, claim, file.urls, progress.update);
    const found = [...looked.others, ...file.repeats.map(({ line, url }) => repeated(line, url))];
    if (options.check) return report(options.file, file, [...found, ...looked.targets]);
    const filing = filingOf(claim, looked.targets, name);
    try {
      await fileClaim(client, claim, looked.targets, { name, filing }, (some) => {
        filed.push(...some);
        progress.update(file.urls.length + looked.others.length + filed.length);
      });
    } catch (error) {
      const failure = whatToDo(error, options);
      if (filed.length === 0 || !(failure instanceof WrongUse)) throw failure;
      return { ...report(options.file, file, [...found, ...filed]), filing, failure };
    }
    return { ...report(options.file, file, [...found, ...filed]), filing };
  } catch (error) {
    throw whatToDo(error, options);
  } finally {
    progress.stop();
  }
}

const report = (file: string, { faults }: TargetsFile, lines: readonly LineOutcome[]): Report => ({
  file,
  faults,
  lines: lines.toSorted((a, b) => a.line - b.line),
});

const repeated = (line: number, url: string): LineOutcome => ({ line, url, outcome: 'repeated', shortfalls: [] });

function chips(list: string): Claim['chips'] {
  return list.split(',').map((chip) => {
    const known = KnowledgeChip.safeParse(chip.trim());
    if (!known.success)
      throw new InvalidArgumentError(`There is no "${chip}". There are: ${KnowledgeChip.options.join(', ')}.`);
    return known.data;
  });
}
