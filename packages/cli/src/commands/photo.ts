import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { photoHashCommand } from './photo-hash.ts';

export const photoCommand = (): Command =>
  commandGroup('photo', 'Fingerprint photos and find copies of them, on files', [photoHashCommand()]);
