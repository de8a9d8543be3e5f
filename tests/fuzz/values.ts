import type { Dice } from '../dice.ts';

/** A node of the document's JSON Schema, as far as values depend on it. */
export interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly propertyNames?: Node;
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** Ids and words of real things, by the name of their field. */
export type Known = ReadonlyMap<string, readonly string[]>;

/** Creates values that mostly satisfy a schema: of several parts only some are real, or match each other. */
export class Values {
  readonly #dice: Dice;
  readonly #schemas: Readonly<Record<string, Node>>;
  readonly #known: Known;
  constructor(dice: Dice, schemas: Readonly<Record<string, Node>>, known: Known) {
    this.#dice = dice;
    this.#schemas = schemas;
    this.#known = known;
  }

  of(node: Node, name = ''): unknown {
    if (node.$ref !== undefined) return this.of(this.#schemas[node.$ref.split('/').at(-1) ?? ''] ?? {}, name);
    if (node.const !== undefined) return node.const;
    if (node.enum !== undefined) return pickOf(this.#dice, node.enum);
    const kinds = node.anyOf ?? node.oneOf;
    if (kinds !== undefined) return this.of(pickOf(this.#dice, kinds) ?? {}, name);
    if (node.allOf !== undefined && node.type === undefined) return this.of(node.allOf[0] ?? {}, name);
    switch (node.type) {
      case 'object':
        return this.#object(node);
      case 'array':
        return this.#list(node, name);
      case 'boolean':
        return this.#dice.chance(0.5);
      case 'integer':
      case 'number':
        return this.#dice.between(Math.max(node.minimum ?? 0, -5), Math.min(node.maximum ?? 1000, 1000));
      case 'string':
        return this.text(node, name);
      default:
        return null;
    }
  }

  #object(node: Node): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(node.properties ?? {})) {
      if (node.required?.includes(name) || this.#dice.chance(0.5)) made[name] = this.of(field, name);
    }
    if (node.propertyNames !== undefined && typeof node.additionalProperties === 'object') {
      made[this.text({ type: 'string', ...node.propertyNames }, 'id')] = this.of(node.additionalProperties);
    }
    return made;
  }

  #list(node: Node, name: string): unknown[] {
    const least = node.minItems ?? 0;
    const length = this.#dice.between(least, Math.max(least, Math.min(node.maxItems ?? 3, 3)));
    return Array.from({ length }, () => this.of(node.items ?? {}, name.replace(/s$/, '')));
  }

  /** A text seen under that name, one seen anywhere, or an invented one. */
  text(node: Node, name: string): string {
    const throwing = this.#dice.fraction();
    const seen = this.#known.get(name) ?? [];
    if (node.format === undefined && node.pattern === undefined) {
      if (throwing < 0.6 && seen.length > 0) return pickOf(this.#dice, seen) ?? '';
      if (throwing < 0.7) return pickOf(this.#dice, [...this.#known.values()].flat()) ?? '';
    }
    return cut(this.#madeUp(node), node);
  }

  #madeUp({ format, pattern = '' }: Node): string {
    const dice = this.#dice;
    if (format === 'email') return `f${dice.between(0, 9)}@fuzz.example`;
    if (format === 'date') return `20${dice.between(20, 40)}-0${dice.between(1, 9)}-1${dice.between(0, 9)}`;
    if (format === 'date-time') return `20${dice.between(20, 40)}-0${dice.between(1, 9)}-11T03:04:05.000Z`;
    if (format === 'uuid') return '00000000-0000-4000-8000-00000000000'.concat(String(dice.between(0, 9)));
    if (format === 'uri') return 'https://fuzz.example/a';
    if (pattern.includes('A-Z]{3}')) return pickOf(dice, ['CNY', 'USD', 'EUR', 'XXX']) ?? '';
    if (pattern.includes('\\d{6}')) return String(dice.between(100_000, 999_999));
    if (pattern.includes('\\d{1,12}')) return `${dice.between(0, 999)}.${dice.between(10, 99)}`;
    return pickOf(dice, words) ?? '';
  }
}

const words = [
  ...[
    'CN',
    'x',
    '岚木',
    'taobao',
    'a b',
    'ß İ ﷽',
    'e\u0301',
    '👩‍👩‍👧',
    '\u202Eabc',
    '../../etc/passwd',
    "'; drop table event; --",
  ],
  ...['%00', '%', '{{7*7}}', '<script>', '-1', '0', 'null', '__proto__', 'constructor', '2026-03-02', 'a'.repeat(90)],
  ...['\ufeff', '\u2028', '\t', '/', '//', 'taobao/1', 'seller:taobao/1', 'desk', 'public', '1e400', 'NaN', 'İ'],
];

const cut = (text: string, { maxLength = 5000, minLength = 0 }: Node): string =>
  [...text].slice(0, maxLength).join('').padEnd(minLength, 'x');

export const pickOf = <T>(dice: Dice, from: readonly T[]): T | undefined =>
  from.length === 0 ? undefined : from[dice.between(0, from.length - 1)];

/** A value with a fault: a wrong value, an unknown name, or a missing field. */
export function mutated(dice: Dice, value: unknown): unknown {
  const [place, name] = pickOf(dice, placesIn(value)) ?? [undefined, ''];
  // A copy, since it may be changed again.
  const strange = structuredClone(pickOf(dice, odd));
  if (place === undefined) return strange;
  const kind = dice.between(0, 3);
  if (Array.isArray(place)) place[Number(name)] = strange;
  else if (kind === 0) Reflect.deleteProperty(place, name);
  else if (kind === 1) place[pickOf(dice, ['pack', 'member', '__proto__', 'a'.repeat(300), 'İ', '', '\0']) ?? ''] = 1;
  else place[name] = strange;
  return value;
}

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
const odd: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    -2147483649,
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff',
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    { a: 1 },
    deep(20),
    deep(200),
    'x'.repeat(6000),
    '界'.repeat(100_000),
    Array(600).fill('x'),
  ],
  ...[
    '0000-00-00',
    '9999-12-31',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00Z',
    '-1',
    '1e9',
    '٣',
    '\u202E',
    '<b>',
  ],
];

type Place = Record<string, unknown> | unknown[];

/** Every member of every object and list within a value. */
function placesIn(value: unknown): (readonly [Place, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [[value as Place, name] as const, ...placesIn(member)]);
}
