import { z } from 'zod';
import type { Reference } from './rules.ts';
import { Texts } from './texts.ts';

/** Calendar date `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date();

/** The authors' certainty that a source says so. */
export const Confidence = z.enum(['read', 'secondary', 'background']);

const ReferenceSchema = z.strictObject({
  kind: z.enum(['programme', 'law', 'precedent', 'choice']),
  where: Texts.extend({ en: z.string().min(10, 'name the document and the place in it, in words') }),
  url: z.url().optional(),
  confidence: Confidence.optional(),
  from: CalendarDate.optional(),
  until: CalendarDate.optional(),
});

/** The references that a pack defines once and uses by name. */
export const NamedReferences = z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), ReferenceSchema);

/** By name, or written out in place. */
const ReferenceUse = z.union([z.string().min(1), ReferenceSchema]);
type ReferenceUse = z.infer<typeof ReferenceUse>;

/** A value with its source: `{ value: 300, reference: ipp-bulk }`. */
export const sourcedValue = <T extends z.ZodType>(value: T) => z.strictObject({ value, reference: ReferenceUse });

/** Several values that share one source: `{ count: 3, unit: business-day, reference: ... }`. */
export const sourced = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ ...shape, reference: ReferenceUse });

/** A parsed pack without its references: `{value, reference}` becomes the value, and references are collected elsewhere. */
type Plain<T> = T extends { value: infer V; reference: unknown }
  ? Plain<V>
  : T extends readonly (infer E)[]
    ? readonly Plain<E>[]
    : T extends object
      ? { readonly [K in keyof T as K extends 'reference' ? never : K]: Plain<T[K]> }
      : T;

export interface Separated<T> {
  readonly plain: Plain<T>;
  readonly references: Readonly<Record<string, Reference>>;
  /** Paths whose reference is an undefined name. */
  readonly unknown: readonly { readonly path: readonly PropertyKey[]; readonly name: string }[];
  readonly used: ReadonlySet<string>;
}

/** Separates a parsed part of a pack into plain values and the reference of each path. */
export function separate<T>(part: T, named: Readonly<Record<string, Reference>>): Separated<T> {
  const references: Record<string, Reference> = {};
  const unknown: { path: readonly PropertyKey[]; name: string }[] = [];
  const used = new Set<string>();

  const note = (use: ReferenceUse, path: readonly string[]): void => {
    if (typeof use !== 'string') {
      references[path.join('.')] = compact(use);
      return;
    }
    used.add(use);
    const reference = Object.hasOwn(named, use) ? named[use] : undefined;
    if (reference === undefined) unknown.push({ path: [...path, 'reference'], name: use });
    else references[path.join('.')] = reference;
  };

  const walk = (node: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((entry: unknown, index) => walk(entry, [...path, String(index)]));
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node);
    const use = entries.find(([key]) => key === 'reference')?.[1] as ReferenceUse | undefined;
    if (use !== undefined) note(use, path);
    const rest = entries.filter(([key, value]) => key !== 'reference' && value !== undefined);
    const only = rest.length === 1 ? rest[0] : undefined;
    if (use !== undefined && only?.[0] === 'value') return walk(only[1], path);
    return Object.fromEntries(rest.map(([key, value]) => [key, walk(value, [...path, key])]));
  };

  return { plain: walk(part, []) as Plain<T>, references, unknown, used };
}

/** zod keeps optional keys as `undefined`; exact optional types require them to be absent. */
export const compact = (reference: z.infer<typeof ReferenceSchema>): Reference =>
  Object.fromEntries(Object.entries(reference).filter(([, value]) => value !== undefined)) as unknown as Reference;
