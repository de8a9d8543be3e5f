import type { components } from './api.ts';

type Problem = components['schemas']['Problem'];

/** One missing or wrong thing in a problem. */
export type ProblemPart = NonNullable<Problem['errors']>[number];

/**
 * A refusal of the API (RFC 9457), or `unreachable` when no answer came.
 * `status` is the HTTP status, 0 without an answer; `code` is stable kebab-case. A refused call changed nothing.
 * After `unreachable` this is unknown: repeat the call with the same idempotency key.
 */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: readonly ProblemPart[];
  /** Seconds to wait before a retry, if the service said so. */
  readonly retryAfterSeconds: number | undefined;
  constructor(problem: Partial<Problem> & { status: number; code: string }, retryAfterSeconds?: number) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Reads the body of a failed response; a proxy's page that is no problem document becomes `http-<status>`. */
export function problemOf(status: number, body: string, retryAfter: string | null = null): ProblemError {
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return new ProblemError(parse(status, body), Number.isFinite(seconds) ? seconds : undefined);
}

function parse(status: number, body: string): Partial<Problem> & { status: number; code: string } {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string') {
      return { ...(value as Problem), status };
    }
    if (typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string') {
      return { status, code: `http-${status}`, detail: value.message };
    }
  } catch {
    // Not JSON: only the status is known.
  }
  return { status, code: `http-${status}` };
}
