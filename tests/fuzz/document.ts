import { z } from 'zod';
import { api } from '../../packages/service/src/app/api.ts';
import { openApiDocument } from '../../packages/service/src/platform/openapi.ts';
import type { Node } from './values.ts';

/** One operation of the OpenAPI document. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Node }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Node }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Node }>> }>
  >;
}

export async function readDocument() {
  const document = (await openApiDocument(api)) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Node>> };
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]): Operation => ({ ...operation, method: method.toUpperCase(), path }),
    ),
  );
  return { operations, schemas: document.components.schemas };
}

/** Undefined for a body that matches its operation's declaration. */
export type Matches = (operation: Operation, status: number, body: unknown) => string | undefined;

/** Answers are compared with the document itself, read from its JSON Schema, and not with the code that wrote it. */
export function answerChecks(schemas: Readonly<Record<string, Node>>): Matches {
  const inDefs = (node: unknown) => JSON.parse(JSON.stringify(node).replaceAll('#/components/schemas/', '#/$defs/'));
  const $defs = inDefs(schemas);
  const made = new Map<string, z.ZodType>();
  return ({ operationId, responses }, status, body) => {
    const declared = responses[String(status)]?.content?.['application/json']?.schema;
    if (declared === undefined) return `answers ${status}, which it does not declare`;
    const key = `${operationId} ${status}`;
    const schema = made.get(key) ?? z.fromJSONSchema({ ...inDefs(declared), $defs });
    made.set(key, schema);
    const issue = schema.safeParse(body).error?.issues[0];
    return issue && `its answer is not as declared: ${issue.path.join('.')}: ${issue.message}`;
  };
}

/** The faults that no answer may have, whatever the request. */
export function faultOf(
  operation: Operation,
  status: number,
  type: string,
  body: string,
  matches: Matches,
): string | undefined {
  if (status >= 500) return `answers ${status}`;
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return `answers ${status} as ${type}`;
    const problem = JSON.parse(body) as {
      status?: unknown;
      code?: unknown;
      detail?: unknown;
      type?: unknown;
      title?: unknown;
    };
    if (problem.status !== status) return `says ${problem.status} and is ${status}`;
    if (typeof problem.code !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(problem.code)) {
      return `has the code ${problem.code}`;
    }
    if (typeof problem.detail !== 'string' || problem.detail.length < 5) return 'has no detail';
    return undefined;
  }
  return type.startsWith('application/json') ? matches(operation, status, JSON.parse(body)) : undefined;
}
