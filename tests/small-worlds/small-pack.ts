import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { formatProblem, loadCalendar, loadPack } from '../../packages/procedure/src/index.ts';

const text = (file: string): string => readFileSync(new URL(`./policies/${file}`, import.meta.url), 'utf8');
const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

function whole<T extends object>(loaded: T | { readonly problems: readonly Parameters<typeof formatProblem>[0][] }): T {
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded;
}

/** Everything takes a day or two, and two strikes close a shop. */
export const { rules } = whole(loadPack(text('pack.yaml'), 'tests/small-worlds/policies/pack.yaml', sha256));
export const { calendar } = whole(loadCalendar(text('calendar.yaml'), 'tests/small-worlds/policies/calendar.yaml'));
