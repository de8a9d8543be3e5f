import { sql } from 'kysely';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { readPractice } from '../practice/index.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly read: number;
  readonly again: number;
  readonly again_agree: number;
  readonly known: number;
  readonly known_agree: number;
}

const counted = sql`
  (select count(*)::int from second_reading r where r.user_id = p.id and r.read_at is not null) as read,
  (select count(*)::int from second_reading r where r.ruled_by = p.id and r.read_at is not null) as again,
  (select count(*)::int from second_reading r where r.ruled_by = p.id and r.agrees) as again_agree,
  (select count(*)::int from second_reading r where r.user_id = p.id and r.known and r.read_at is not null) as known,
  (select count(*)::int from second_reading r where r.user_id = p.id and r.known and r.agrees) as known_agree`;

const shown = (row: Omit<Row, 'id' | 'name'>) => ({
  read: row.read,
  again: { count: row.again, agree: row.again_agree },
  known: { count: row.known, agree: row.known_agree },
});

/** A person's own figures. */
export async function agreementOf(tx: AnyTx, user: string) {
  const { rows } = await sql<Omit<Row, 'id' | 'name'>>`select ${counted} from (select ${user}::text as id) p`.execute(
    tx,
  );
  const [row = { read: 0, again: 0, again_agree: 0, known: 0, known_agree: 0 }] = rows;
  return shown(row);
}

/** Everyone who may decide, with the end of their practice. */
export async function readQuality(
  tx: AnyTx,
  { programme, now }: { readonly programme: Programme; readonly now: Date },
) {
  const { rows } = await sql<Row>`
    select p.id, p.name, ${counted} from (
      select user_id as id, coalesce(auth.name_at(user_id, ${now}), user_id) as name from account
      where role = 'desk' and left_at is null and position <> 'auditor') p
    order by p.name`.execute(tx);
  const people = [];
  for (const row of rows) {
    const { validUntil } = await readPractice(tx, row.id, rulesInForce(programme, now), now);
    people.push({
      id: row.id,
      name: row.name,
      ...shown(row),
      ...(validUntil && { practiceUntil: validUntil.toISOString() }),
    });
  }
  return people;
}
