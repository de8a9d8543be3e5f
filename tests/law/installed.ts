/** The installed packs and calendars, for the tests of the law. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  type Calendar,
  formatProblem,
  type LawLibrary,
  loadCalendar,
  loadLaw,
  loadPack,
  type PolicyProblem,
  type Rules,
} from '../../packages/procedure/src/index.ts';

const root = new URL('../../policies/', import.meta.url);
export const readPolicy = (file: string): string => readFileSync(new URL(file, root), 'utf8');
export const filesOf = (folder: string): string[] => readdirSync(new URL(`${folder}/`, root)).sort();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function must<T extends object>(loaded: T | { readonly problems: readonly PolicyProblem[] }): T {
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded;
}

export const calendars: ReadonlyMap<string, Calendar> = new Map(
  filesOf('calendars').map((name) => {
    const { calendar } = must(loadCalendar(readPolicy(`calendars/${name}`), `policies/calendars/${name}`));
    return [calendar.id, calendar];
  }),
);

export const loadLawText = (text: string, file: string) => loadLaw(text, file, [...calendars.keys()], sha256);
export const lawOf = (id: string) => must(loadLawText(readPolicy(`${id}/law.yaml`), `policies/${id}/law.yaml`)).law;

const has = (folder: string, file: string): boolean => existsSync(new URL(`${folder}/${file}`, root));
export const lawIds: readonly string[] = filesOf('.').filter((folder) => has(folder, 'law.yaml'));

const programmes: ReadonlyMap<string, Rules> = new Map(
  filesOf('.')
    .filter((folder) => has(folder, 'pack.yaml'))
    .map((id) => [id, must(loadPack(readPolicy(`${id}/pack.yaml`), `policies/${id}/pack.yaml`, sha256)).rules]),
);

export const library: LawLibrary = { calendars, programmes };

export function programme(id: string): Rules {
  const found = programmes.get(id);
  if (found === undefined) throw new Error(`there is no programme pack "${id}"`);
  return found;
}
