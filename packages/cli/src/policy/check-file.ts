import { readFileSync } from 'node:fs';
import {
  type LawCases,
  type LegalPack,
  loadCalendar,
  loadLawCases,
  loadStory,
  type PolicyProblem,
  type Rules,
} from '@marketsafe/procedure';
import { readLaw, readPack, shortPath } from './installed.ts';

export type FileKind = 'pack' | 'law' | 'calendar' | 'story' | 'law-cases';

export interface CheckedFile {
  readonly path: string;
  readonly file: string;
  readonly kind: FileKind;
  readonly problems: readonly PolicyProblem[];
  /** For a programme pack without an error. */
  readonly rules?: Rules;
  /** For a legal pack without an error. */
  readonly law?: LegalPack;
  /** For a legal pack's worked cases without an error. */
  readonly cases?: LawCases;
}

/** Reads one policy file, whose kind its own settings show, and lists all its errors. */
export function checkFile(path: string, policies: string): CheckedFile {
  const text = readFileSync(path, 'utf8');
  const file = shortPath(path);
  const kind = kindOf(text);
  const head = { path, file, kind };
  switch (kind) {
    case 'pack': {
      const loaded = readPack(path);
      return 'problems' in loaded
        ? { ...head, problems: loaded.problems }
        : { ...head, problems: loaded.warnings, rules: loaded.rules };
    }
    case 'law': {
      const loaded = readLaw(path, policies);
      return 'problems' in loaded
        ? { ...head, problems: loaded.problems }
        : { ...head, problems: loaded.warnings, law: loaded.law };
    }
    case 'law-cases': {
      const loaded = loadLawCases(text, file);
      return 'problems' in loaded
        ? { ...head, problems: loaded.problems }
        : { ...head, problems: [], cases: loaded.cases };
    }
    case 'calendar': {
      const loaded = loadCalendar(text, file);
      return { ...head, problems: 'problems' in loaded ? loaded.problems : loaded.warnings };
    }
    case 'story': {
      const loaded = loadStory(text, file);
      return { ...head, problems: 'problems' in loaded ? loaded.problems : [] };
    }
  }
}

function kindOf(text: string): FileKind {
  if (/^steps:/m.test(text)) return 'story';
  if (/^cases:/m.test(text)) return 'law-cases';
  if (/^duties:/m.test(text)) return 'law';
  return /^weekend:/m.test(text) ? 'calendar' : 'pack';
}
