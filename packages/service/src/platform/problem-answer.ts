import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseAway, databaseBusy, ProblemError } from './problem.ts';
import { refusedFields } from './refused-fields.ts';

/** Answers an error as an RFC 9457 problem. A server error (5xx) is logged, and the answer names the request id in the log. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = refusedFields(error, { ...request.routeOptions.schema }) ?? problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, problem.code);
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds);
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(String)
    .send(problemBody(problem, problem.status >= 500 ? request.id : undefined));
}

export const problemBody = (problem: ProblemError, requestId?: string): string =>
  JSON.stringify({
    type: `urn:marketsafe:problem:${problem.code}`,
    title: problem.code.replaceAll('-', ' '),
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
    ...(requestId !== undefined && { requestId }),
  });

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const known = error as { statusCode?: number; code?: string; message?: string };
  if (known.statusCode && known.statusCode >= 400 && known.statusCode < 500) {
    const code = known.statusCode === 413 ? 'body-too-large' : 'bad-request';
    return new ProblemError(known.statusCode, code, known.message ?? 'The request could not be read.');
  }
  if (isDatabaseBusy(known)) return databaseBusy();
  if (isDatabaseAway(known)) return databaseAway();
  return new ProblemError(500, 'internal-error', 'Something went wrong here. Nothing was written.');
}

/** A connection, a lock (55P03) or a statement (57014) timed out. The pool reports the first by its message only. */
const isDatabaseBusy = ({ code, message }: { code?: string; message?: string }): boolean =>
  /^(55P03|57014|53300)$/.test(code ?? '') || /^timeout exceeded when trying to connect/.test(message ?? '');

/** Connection refused or lost, or the server shutting down (SQLSTATE classes 08 and 57P). A lost client reports it by its message only. */
const isDatabaseAway = ({ code, message, syscall }: { code?: string; message?: string; syscall?: string }): boolean =>
  // A server that is reached through a socket file removes it.
  (code === 'ENOENT' && syscall === 'connect') ||
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08...|57P..)$/.test(code ?? '') ||
  /^(Connection terminated|Client .* is not queryable)/.test(message ?? '');
