import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemError } from './problem.ts';

/** The schema of each part of a request. */
type Schemas = Readonly<Record<string, unknown>>;
interface Refused {
  readonly code: string;
  readonly field: string;
  readonly detail: string;
}

/** The refused fields of a request, one by one. Undefined for any other error. */
export function refusedFields(error: unknown, schemas: Schemas): ProblemError | undefined {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined;
  const part = error.validationContext ?? 'body';
  const schema = schemas[part];
  const errors = error.validation.flatMap(({ keyword, instancePath, message, params }) => {
    const path = instancePath.split('/').filter((step) => step !== '');
    return refusals({ ...params, code: keyword, path, message: message ?? 'invalid' } as unknown as z.core.$ZodIssue, {
      path: [],
      schema: schema instanceof z.ZodType ? schema : undefined,
    });
  });
  return invalidRequest(errors.map((one) => ({ ...one, field: [nameOf(part), one.field].filter(Boolean).join('.') })));
}

/** As many as a person corrects at once; the others are counted only. */
const mostNamed = 50;

export function invalidRequest(errors: readonly Refused[]): ProblemError {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new ProblemError(400, 'invalid-request', `${first?.field}: ${first?.detail}${more}`, {
    errors: errors.slice(0, mostNamed),
  });
}

/** An unknown field. `known`: the fields that the operation has. */
export function unknownField(field: string, known: readonly string[]): Refused {
  const name = field.split('.').at(-1) ?? field;
  const close = closest(name, known);
  const detail = `There is no such field here.${close === undefined ? '' : ` Did you mean "${close}"?`}`;
  return { code: 'unknown-field', field, detail };
}

/** Fastify calls the query by the name of its schema. */
const nameOf = (part: string): string => (part === 'querystring' ? 'query' : part);

interface At {
  readonly path: readonly PropertyKey[];
  readonly schema: z.ZodType | undefined;
}

function refusals(issue: z.core.$ZodIssue, at: At): Refused[] {
  const path = [...at.path, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = at.schema ? keysAt(at.schema, path) : [];
    // Finding the right name takes time, so with a hundred thousand wrong fields only the first get suggestions.
    return issue.keys.map((key, at) => unknownField([...path, key].map(String).join('.'), at < mostNamed ? known : []));
  }
  if (issue.code === 'invalid_union') {
    // Picks the kind of object that fits except for the unknown fields.
    const branch = issue.errors?.find(
      (issues) => issues.length > 0 && issues.every(({ code }) => code === 'unrecognized_keys'),
    );
    if (branch) return branch.flatMap((one) => refusals(one, { ...at, path }));
  }
  return [{ code: 'invalid', field: path.map(String).join('.'), detail: issue.message }];
}

/** The field names that an object may have at this path; for a union, those of all its kinds. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = kindsOf(schema);
  for (const step of path) here = here.flatMap((kind) => stepInto(kind, String(step))).flatMap(kindsOf);
  return [...new Set(here.flatMap((kind) => (kind instanceof z.ZodObject ? Object.keys(kind.shape) : [])))];
}

function stepInto(kind: z.ZodType, step: string): z.ZodType[] {
  if (kind instanceof z.ZodObject) return Object.hasOwn(kind.shape, step) ? [kind.shape[step] as z.ZodType] : [];
  if (kind instanceof z.ZodArray) return [kind.element as z.ZodType];
  if (kind instanceof z.ZodRecord) return [kind.valueType as z.ZodType];
  return [];
}

function kindsOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => kindsOf(one as z.ZodType));
  if (schema instanceof z.ZodPipe) return kindsOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return kindsOf(schema.unwrap() as z.ZodType);
  }
  return [schema];
}

/** The name that was probably meant: at most two letters differ, and less than half of them. */
function closest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 40) return undefined;
  const far = (one: string): number => editDistance(name.toLowerCase(), one.toLowerCase());
  const [best] = known.map((one) => ({ one, distance: far(one) })).sort((one, other) => one.distance - other.distance);
  return best && best.distance <= 2 && best.distance * 2 < best.one.length ? best.one : undefined;
}

/** Levenshtein distance: letters to add, remove or change. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const letter of from) {
    const next = [(row[0] ?? 0) + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
