import { expect, it } from 'vitest';
import { z } from 'zod';
import { api } from '../app/api.ts';
import type { Route } from './route.ts';

/** A node of JSON Schema, as far as this test reads it. */
interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: boolean | Node;
  readonly propertyNames?: Node;
  readonly maxProperties?: number;
  readonly items?: Node;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
}

/** Bodies in a marketplace's format: `bodyLimit` bounds their size, and the connector reads them after checking the signature. */
const foreign = new Set(['receiveEvent body']);
const requests = Object.entries(api).flatMap(([operation, route]: [string, Route]) =>
  (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = route[part];
    return schema === undefined || foreign.has(`${operation} ${part}`) ? [] : [{ at: `${operation} ${part}`, schema }];
  }),
);

it('every field of every request has a bound, and no object takes unknown fields', () => {
  expect(requests.length).toBeGreaterThan(150);
  expect(requests.flatMap(({ at, schema }) => faultsOf(schema, at))).toEqual([]);
});

it.each<[string, z.ZodType]>([
  ['a: a text without maxLength', z.strictObject({ a: z.string() })],
  ['a[]: a text without maxLength', z.strictObject({ a: z.array(z.string()).max(2) })],
  ['a: a list without maxItems', z.strictObject({ a: z.array(z.boolean()).optional() })],
  ['a: a number without a range', z.strictObject({ a: z.coerce.number().max(3) })],
  ['a: a number without a range', z.strictObject({ a: z.int().min(0) })],
  ['a: takes unknown fields', z.strictObject({ a: z.union([z.object({ b: z.boolean() }), z.literal(1)]) })],
  [': takes unknown fields', z.looseObject({})],
  ['a: a record without a bound on its size', z.strictObject({ a: z.record(z.string().max(3), z.boolean()) })],
  ['a: may be anything', z.strictObject({ a: z.unknown() })],
  [
    'a: a text without maxLength',
    z.strictObject({ a: z.string().transform((text) => text.length) }).refine(() => true),
  ],
])('finds %s', (fault, schema) => {
  expect(faultsOf(schema, '').map((found) => found.replace(/^\./, ''))).toEqual([fault]);
});

function faultsOf(schema: z.ZodType, at: string): string[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
  return [...faults(whole, at, whole)];
}

function* faults(node: Node, at: string, whole: Node): Generator<string> {
  if (node.$ref !== undefined) {
    const named = whole.$defs?.[node.$ref.replace('#/$defs/', '')];
    if (named === undefined) yield `${at}: refers to ${node.$ref}, which is not there`;
    else yield* faults(named, at, whole);
    return;
  }
  // A text with two patterns has its type and length next to `allOf`, which holds only the patterns.
  const parts = node.type === undefined ? (node.allOf ?? []) : [];
  const kinds = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...parts];
  for (const kind of kinds) yield* faults(kind, at, whole);
  if (kinds.length > 0 || node.enum !== undefined || node.const !== undefined) return;
  switch (node.type) {
    case 'boolean':
    case 'null':
      return;
    case 'string':
      if (node.maxLength === undefined) yield `${at}: a text without maxLength`;
      return;
    case 'integer':
    case 'number': {
      const low = node.minimum ?? node.exclusiveMinimum ?? Number.NEGATIVE_INFINITY;
      const high = node.maximum ?? node.exclusiveMaximum ?? Number.POSITIVE_INFINITY;
      // zod gives each integer the bounds of exact floats. Those are no deliberate bound.
      if (low <= Number.MIN_SAFE_INTEGER || high >= Number.MAX_SAFE_INTEGER) yield `${at}: a number without a range`;
      return;
    }
    case 'array':
      if (node.maxItems === undefined) yield `${at}: a list without maxItems`;
      yield* faults(node.items ?? {}, `${at}[]`, whole);
      return;
    case 'object':
      if (node.propertyNames !== undefined) {
        if (node.maxProperties === undefined) yield `${at}: a record without a bound on its size`;
        yield* faults({ type: 'string', ...node.propertyNames }, `${at}{key}`, whole);
        yield* faults(node.additionalProperties as Node, `${at}{}`, whole);
        return;
      }
      if (node.additionalProperties !== false) yield `${at}: takes unknown fields`;
      for (const [name, field] of Object.entries(node.properties ?? {})) yield* faults(field, `${at}.${name}`, whole);
      return;
    default:
      yield `${at}: may be anything`;
  }
}
