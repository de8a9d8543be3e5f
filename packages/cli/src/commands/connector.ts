import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { connectorListCommand } from './connector-list.ts';
import { connectorTestCommand } from './connector-test.ts';

export const connectorCommand = (): Command =>
  commandGroup(
    'connector',
    'The connectors to marketplaces: which there are, and whether a marketplace keeps its part',
    [connectorListCommand(), connectorTestCommand()],
  );
