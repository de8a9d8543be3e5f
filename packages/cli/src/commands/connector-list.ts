import type { Command } from 'commander';
import { command } from '../command.ts';

export const connectorListCommand = (): Command =>
  command(
    'list',
    'Name the kinds of connectors, each with the marketplaces that it is for',
    'marketsafe connector list',
  )
    .option('--json', 'the list as JSON')
    .action(list);

async function list({ json }: { readonly json?: true }): Promise<void> {
  const { connectorKinds } = await import('@marketsafe/connectors');
  if (json) return console.log(JSON.stringify(connectorKinds));
  for (const { kind, about } of connectorKinds) console.log(`${kind.padEnd(16)} ${about}`);
}
