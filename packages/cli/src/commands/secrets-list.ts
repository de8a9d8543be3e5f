import type { ConnectorSecretSeen } from '@marketsafe/service';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { type PlaceOptions, placeOf, withPlace } from '../place.ts';
import { WrongUse } from '../wrong-use.ts';

export const define = (named: Command): Command =>
  withPlace(withExamples(named, 'marketsafe secrets list --config /etc/marketsafe/marketsafe.yaml'))
    .option('--json', 'the list as JSON')
    .action(list);

async function list({ json, ...options }: PlaceOptions & { readonly json?: true }): Promise<void> {
  const place = await placeOf(options);
  const { listSecrets } = await import('@marketsafe/service');
  const secrets = await listSecrets(place).catch((error: Error) => {
    throw new WrongUse(error.message);
  });
  if (json) return console.log(JSON.stringify(secrets));
  for (const line of secrets.map(inWords)) console.log(line);
}

function inWords({ name, setAt, formerUntil }: ConnectorSecretSeen): string {
  const former = formerUntil.length === 0 ? '' : `, former taken until ${formerUntil.join(', ')}`;
  return `${name.padEnd(16)} set ${setAt}${former}`;
}
