import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { PolicyProblem } from './problem.ts';

/** A parsed YAML file that still knows on which line each path stands. */
export interface YamlText {
  readonly data: unknown;
  readonly problems: readonly PolicyProblem[];
  /** Line of the value at a path, or of its nearest parent that is written down. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** A file as it is hashed and kept: no byte order mark, line feeds only, so that an editor on Windows changes nothing. */
export const canonicalText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  const problems = document.errors.map((error): PolicyProblem => {
    const why = (error.message.split(' at line ')[0] ?? error.message).trim();
    const line = error.linePos?.[0].line;
    const todo = 'Correct the YAML there; often it is the indentation, or a text with ":" that needs quotes.';
    return { severity: 'error', file, path: '', why, todo, ...(line === undefined ? {} : { line }) };
  });
  return {
    data: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }),
    problems,
    lineOf(path) {
      const start = startOf(document.contents, path);
      return start === undefined ? undefined : lines.linePos(start).line;
    },
  };
}

/** Offset of the deepest part of a path that is written down: the key of a mapping's entry, or an entry of a list. */
function startOf(root: unknown, path: readonly PropertyKey[]): number | undefined {
  let node = root;
  let start: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) return start;
      start = isScalar(pair.key) ? (pair.key.range?.[0] ?? start) : start;
      node = pair.value;
    } else if (isSeq(node)) {
      const entry: unknown = node.items[Number(String(key))];
      if (!isNode(entry)) return start;
      start = entry.range?.[0] ?? start;
      node = entry;
    } else if (isScalar(node) || node === undefined) return start;
  }
  return start;
}

export const joinPath = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** A schema's complaints in the words of somebody who edits the file. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], yaml: YamlText, file: string): PolicyProblem[] {
  return issues.flatMap((issue): PolicyProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        at([...issue.path, key], `"${key}" is not a setting here`, 'Remove it, or correct its spelling.'),
      );
    }
    const last = issue.path.at(-1);
    if (last === 'reference' && issue.code === 'invalid_union' && typeof issue.input === 'object') {
      const [, writtenOut = []] = issue.errors;
      const inPlace = writtenOut.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
      return schemaProblems(inPlace, yaml, file);
    }
    if (last === 'reference' && issue.code !== 'custom') {
      return [
        at(
          issue.path.slice(0, -1),
          'has no reference',
          'Add "reference:" with the name of an entry under "references", or {kind, where}: no value without a source.',
        ),
      ];
    }
    if (isMissing(issue))
      return [at(issue.path, 'is missing', 'Add it; the guide on policy packs lists every setting.')];
    return [at(issue.path, lowerFirst(issue.message), whatToDo(issue))];
  });

  function at(path: readonly PropertyKey[], why: string, todo: string): PolicyProblem {
    const line = yaml.lineOf(path);
    return { severity: 'error', file, path: joinPath(path), why, todo, ...(line === undefined ? {} : { line }) };
  }
}

/** zod reports a missing key as an invalid type whose message ends with what it received. */
const isMissing = (issue: z.core.$ZodIssue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function whatToDo(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_small') return `Use ${issue.minimum} or more.`;
  if (issue.code === 'too_big') return `Use ${issue.maximum} or less.`;
  return 'Correct the value.';
}
