import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblem, type LawCases, type LawLibrary, runLawCase } from '@marketsafe/procedure';
import { calendarNamed, calendarNames, installedPacks, readLaw, shortPath } from './installed.ts';
import type { StoryRun } from './run-story.ts';

/** The packs and calendars for a legal pack's worked cases, from a folder of policies. */
export function lawLibrary(policies: string): LawLibrary {
  return {
    calendars: new Map(calendarNames(policies).map((name) => [name, calendarNamed(policies, name)])),
    programmes: new Map(installedPacks(policies).packs.map(({ rules }) => [rules.pack.id, rules])),
  };
}

/** Runs the worked cases of a file by the legal pack of its parent folder (`policies/<pack>/cases/….yaml`). */
export function runLawCases(path: string, { cases }: LawCases, policies: string, library: LawLibrary): StoryRun[] {
  const law = join(dirname(dirname(path)), 'law.yaml');
  const notRun = (why: string): StoryRun[] =>
    cases.map(({ title }) => ({ ended: 'not-run', why: `${shortPath(path)} "${title}": did not run: ${why}` }));
  if (!existsSync(law)) return notRun(`there is no ${shortPath(law)} to run it by.`);
  const loaded = readLaw(law, policies);
  if ('problems' in loaded) return notRun(loaded.problems.map(formatProblem)[0] ?? 'its pack has an error.');
  return cases.map((one): StoryRun => {
    const found = runLawCase(one, loaded.law, library);
    if (found.length === 0) return { ended: 'as-told' };
    const place = one.line === undefined ? shortPath(path) : `${shortPath(path)}:${one.line}`;
    return { ended: 'otherwise', why: `${place} (${one.title}): ${found.join('; ')}` };
  });
}
