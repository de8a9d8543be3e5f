import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { modelExportCommand } from './model-export.ts';
import { modelLearnCommand } from './model-learn.ts';

export const modelCommand = (): Command =>
  commandGroup('model', 'What screening weighs with: learned from labels, and taken away from a service', [
    modelLearnCommand(),
    modelExportCommand(),
  ]);
