import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { openPlace, type PlaceOptions, withPlace } from '../place.ts';
import { type Progress, startProgress } from '../progress.ts';

interface RebuildOptions extends PlaceOptions {
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withPlace(
    withExamples(named, 'marketsafe rebuild', 'marketsafe rebuild --data /srv/marketsafe').option(
      '--json',
      'how many were rebuilt, as JSON',
    ),
  ).action(rebuild);

async function rebuild(options: RebuildOptions): Promise<void> {
  const place = await openPlace(options);
  let progress: Progress | undefined;
  const rebuilt = await place
    .rebuild((done, of) => {
      progress ??= startProgress('Rebuilding', of, 'aggregates');
      progress.update(done);
    })
    .finally(() => place.close());
  progress?.stop();
  console.log(
    options.json
      ? JSON.stringify(rebuilt)
      : `${counted(rebuilt.aggregates, 'aggregate')} rebuilt from their events, ${counted(rebuilt.listings, 'listing')} indexed again.`,
  );
}
