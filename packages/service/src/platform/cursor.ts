import { ProblemError } from './problem.ts';
import { isUuid } from './uuid.ts';

/** A cursor is the sort key of the last row of a page, opaque to the caller. */
export const writeCursor = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The form that a part of the key must have so that its column can be compared with it. */
const kinds = {
  text: (part: string) => !part.includes('\0'),
  instant: (part: string) => !Number.isNaN(Date.parse(part)) && new Date(part).toISOString() === part,
  uuid: isUuid,
  integer: (part: string) => /^-?\d{1,9}$/.test(part),
} as const;

/** The key after which the next page begins, checked by the kinds of its parts. Undefined for the first page. */
export function readCursor(
  cursor: string | undefined,
  parts: readonly (keyof typeof kinds)[],
): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = (part: unknown, index: number): boolean =>
      typeof part === 'string' && kinds[parts[index] ?? 'text'](part);
    if (Array.isArray(key) && key.length === parts.length && key.every(fits)) return key;
  } catch {
    // Not a cursor of ours; refused below.
  }
  throw new ProblemError(400, 'bad-cursor', 'This cursor does not belong to this list. Start again without one.');
}
