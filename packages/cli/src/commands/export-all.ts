import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { type ExportingOptions, runExport, withExport } from '../exporting.ts';

export const define = (named: Command): Command =>
  withExport(
    withExamples(named, 'marketsafe export all /srv/exports/2026-11 --data /srv/marketsafe').argument(
      '<folder>',
      'a folder that is not there yet, or is empty',
    ),
  ).action((folder: string, options: ExportingOptions) => runExport(folder, undefined, options));
