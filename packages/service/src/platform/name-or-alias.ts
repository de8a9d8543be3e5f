import { type RawBuilder, sql } from 'kysely';

/**
 * What a reader calls a person who decided, in SQL: by the name of that time, if they are the reader's own; otherwise by a stable alias
 * such as `#4f9a2c`, since a party reads the names of its own people alone. Not for the work, which reads every name.
 * @param by the column with the user's id
 * @param at the column with the instant
 */
export const nameOrAlias = (by: string, at: string): RawBuilder<string> => sql<string>`coalesce(
  auth.name_at(${sql.ref(by)}, ${sql.ref(at)}), '#' || left(encode(sha256(convert_to(${sql.ref(by)}, 'UTF8')), 'hex'), 6))`;
