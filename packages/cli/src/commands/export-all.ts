import type { Command } from 'commander';
import { command } from '../command.ts';
import { type ExportingOptions, runExport, withExport } from '../exporting.ts';

export const exportAllCommand = (): Command =>
  withExport(
    command(
      'all',
      'Export everything: enough to leave, or to answer for the programme after its end',
      'marketsafe export all /srv/exports/2026-11 --data /srv/marketsafe',
    ).argument('<folder>', 'a folder that is not there yet, or is empty'),
  ).action((folder: string, options: ExportingOptions) => runExport(folder, undefined, options));
