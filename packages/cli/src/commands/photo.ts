import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { photoCompareCommand } from './photo-compare.ts';
import { photoHashCommand } from './photo-hash.ts';
import { photoSearchCommand } from './photo-search.ts';

export const photoCommand = (): Command =>
  commandGroup('photo', 'Fingerprint photos and find copies of them, on files', [
    photoHashCommand(),
    photoCompareCommand(),
    photoSearchCommand(),
  ]);
