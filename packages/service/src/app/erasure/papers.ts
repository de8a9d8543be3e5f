import { sql } from 'kysely';

/**
 * Of the row `f` of `case_file`: whether something of the case is not erased, since it never was, or since something was said,
 * uploaded or noted afterwards. The hour covers requests that began before the erasure and ended after it.
 */
export const hasPapers = sql`(not f.file ? 'erasedAt'
  or exists (select from aggregate p where p.kind = 'case' and p.id = f.id::text and p.version > (f.file ->> 'erasedVersion')::int)
  or exists (select from exhibit p where p.bundle = f.bundle and p.uploaded_at > (f.file ->> 'erasedAt')::timestamptz - interval '1 hour')
  or exists (select from written_reason p where p.tenant = 'desk' and p.subject = f.id::text
    and p.at > (f.file ->> 'erasedAt')::timestamptz - interval '1 hour'))`;
