import { sql } from 'kysely';
import type { DutyQueue } from '../../platform/duty.ts';

/** Statements that the database refused, or that fail repeatedly. */
export const stuckStatements: DutyQueue['stuck'] = (tries) => sql`
  select 'statement', puid, state, queued_at, attempts,
      coalesce(last_error, (select string_agg(concat_ws(' ', fault ->> 'field', fault ->> 'why'), '; ')
        from jsonb_array_elements(faults) as fault)),
      case state when 'waiting' then 'mend-the-way-out' else 'mend-the-statement' end
    from transparency_statement
    where state in ('refused', 'invalid') or (state = 'waiting' and attempts >= ${tries} and last_error is not null)`;
