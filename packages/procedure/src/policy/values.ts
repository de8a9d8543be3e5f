import { referenceOf } from './load-pack.ts';
import type { Reference, Rules } from './rules.ts';

export interface PolicyValue {
  /** Keys joined by dots: `clocks.answer`. */
  readonly path: string;
  readonly value: unknown;
  readonly reference: Reference | undefined;
}

/** Texts and the pack's own data are not rules; they are shown only by their path. */
const isText = (key: string): boolean => key === 'texts' || key === 'references' || key === 'pack';

/** The value at a path, or undefined if the pack has none. */
export function valueAt(rules: Rules, path: string): PolicyValue | undefined {
  let value: unknown = rules;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return { path, value, reference: referenceOf(rules, path) };
}

/** Every value of a pack with its reference, in the order of the file: the smallest parts with a meaning of their own. */
export const allValues = (rules: Rules): PolicyValue[] => below(rules, rules, []);

/** Possible keys after the longest existing part of `path`. */
export function keysNear(rules: Rules, path: string): readonly string[] {
  const keys = path.split('.');
  while (keys.pop() !== undefined) {
    const value = keys.length === 0 ? rules : valueAt(rules, keys.join('.'))?.value;
    if (typeof value === 'object' && value !== null)
      return Object.keys(value)
        .filter((key) => key !== 'references')
        .map((key) => [...keys, key].join('.'));
  }
  return [];
}

function below(rules: Rules, value: object, path: readonly string[]): PolicyValue[] {
  return Object.entries(value)
    .filter(([key]) => !isText(key))
    .flatMap(([key, child]) => {
      const place = [...path, key];
      if (isGroup(child)) return below(rules, child, place);
      const joined = place.join('.');
      return [{ path: joined, value: child, reference: referenceOf(rules, joined) }];
    });
}

/** A period is one value, and so is a list. */
const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('unit' in value);

/** A value that differs between two versions of a pack; absent if one has none. */
export interface ChangedValue {
  readonly path: string;
  readonly before?: PolicyValue;
  readonly after?: PolicyValue;
}

/** The differences of `after` from `before`, in the order of the file; values only, without texts. */
export function changedValues(before: Rules, after: Rules): readonly ChangedValue[] {
  const [earlier, later] = [before, after].map((rules) => new Map(allValues(rules).map((one) => [one.path, one])));
  const paths = [...new Set([...(later?.keys() ?? []), ...(earlier?.keys() ?? [])])];
  return paths.flatMap((path): ChangedValue[] => {
    const [was, is] = [earlier?.get(path), later?.get(path)];
    if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return [];
    return [{ path, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}
