import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import type { PolicyProblem } from './problem.ts';

/** A parsed YAML file that knows the line of each path. */
export interface YamlText {
  readonly data: unknown;
  readonly problems: readonly PolicyProblem[];
  /** Line of the value at a path, or of its nearest parent in the file. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** The form of a file that is hashed and stored: no byte order mark, line feeds only, so that an editor on Windows changes nothing. */
export const canonicalText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Limits of a file: each several times the largest bundled pack (64,000 characters, 1,200 entries, 8 levels). */
export const yamlLimits = { characters: 256 * 1024, entries: 5000, levels: 20 } as const;

/** Reads in linear time: it follows no alias, and finds duplicates with a set instead of comparing pairs. */
export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const { characters } = yamlLimits;
  if (text.length > characters) {
    return unread([problem(1, `has ${text.length} characters, and may have ${characters}`, 'Shorten it.')]);
  }
  const document = parseDocument(text, {
    ...{ lineCounter: lines, schema: 'core', prettyErrors: false, logLevel: 'error' },
    // The library compares every pair of keys.
    uniqueKeys: false,
  });
  const unreadable = document.errors
    .slice(0, mostProblems)
    .map((error) =>
      problem(
        lineAt(error.pos[0]),
        error.message,
        'Correct the YAML there; often it is the indentation, or a text with ":" that needs quotes.',
      ),
    );
  const problems = unreadable.length > 0 ? unreadable : refusedNodes(document);
  if (problems.length > 0) return unread(problems);
  const startOf = startsOf(document.contents);
  return {
    data: document.toJS(),
    problems,
    lineOf(path) {
      const start = startOf(path);
      return start === undefined ? undefined : lineAt(start);
    },
  };

  function problem(line: number, why: string, todo: string): PolicyProblem {
    return { severity: 'error', file, path: '', line, why, todo };
  }

  function lineAt(offset: number): number {
    return lines.linePos(offset).line;
  }

  function refusedNodes(of: typeof document): PolicyProblem[] {
    return [...refusals(of)]
      .slice(0, mostProblems)
      .map(({ at, why, todo }) => problem(at === undefined ? 1 : lineAt(at), why, todo));
  }
}

const mostProblems = 100;
const unread = (problems: readonly PolicyProblem[]): YamlText => ({
  data: undefined,
  problems,
  lineOf: () => undefined,
});

interface Refusal {
  /** Offset in the text. */
  readonly at: number | undefined;
  readonly why: string;
  readonly todo: string;
}

/** Features of YAML that rules may not use, since people read them from top to bottom. */
function refusals(document: ReturnType<typeof parseDocument>): readonly Refusal[] {
  const found: Refusal[] = [];
  const refuse = (node: { range?: readonly number[] | null | undefined }, why: string, todo: string): void => {
    found.push({ at: node.range?.[0], why, todo });
  };
  let entries = 0;
  visit(document, (_, node, path) => {
    if (isAlias(node)) refuse(node, `refers to "*${node.source}": aliases are not read`, 'Write the value there.');
    if (!isScalar(node) && !isCollection(node)) return undefined;
    if (node.anchor !== undefined) refuse(node, `has the anchor "&${node.anchor}": aliases are not read`, 'Remove it.');
    if (node.tag !== undefined) refuse(node, `has the tag "${node.tag}": tags are not read`, 'Remove it.');
    if (!isCollection(node)) return undefined;
    entries += node.items.length;
    if (entries > yamlLimits.entries) {
      refuse(node, `has more than ${yamlLimits.entries} entries in all`, 'Remove what is not needed.');
      return visit.BREAK;
    }
    if (path.filter(isCollection).length >= yamlLimits.levels) {
      refuse(node, `lies more than ${yamlLimits.levels} levels deep`, 'Remove the levels that are not needed.');
      return visit.BREAK;
    }
    if (isMap(node)) refuseKeys(node);
    return undefined;
  });
  return found;

  function refuseKeys(map: YAMLMap): void {
    const names = new Set<string>();
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) refuse(map, 'has a key that is no word', 'Name each setting by a word.');
      else if (names.has(name)) refuse(key as Scalar, `has "${name}" twice`, 'Remove one of them.');
      else names.add(name);
    }
  }
}

/** Finds the offset of the deepest existing part of a path: the key of a mapping's entry, or an entry of a list. */
function startsOf(root: unknown): (path: readonly PropertyKey[]) => number | undefined {
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const known =
      pairs.get(map) ??
      new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])));
    pairs.set(map, known);
    return known;
  };
  return (path) => {
    let node = root;
    let start: number | undefined;
    for (const key of path) {
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(key));
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
  };
}

export const joinPath = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** A schema's issues in words for the person who edits the file. */
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
    if (isMissing(issue)) return [at(issue.path, 'is missing', 'Add it; its guide lists every setting.')];
    return [at(issue.path, lowerFirst(issue.message), whatToDo(issue))];
  });

  function at(path: readonly PropertyKey[], why: string, todo: string): PolicyProblem {
    const line = yaml.lineOf(path);
    return { severity: 'error', file, path: joinPath(path), why, todo, ...(line === undefined ? {} : { line }) };
  }
}

/** zod reports a missing key as an invalid type whose message ends with the received type. */
const isMissing = (issue: z.core.$ZodIssue): boolean =>
  ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code ?? '') && issue.input === undefined;

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function whatToDo(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_small') return `Use ${issue.minimum} or more.`;
  if (issue.code === 'too_big') return `Use ${issue.maximum} or less.`;
  return 'Correct the value.';
}
