import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Calendar, formatFailure, loadStory, runWorkedCase } from '@marketsafe/procedure';
import { readPack, shortPath } from './installed.ts';

/**
 * Runs a worked case by the pack of the folder above it (`policies/<pack>/cases/01-….yaml`).
 *
 * @returns what is not as the story says, or undefined. A story or pack with a fault of its own, which the check tells, is not run.
 */
export function runStory(path: string, calendar: Calendar): string | undefined {
  const pack = join(dirname(dirname(path)), 'pack.yaml');
  if (!existsSync(pack))
    return `${shortPath(path)}: there is no ${shortPath(pack)} to run it by. Put it below a pack, in a folder "cases".`;
  const loaded = readPack(pack);
  const story = loadStory(readFileSync(path, 'utf8'), shortPath(path));
  if ('problems' in loaded || 'problems' in story) return undefined;
  const failure = runWorkedCase(story.story, loaded.rules, calendar);
  return failure && formatFailure(failure);
}
