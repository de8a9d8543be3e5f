import type pg from 'pg';
import { migrations } from '../migrations/index.ts';
import { applicationRole } from './roles.ts';

/** The database cannot be used as it is; the message says what to do. */
export class UnfitDatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnfitDatabaseError';
  }
}

/** A login with more rights than the service needs would bypass tenant isolation: each of these is refused. */
const examination = `
  with mine as (
    select r.* from pg_roles r where r.rolname = session_user or pg_has_role(session_user, r.oid, 'member')
  )
  select session_user as login,
    (select rolsuper from mine where rolname = session_user) as superuser,
    array(select rolname::text from mine where rolname <> session_user and rolsuper) as "becomesSuperuser",
    array(select rolname::text from mine where rolbypassrls) as "bypassesRows",
    array(select rolname::text from mine where rolcreaterole or rolreplication) as "managesRoles",
    array(select rolname::text from mine where rolname in ('pg_read_all_data', 'pg_write_all_data', 'pg_maintain',
      'pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')) as "reachesAll",
    array(select rolname::text from mine where exists (
      select from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = mine.oid and d.deptype = 'o'
        and d.dbid in (0, (select oid from pg_database where datname = current_database())))) as owners,
    array(select n.nspname::text from pg_namespace n where n.nspname !~ '^pg_' and exists (
      select from mine where has_schema_privilege(mine.oid, n.oid, 'create'))) as "createsIn",
    exists (select from mine where has_database_privilege(mine.oid, current_database(), 'create')) as "createsSchemas",
    exists (select from mine where rolname = '${applicationRole}') as works`;

interface Examined {
  readonly login: string;
  readonly superuser: boolean;
  readonly becomesSuperuser: readonly string[];
  readonly bypassesRows: readonly string[];
  readonly managesRoles: readonly string[];
  readonly reachesAll: readonly string[];
  readonly owners: readonly string[];
  readonly createsIn: readonly string[];
  readonly createsSchemas: boolean;
  readonly works: boolean;
}

/** Describes the rights that the login has and must not have; empty if it is fit. */
function excessesOf(found: Examined): string[] {
  // A superuser has all the other rights too; listing them would only repeat this.
  if (found.superuser) return ['is a superuser'];
  const through = (what: string, roles: readonly string[]): string[] =>
    roles.map((role) => (role === found.login ? what : `${what} as a member of ${role}`));
  return [
    ...through('can become a superuser', found.becomesSuperuser),
    ...through('bypasses row-level security', found.bypassesRows),
    ...through('may create roles or replicate', found.managesRoles),
    ...through('reaches all data', found.reachesAll),
    ...through('owns tables, schemas or the database', found.owners),
    ...found.createsIn.map((schema) => `may create tables in the schema ${schema}`),
    ...(found.createsSchemas ? ['may create schemas in the database'] : []),
  ];
}

/** A login's rights, as the database tells them. */
export interface Login {
  readonly name: string;
  /** The rights that it has and must not have; empty if it is fit. */
  readonly excesses: readonly string[];
  /** Migrations of this version that are not applied, or that the login may not see. */
  readonly missing: readonly string[];
}

/** @throws UnfitDatabaseError if a later version changed the database */
export async function readLogin(client: pg.Client): Promise<Login> {
  const { rows } = await client.query<Examined>(examination);
  const [found] = rows;
  if (!found) throw new Error('the database does not say who is logged in');
  return {
    name: found.login,
    excesses: excessesOf(found),
    missing: found.works ? await missingMigrations(client) : Object.keys(migrations),
  };
}

/**
 * Refuses a login that has more rights than the service needs (it owns something, or could bypass row-level security), and a
 * database that was not prepared for this version.
 * @throws UnfitDatabaseError with the faults and the commands that mend them.
 */
export async function examineLogin(client: pg.Client): Promise<void> {
  const { name, excesses, missing } = await readLogin(client);
  const where = `${client.host}${client.port === 5432 ? '' : `:${client.port}`}/${client.database ?? ''}`;
  if (excesses.length > 0) {
    throw new UnfitDatabaseError(
      `DATABASE_URL logs in as ${name}, who ${excesses.join(', ')}. The service works only under a login that owns nothing, ` +
        'so that no mistake in it can set the walls between tenants aside. Nothing was touched. As an administrator make one:\n\n' +
        `  create role marketsafe_service login password '…';\n\n` +
        'let the owner of the tables give it what the service needs:\n\n' +
        `  DATABASE_OWNER_URL=postgres://OWNER:…@${where} \\\n` +
        `  DATABASE_URL=postgres://marketsafe_service:…@${where} npx marketsafe database prepare\n\n` +
        'and start with that DATABASE_URL.',
    );
  }
  if (missing.length === 0) return;
  throw new UnfitDatabaseError(
    `The database of DATABASE_URL is not prepared for this version (${missing.join(', ')}). Nothing was touched. Let the owner of ` +
      'the tables prepare it:\n\n' +
      `  DATABASE_OWNER_URL=postgres://OWNER:…@${where} \\\n` +
      `  DATABASE_URL=postgres://${name}:…@${where} npx marketsafe database prepare\n\n` +
      'or start once with DATABASE_OWNER_URL set.',
  );
}

const undefinedTable = '42P01';

/** Migrations of this version that are not applied. A database of a later version is refused. */
async function missingMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client
    .query<{ name: string }>('select name from kysely_migration')
    .catch((error: { code?: string }) => {
      if (error.code === undefinedTable) return { rows: [] };
      throw error;
    });
  const applied = new Set(rows.map(({ name }) => name));
  const later = [...applied].filter((name) => !(name in migrations));
  if (later.length > 0) {
    throw new UnfitDatabaseError(
      `The database was changed by a later version of MarketSafe (${later.join(', ')}). Use that version.`,
    );
  }
  return Object.keys(migrations).filter((name) => !applied.has(name));
}
