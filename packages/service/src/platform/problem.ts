/** A refusal of the API, sent as an RFC 9457 problem. Nothing was changed when one is thrown. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly { code: string; field?: string; detail?: string }[];
  readonly retryAfterSeconds: number | undefined;
  constructor(
    status: number,
    code: string,
    detail: string,
    more: {
      errors?: readonly { code: string; field?: string; detail?: string }[];
      retryAfterSeconds?: number;
      /** For the log only. */
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: more.cause });
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.errors = more.errors ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** Absent and foreign things get the same answer, so that callers learn nothing of things that they may not see. */
export const notFound = (what: string): ProblemError => new ProblemError(404, 'not-found', `No such ${what}.`);

/** Every connection is in use, or a lock or statement took too long. */
export const databaseBusy = (): ProblemError =>
  new ProblemError(503, 'database-busy', 'The service is overloaded. Nothing was written; try again.', {
    retryAfterSeconds: 5,
  });

/** The server recovers by itself when the database is back. */
export const databaseAway = (): ProblemError =>
  new ProblemError(
    503,
    'database-away',
    'The database cannot be reached. Send the same again, a write with the same Idempotency-Key: it happens once, whether or not it was written already.',
    { retryAfterSeconds: 5 },
  );
