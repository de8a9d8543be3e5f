import { type Reference, type Rules, referenceOf } from '@marketsafe/procedure';

export interface PolicyValue {
  /** Keys joined by dots: `clocks.answer`. */
  readonly path: string;
  readonly value: unknown;
  readonly reference: Reference | undefined;
}

/** Texts of the two languages and everything about the pack itself are no rules; they are shown when asked for by path. */
const isText = (key: string): boolean => key === 'texts' || key === 'references' || key === 'pack';

/** The value at a path, or undefined where the pack has none. */
export function valueAt(rules: Rules, path: string): PolicyValue | undefined {
  let value: unknown = rules;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return { path, value, reference: referenceOf(rules, path) };
}

/** Every value of a pack with its reference, in the order of the file: the smallest things that have a meaning alone. */
export const allValues = (rules: Rules): PolicyValue[] => below(rules, rules, []);

/** The keys that could stand after the longest part of `path` that is there. */
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
