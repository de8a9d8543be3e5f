import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { type ExportingOptions, runExport, withExport } from '../exporting.ts';

export const define = (named: Command): Command =>
  withExport(
    withExamples(
      named,
      'marketsafe export subject taobao/1636998136 ./subject --data /srv/marketsafe',
      'marketsafe export subject anna@maison.example ./subject',
    )
      .argument('<who>', 'a seller as <marketplace>/<account>, a participant’s id, or a person’s e-mail address')
      .argument('<folder>', 'a folder that is not there yet, or is empty'),
  )
    .addHelpText(
      'after',
      '\nCases are as that party may see them. It also holds what only the review team sees of the party: points, probabilities, reasons.',
    )
    .action((who: string, folder: string, options: ExportingOptions) => runExport(folder, who, options));
