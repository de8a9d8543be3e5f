import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Calendar,
  formatProblem,
  type LoadedPack,
  loadCalendar,
  loadPack,
  type RefusedPack,
  type Rules,
} from '@marketsafe/procedure';
import { Option } from 'commander';
import { WrongUse } from '../wrong-use.ts';

/** The packs and calendars that come with the programme. */
const installedPolicies = fileURLToPath(new URL('../../../../policies', import.meta.url));

export const policiesOption = (): Option =>
  new Option('--policies <folder>', 'folder of packs and calendars').default(installedPolicies, 'those installed');

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** A path as short as it can be written from here. */
export const shortPath = (path: string): string => {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below || '.';
};

export const readPack = (file: string): LoadedPack | RefusedPack =>
  loadPack(readFileSync(file, 'utf8'), shortPath(file), sha256);

/** The folders of packs below `directory`: those with a `pack.yaml`. */
function packFolders(directory: string): string[] {
  if (!existsSync(directory)) throw new WrongUse(`${directory}: there is no such folder. Name one with --policies.`);
  return readdirSync(directory)
    .sort()
    .map((name) => join(directory, name))
    .filter((folder) => existsSync(join(folder, 'pack.yaml')));
}

/** Every pack below `directory`. @throws WrongUse naming every problem of a pack that has an error. */
export const installedPacks = (directory: string): { file: string; rules: Rules }[] =>
  packFolders(directory).map((folder) => {
    const file = join(folder, 'pack.yaml');
    const loaded = readPack(file);
    if ('problems' in loaded) throw new WrongUse(loaded.problems.map(formatProblem).join('\n'));
    return { file, rules: loaded.rules };
  });

export function packNamed(directory: string, id: string): { file: string; rules: Rules } {
  const packs = installedPacks(directory);
  const found = packs.find(({ rules }) => rules.pack.id === id);
  if (found) return found;
  throw new WrongUse(
    `There is no pack "${id}" in ${shortPath(directory)}. There are: ${packs.map(({ rules }) => rules.pack.id).join(', ')}.`,
  );
}

export function calendarNamed(directory: string, name: string): Calendar {
  const file = join(directory, 'calendars', `${name}.yaml`);
  if (!existsSync(file))
    throw new WrongUse(`${shortPath(file)}: there is no such calendar. Name another with --calendar.`);
  const loaded = loadCalendar(readFileSync(file, 'utf8'), shortPath(file));
  if ('problems' in loaded) throw new WrongUse(loaded.problems.map(formatProblem).join('\n'));
  return loaded.calendar;
}
