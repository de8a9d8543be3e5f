import { sql } from 'kysely';
import type { TestDatabase } from '../../packages/service/src/testing/test-database.ts';

/** Every text in every row of every table, those in stored JSON too; bytes as text and as Base64. */
export const copyOf = (database: TestDatabase): Promise<string> =>
  database.asOwner(async (db) => {
    const tables = await sql<{ name: string }>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'`.execute(db);
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ row: object }>`select to_jsonb(t) as row from ${sql.raw(name)} t`.execute(db);
      for (const { row } of rows) texts.push(...textsIn(row));
    }
    return texts.join('\n');
  });

function textsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  const text = String(value);
  if (text.startsWith('\\x')) {
    const bytes = Buffer.from(text.slice(2), 'hex');
    return [bytes.toString('latin1'), bytes.toString('utf8'), bytes.toString('base64url')];
  }
  return /^[[{"]/.test(text) ? [text, ...parsed(text)] : [text];
}

function parsed(text: string): string[] {
  try {
    return textsIn(JSON.parse(text));
  } catch {
    return [];
  }
}
