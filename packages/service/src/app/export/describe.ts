import { z } from 'zod';

/** A field of a file's rows. */
export interface Field {
  /** `answer.exhibits[].name`: a list is `[]`, a name that differs from row to row `*`. */
  readonly path: string;
  readonly isOptional: boolean;
  readonly type: FieldType;
  /** The codes that it can have, where they are few enough for a table. */
  readonly codes: readonly string[];
}
export type FieldType = 'boolean' | 'codes' | 'day' | 'instant' | 'integer' | 'number' | 'object' | 'string' | 'texts';

interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly items?: Node | false;
  readonly prefixItems?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
}

/** The fields of a schema, each before those in it. */
export function fieldsOf(schema: z.ZodType): readonly Field[] {
  const whole = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Node;
  const found = new Map<string, Field>();
  walk(resolved(whole, whole), '', false);
  return [...found.values()];

  function walk(node: Node, path: string, isOptional: boolean): void {
    const variants = (node.anyOf ?? node.oneOf ?? node.allOf ?? []).map((one) => resolved(one, whole));
    const given = variants.filter(({ type }) => type !== 'null');
    if (given.length > 0) {
      const mayBeAbsent = isOptional || given.length < variants.length;
      const codes = given.flatMap((one) => codesOf(one) ?? []);
      if (codes.length > 0 && given.every((one) => codesOf(one))) add(path, mayBeAbsent, 'codes', codes);
      else for (const one of given) walk(one, path, mayBeAbsent);
      return;
    }
    if (node.type === 'array') {
      const items = [...(node.prefixItems ?? []), ...(node.items ? [node.items] : [])];
      for (const one of items) walk(resolved(one, whole), `${path}[]`, isOptional);
      if (items.length === 0) add(`${path}[]`, isOptional, 'object');
      return;
    }
    const { properties } = node;
    if (properties && !isTexts(properties)) {
      if (path !== '') add(path, isOptional, 'object');
      for (const [name, one] of Object.entries(properties))
        walk(resolved(one, whole), path === '' ? name : `${path}.${name}`, !node.required?.includes(name));
      return;
    }
    add(path, isOptional, typeOf(node), codesOf(node) ?? []);
  }

  function add(path: string, isOptional: boolean, type: FieldType, codes: readonly string[] = []): void {
    if (!found.has(path)) found.set(path, { path, isOptional, type, codes });
  }
}

const isTexts = (properties: Readonly<Record<string, Node>>): boolean =>
  Object.keys(properties).sort().join() === 'en,zh-CN';

function resolved(node: Node, whole: Node): Node {
  const name = node.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : whole.$defs?.[name];
  return target ? resolved(target, whole) : node;
}

function codesOf({ const: only, enum: codes }: Node): readonly string[] | undefined {
  const all = codes ?? (only === undefined ? undefined : [only]);
  return all?.map(String);
}

function typeOf(node: Node): FieldType {
  if (codesOf(node)) return 'codes';
  if (node.properties && isTexts(node.properties)) return 'texts';
  if (node.format === 'date-time') return 'instant';
  if (node.format === 'date') return 'day';
  const { type } = node;
  return type === 'boolean' || type === 'integer' || type === 'number' || type === 'string' ? type : 'object';
}
