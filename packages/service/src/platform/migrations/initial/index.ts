import { type Kysely, sql } from 'kysely';
import { tables } from '../../schema/index.ts';
import { created } from '../../schema/table.ts';
import { foreignChanges } from './foreign-changes.ts';
import { rights, serverRoles } from './roles.ts';
import { signIn } from './sign-in.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const made = Object.entries(tables).map(([name, table]) => created(name, table));
  for (const part of [serverRoles, rights, made.join(''), signIn, foreignChanges]) await sql.raw(part).execute(db);
}
