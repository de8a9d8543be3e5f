import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Calendar, formatProblem, loadCalendar, loadPack, type Rules } from '@marketsafe/procedure';

/** The packs and calendars that come with the programme. */
export const policyDirectory = fileURLToPath(new URL('../../../../policies', import.meta.url));

const sha256 = (text: string): string => hash('sha256', text, 'hex');

export interface Policies {
  readonly packs: readonly Rules[];
  readonly calendar: Calendar;
}

/** @throws Error listing every problem with file, line, path and what to do; nothing is used of a pack with an error. */
export async function loadPolicies(directory = policyDirectory, calendarName = 'china'): Promise<Policies> {
  const packs: Rules[] = [];
  for (const entry of (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() || entry.name === 'calendars') continue;
    const file = join(directory, entry.name, 'pack.yaml');
    const loaded = loadPack(await readFile(file, 'utf8'), file, sha256);
    if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
    packs.push(loaded.rules);
  }
  const file = join(directory, 'calendars', `${calendarName}.yaml`);
  const loaded = loadCalendar(await readFile(file, 'utf8'), file);
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return { packs, calendar: loaded.calendar };
}
