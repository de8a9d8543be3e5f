import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { exportAllCommand } from './export-all.ts';
import { exportComplaintsCommand } from './export-complaints.ts';
import { exportDossierCommand } from './export-dossier.ts';
import { exportSubjectCommand } from './export-subject.ts';

export const exportCommand = (): Command =>
  commandGroup('export', 'Write the programme’s data into a folder of files that other programs read', [
    exportAllCommand(),
    exportSubjectCommand(),
    exportComplaintsCommand(),
    exportDossierCommand(),
  ]);
