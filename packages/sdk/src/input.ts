import type { operations } from './api.ts';
import type { operationTable } from './operation.ts';

export type OperationId = keyof operations;

/** The noun of an operation: its tag in the document. */
export type Noun = (typeof operationTable)[OperationId][2];

type Parameter<Op extends OperationId, Where extends 'path' | 'query'> = operations[Op]['parameters'] extends {
  [K in Where]: infer P;
}
  ? { [K in Where]: P }
  : operations[Op]['parameters'] extends { [K in Where]?: infer P }
    ? [NonNullable<P>] extends [never]
      ? { [K in Where]?: never }
      : { [K in Where]?: NonNullable<P> }
    : never;

type Body<Op extends OperationId> = operations[Op] extends {
  requestBody: { content: { 'application/json': infer B } };
}
  ? { body: B }
  : { body?: never };

/** A caller's input: `path`, `query` and `body`, as far as the operation has them. */
export type InputOf<Op extends OperationId> = Parameter<Op, 'path'> & Parameter<Op, 'query'> & Body<Op>;

type Success<R> = R extends { 200: infer A }
  ? A
  : R extends { 201: infer A }
    ? A
    : R extends { 202: infer A }
      ? A
      : never;

export type AnswerOf<Op extends OperationId> =
  Success<operations[Op]['responses']> extends { content: { 'application/json': infer A } } ? A : undefined;
