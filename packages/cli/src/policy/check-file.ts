import { readFileSync } from 'node:fs';
import { loadCalendar, loadStory, type PolicyProblem, type Rules } from '@marketsafe/procedure';
import { readPack, shortPath } from './installed.ts';

export type FileKind = 'pack' | 'calendar' | 'story';

export interface CheckedFile {
  readonly file: string;
  readonly kind: FileKind;
  readonly problems: readonly PolicyProblem[];
  /** Of a pack without an error. */
  readonly rules?: Rules;
}

/** Reads one policy file, whose kind its own settings tell, and names everything that is wrong with it. */
export function checkFile(path: string): CheckedFile {
  const text = readFileSync(path, 'utf8');
  const file = shortPath(path);
  const kind = kindOf(text);
  if (kind === 'pack') {
    const loaded = readPack(path);
    if ('problems' in loaded) return { file, kind, problems: loaded.problems };
    return { file, kind, problems: loaded.warnings, rules: loaded.rules };
  }
  const loaded = kind === 'calendar' ? loadCalendar(text, file) : loadStory(text, file);
  if ('problems' in loaded) return { file, kind, problems: loaded.problems };
  return { file, kind, problems: 'warnings' in loaded ? loaded.warnings : [] };
}

function kindOf(text: string): FileKind {
  if (/^steps:/m.test(text)) return 'story';
  return /^weekend:/m.test(text) ? 'calendar' : 'pack';
}
