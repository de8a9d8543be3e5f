import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Calendar,
  formatProblem,
  type LegalPack,
  type LoadedLaw,
  type LoadedPack,
  loadCalendar,
  loadLaw,
  loadPack,
  type PolicyProblem,
  type RefusedPack,
  type Rules,
} from '@marketsafe/procedure';
import { Option } from 'commander';
import { WrongUse } from '../wrong-use.ts';

/** The packs and calendars of this installation. */
const installedPolicies = fileURLToPath(new URL('../../../../policies', import.meta.url));

export const policiesOption = (): Option =>
  new Option('--policies <folder>', 'folder of packs and calendars').default(installedPolicies, 'those installed');

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** The path relative to the working directory if it is below it, otherwise unchanged. */
export const shortPath = (path: string): string => {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below || '.';
};

export const readPack = (file: string): LoadedPack | RefusedPack =>
  loadPack(readFileSync(file, 'utf8'), shortPath(file), sha256);

/** A legal pack, with the calendars below `directory`. */
export const readLaw = (file: string, directory: string): LoadedLaw | { readonly problems: readonly PolicyProblem[] } =>
  loadLaw(readFileSync(file, 'utf8'), shortPath(file), calendarNames(directory), sha256);

/** All files with that name in the folders below `directory`. @throws WrongUse when that is no folder. */
function filesNamed(directory: string, file: 'pack.yaml' | 'law.yaml'): string[] {
  if (!existsSync(directory)) throw new WrongUse(`${directory}: there is no such folder. Name one with --policies.`);
  if (!statSync(directory).isDirectory())
    throw new WrongUse(`${directory}: is a file. Name a folder of packs with --policies.`);
  return readdirSync(directory)
    .sort()
    .map((name) => join(directory, name, file))
    .filter((path) => existsSync(path));
}

/** @throws WrongUse when there is no programme pack. */
function packFiles(directory: string): string[] {
  const files = filesNamed(directory, 'pack.yaml');
  if (files.length > 0) return files;
  throw new WrongUse(`${directory}: there is no pack in it (a folder with a pack.yaml). Name another with --policies.`);
}

export interface Pack {
  readonly file: string;
  readonly rules: Rules;
}

/** Every pack below `directory`, and the faults of unusable ones. */
export function installedPacks(directory: string): { packs: Pack[]; faults: string[] } {
  const packs: Pack[] = [];
  const faults: string[] = [];
  for (const file of packFiles(directory)) {
    const loaded = readPack(file);
    if ('problems' in loaded) faults.push(...loaded.problems.map(formatProblem));
    else packs.push({ file, rules: loaded.rules });
  }
  return { packs, faults };
}

/** @throws WrongUse when there is none of that name; lists the faults too, since it may be a faulty one. */
export function packNamed(directory: string, id: string): Pack {
  const { packs, faults } = installedPacks(directory);
  const found = packs.find(({ rules }) => rules.pack.id === id);
  if (found) return found;
  const others =
    packs.length === 0 ? 'There is none' : `There are: ${packs.map(({ rules }) => rules.pack.id).join(', ')}`;
  throw new WrongUse(
    [`There is no pack "${id}" in ${shortPath(directory)} that can be used. ${others}.`, ...faults].join('\n'),
  );
}

/** Every usable legal pack below `directory`, and the faults of the others. */
export function installedLaws(directory: string): { laws: LegalPack[]; faults: string[] } {
  const laws: LegalPack[] = [];
  const faults: string[] = [];
  for (const file of filesNamed(directory, 'law.yaml')) {
    const loaded = readLaw(file, directory);
    if ('problems' in loaded) faults.push(...loaded.problems.map(formatProblem));
    else laws.push(loaded.law);
  }
  return { laws, faults };
}

export function calendarNamed(directory: string, name: string): Calendar {
  const file = join(directory, 'calendars', `${name}.yaml`);
  if (!existsSync(file))
    throw new WrongUse(
      `${shortPath(file)}: there is no such calendar. There are: ${calendarNames(directory).join(', ')}.`,
    );
  const loaded = loadCalendar(readFileSync(file, 'utf8'), shortPath(file));
  if ('problems' in loaded) throw new WrongUse(loaded.problems.map(formatProblem).join('\n'));
  return loaded.calendar;
}

/** A calendar's id is the name of its file. */
export function calendarNames(directory: string): string[] {
  const folder = join(directory, 'calendars');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => name.slice(0, -'.yaml'.length))
        .sort()
    : [];
}
