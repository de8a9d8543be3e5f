import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Calendar,
  formatFailure,
  formatProblem,
  loadStory,
  type PolicyProblem,
  runWorkedCase,
} from '@marketsafe/procedure';
import { counted } from '../counted.ts';
import { readPack, shortPath } from './installed.ts';

export type StoryRun =
  | { readonly ended: 'as-told' }
  | { readonly ended: 'otherwise'; readonly why: string }
  /** Its pack, or the story itself, has a fault, or there is no pack, so its end is unknown. */
  | { readonly ended: 'not-run'; readonly why: string };

/**
 * Runs a worked case by the pack of its parent folder (`policies/<pack>/cases/01-….yaml`).
 * @param calendarOf the calendar of that name; for undefined the default one
 */
export function runStory(path: string, calendarOf: (name: string | undefined) => Calendar): StoryRun {
  const pack = join(dirname(dirname(path)), 'pack.yaml');
  const notRun = (why: string): StoryRun => ({ ended: 'not-run', why: `${shortPath(path)}: did not run: ${why}` });
  if (!existsSync(pack))
    return notRun(`there is no ${shortPath(pack)} to run it by. Put it below a pack, in a folder "cases".`);
  const loaded = readPack(pack);
  if ('problems' in loaded) return notRun(`${shortPath(pack)} has ${faultsIn(loaded.problems)}.`);
  const story = loadStory(readFileSync(path, 'utf8'), shortPath(path));
  if ('problems' in story) return notRun(`it has ${faultsIn(story.problems)}.`);
  const failure = runWorkedCase(story.story, loaded.rules, calendarOf(story.story.calendar));
  return failure === undefined ? { ended: 'as-told' } : { ended: 'otherwise', why: formatFailure(failure) };
}

function faultsIn(problems: readonly PolicyProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  return `${counted(errors.length, 'error')}${first === undefined ? '' : `, the first ${formatProblem(first)}`}`;
}
