import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { modelCompareCommand } from './model-compare.ts';
import { modelExportCommand } from './model-export.ts';
import { modelLearnCommand } from './model-learn.ts';

export const modelCommand = (): Command =>
  commandGroup('model', 'What screening weighs with: taken from a service with its labels, learned, and compared', [
    modelExportCommand(),
    modelLearnCommand(),
    modelCompareCommand(),
  ]);
