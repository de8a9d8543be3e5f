import { sql } from 'kysely';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Handlers } from '../../platform/handler.ts';
import type { securityKinds } from '../../platform/security-log.ts';
import type { securityLogRoutes } from './routes.ts';

interface Row {
  readonly number: string;
  readonly at: Date;
  readonly kind: (typeof securityKinds)[number];
  readonly person: string | null;
  readonly person_name: string | null;
  readonly party: string | null;
  readonly party_name: string | null;
  readonly address: string | null;
  readonly detail: string | null;
}

export const securityLogHandlers = (): Handlers<typeof securityLogRoutes> => ({
  listSecurityEvents: async ({ tx, query: { kind, person, cursor, limit } }) => {
    const [before] = readCursor(cursor, ['integer']) ?? [];
    const { rows } = await sql<Row>`
      select number, at, kind, person, party, address, detail,
        (select name from auth."user" where id = security_event.person) as person_name,
        (select view ->> 'name' from participant_view where tenant = 'desk' and id = security_event.party) as party_name
      from security_event
      where (${before ?? null}::bigint is null or number < ${before ?? null}::bigint)
        and (${kind ?? null}::text is null or kind = ${kind ?? null})
        and (${person ?? null}::text is null or person = ${person ?? null})
      order by number desc limit ${limit + 1}`.execute(tx);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => ({
        ...{ number: Number(row.number), at: row.at.toISOString(), kind: row.kind },
        ...(row.person !== null && { person: named(row.person, row.person_name) }),
        ...(row.party !== null && { party: named(row.party, row.party_name) }),
        ...(row.address !== null && { address: row.address }),
        ...(row.detail !== null && { detail: row.detail }),
      })),
      ...(last && { next: writeCursor([last.number]) }),
    };
  },
});

const named = (id: string, name: string | null) => ({ id, ...(name !== null && { name }) });
