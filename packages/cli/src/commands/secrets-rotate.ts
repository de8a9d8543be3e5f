import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { type PlaceOptions, placeOf, withPlace } from '../place.ts';
import { WrongUse } from '../wrong-use.ts';

interface RotateOptions extends PlaceOptions {
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withPlace(
    withExamples(named, 'marketsafe secrets rotate --data /srv/marketsafe').option('--json', 'the result as JSON'),
  )
    .addHelpText('after', '\nBeside a running service it is refused: that would go on sealing under the old key.')
    .action(rotate);

async function rotate({ json, ...options }: RotateOptions): Promise<void> {
  const place = await placeOf(options);
  const { rotateKeys } = await import('@marketsafe/service');
  const done = await rotateKeys(place).catch((error: Error) => {
    throw new WrongUse(error.message);
  });
  console.log(
    json
      ? JSON.stringify(done)
      : `Everything is sealed under the master key ${done.key} (${done.rows} rows of the database and ${done.connectors} secrets of connectors among it). The older keys are gone from the key file; destroy its backups when no backup of the data needs them.`,
  );
}
