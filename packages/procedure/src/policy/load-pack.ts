import { checkPack } from './check-pack.ts';
import { PackSchema } from './pack-schema.ts';
import type { PolicyProblem } from './problem.ts';
import type { Reference, Rules } from './rules.ts';
import { compact, separate } from './sourced.ts';
import { canonicalText, joinPath, readYaml, schemaProblems, type YamlText } from './yaml-text.ts';

export interface LoadedPack {
  readonly rules: Rules;
  /** The name given to the loader. */
  readonly file: string;
  /** The hashed text, which must be kept as long as a case is judged by it. */
  readonly text: string;
  readonly warnings: readonly PolicyProblem[];
}

export interface RefusedPack {
  /** At least one of severity `error`, with any warnings after the errors. */
  readonly problems: readonly PolicyProblem[];
}

/**
 * Reads, validates and compiles a programme pack.
 * @param text the bytes of `pack.yaml` as UTF-8 text
 * @param file its path as the user knows it, for messages
 * @param sha256 SHA-256 of a text's UTF-8 bytes in lower-case hex; passed in, since this package does no I/O
 * @returns the rules, or every problem at once; a pack with an error is never used in part
 */
export function loadPack(text: string, file: string, sha256: (text: string) => string): LoadedPack | RefusedPack {
  const canonical = canonicalText(text);
  const yaml = readYaml(canonical, file);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const parsed = PackSchema.safeParse(yaml.data, { reportInput: true });
  if (!parsed.success) return { problems: schemaProblems(parsed.error.issues, yaml, file) };

  const { id, title, from, until, announced, references: declared, ...values } = parsed.data;
  const named: Record<string, Reference> = Object.fromEntries(
    Object.entries(declared).map(([name, reference]) => [name, compact(reference)]),
  );
  const { plain, references, unknown, used } = separate(values, named);
  const rules: Rules = {
    pack: { id, title, from, hash: sha256(canonical), ...(until && { until }), ...(announced && { announced }) },
    references,
    ...plain,
  };

  const problems = [
    ...unknown.map(({ path, name }) => unknownReference(path, name, yaml, file)),
    ...Object.keys(named)
      .filter((name) => !used.has(name))
      .map((name) => unusedReference(name, yaml, file)),
    ...checkPack(rules).map((conflict) => withPlace(conflict, yaml, file)),
  ];
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  return errors.length > 0 ? { problems: [...errors, ...warnings] } : { rules, file, text: canonical, warnings };
}

/** The reference of a value: its own, or that of the nearest group around it. `strikes.points.grave` has `strikes.points`. */
export function referenceOf(rules: Pick<Rules, 'references'>, path: string): Reference | undefined {
  for (let keys = path.split('.'); keys.length > 0; keys = keys.slice(0, -1)) {
    const key = keys.join('.');
    if (Object.hasOwn(rules.references, key)) return rules.references[key];
  }
  return undefined;
}

function unknownReference(path: readonly PropertyKey[], name: string, yaml: YamlText, file: string): PolicyProblem {
  const why = `names the reference "${name}", which the pack does not define`;
  return withPlace(
    { severity: 'error', path: joinPath(path), why, todo: `Add "${name}" under "references", or correct the name.` },
    yaml,
    file,
  );
}

function unusedReference(name: string, yaml: YamlText, file: string): PolicyProblem {
  const path = `references.${name}`;
  return withPlace({ severity: 'warning', path, why: 'is used by no value', todo: 'Remove it.' }, yaml, file);
}

function withPlace(problem: Omit<PolicyProblem, 'file' | 'line'>, yaml: YamlText, file: string): PolicyProblem {
  const line = yaml.lineOf(problem.path.split('.'));
  return { ...problem, file, ...(line === undefined ? {} : { line }) };
}
