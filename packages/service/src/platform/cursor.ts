import { ProblemError } from './problem.ts';

/** A cursor is the sort key of the last row of a page, opaque to the caller. */
export const writeCursor = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The key after which the next page begins; undefined for the first. */
export function readCursor(cursor: string | undefined, length: number): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string'))
      return parts;
  } catch {
    // Not one of ours: said below.
  }
  throw new ProblemError(400, 'bad-cursor', 'This cursor was not given by this list. Begin again without one.');
}
