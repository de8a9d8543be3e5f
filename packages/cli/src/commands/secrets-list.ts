import { resolve } from 'node:path';
import type { ConnectorSecretSeen } from '@marketsafe/service';
import type { Command } from 'commander';
import { command } from '../command.ts';
import { masterKeys } from '../environment.ts';
import { WrongUse } from '../wrong-use.ts';

export const secretsListCommand = (): Command =>
  command(
    'list',
    'Name the connectors’ secrets and when each was set; never what they are',
    'marketsafe secrets list --data /srv/marketsafe',
  )
    .option('--data <folder>', 'data folder of the installation', '.data')
    .option('--json', 'the list as JSON')
    .action(list);

async function list({ data, json }: { readonly data: string; readonly json?: true }): Promise<void> {
  const { listSecrets } = await import('@marketsafe/service');
  const secrets = await listSecrets({ dataDirectory: resolve(data), masterKeys: masterKeys() }).catch(
    (error: Error) => {
      throw new WrongUse(error.message);
    },
  );
  if (json) return console.log(JSON.stringify(secrets));
  for (const line of secrets.map(inWords)) console.log(line);
}

function inWords({ name, setAt, formerUntil }: ConnectorSecretSeen): string {
  const former = formerUntil.length === 0 ? '' : `, former taken until ${formerUntil.join(', ')}`;
  return `${name.padEnd(16)} set ${setAt}${former}`;
}
