import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { keptCheckpoint } from '../ledger/kept-files.ts';
import { openPlace, type PlaceOptions, withPlace } from '../place.ts';
import { type Progress, startProgress } from '../progress.ts';

interface CheckOptions extends PlaceOptions {
  readonly checkpoint?: readonly string[];
  readonly key?: readonly string[];
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withPlace(
    withExamples(
      named,
      'marketsafe ledger check',
      'marketsafe ledger check --data /srv/marketsafe --checkpoint monday.txt tuesday.txt',
    )
      .option('--checkpoint <file...>', 'checkpoints that were kept outside, such as the daily mails')
      .option('--key <verifier key...>', 'the keys that are trusted; those in the database without')
      .option('--json', 'the result as JSON')
      .addHelpText(
        'after',
        '\nEnds with 1 and names what differs from the log. Only entries under an external checkpoint are protected against the owner of\n' +
          'the database and the key.',
      ),
  ).action(check);

async function check(options: CheckOptions): Promise<void> {
  const held = {
    checkpoints: (options.checkpoint ?? []).map(keptCheckpoint),
    ...(options.key && { keys: options.key }),
  };
  const place = await openPlace(options);
  let progress: Progress | undefined;
  const report = await place
    .check(held, (done, of) => {
      progress ??= startProgress('Folding', of, 'aggregates');
      progress.update(done);
    })
    .finally(() => place.close());
  progress?.stop();
  const faults = [...report.faults, ...report.states];
  if (faults.length > 0) process.exitCode = 1;
  if (options.json) return console.log(JSON.stringify(report, null, 2));
  for (const { fault, at } of faults) console.log(`${fault}: ${at}`);
  const entries = counted(report.entries, 'entry', 'entries');
  console.log(
    `${entries} hashed, ${counted(report.checkpoints, 'checkpoint')} compared, ${held.checkpoints.length} of them from outside: ` +
      `${counted(report.faults.length, 'fault')} in the log, ${counted(report.states.length, 'fault')} in states and views. ` +
      `${counted(report.unprotected, 'event')} younger than every checkpoint.`,
  );
}
