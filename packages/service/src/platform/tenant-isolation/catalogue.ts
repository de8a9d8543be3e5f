import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema/index.ts';
import { tableWalls } from './tables.ts';

/** The roles of transactions, and the roles from which they are taken. */
const roles = ['marketsafe_app', 'marketsafe_auth', 'marketsafe_reader', 'marketsafe_prover', 'marketsafe_work'];
/** The migrations' own tables; the service may read which were applied. */
const migrationTables = ['public.kysely_migration', 'public.kysely_migration_lock'];
/** Policies by which every reader reads public rows. */
const openToReaders = ['ledger_tile', 'ledger_checkpoint', 'ledger_key', 'ledger_head', 'ledger_leaf', 'rate_table'];

type Db = Kysely<Schema>;

/** Lists every gap in tenant isolation that the database's catalogue shows, one line each; `login`: the service's login. */
export async function findIsolationGaps(db: Db, login: string): Promise<string[]> {
  const found = await Promise.all([
    rolesWithPower(db, login),
    openTables(db),
    unlistedTables(db),
    openPolicies(db),
    openChanges(db),
    privileges(db),
    code(db),
    foreignKeys(db),
  ]);
  return found.flat();
}

const lines = async (db: Db, query: ReturnType<typeof sql<{ line: string }>>): Promise<string[]> =>
  (await query.execute(db)).rows.map(({ line }) => line);

const inOurSchemas = sql`n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'`;

const rolesWithPower = (db: Db, login: string) =>
  lines(
    db,
    sql`
    with ours as (select * from pg_roles where rolname = any (${[...roles, login]}::text[]))
    select rolname || ' is a superuser, bypasses row-level security or manages roles' as line from ours
      where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
    union all select rolname || ' can log in' from ours where rolcanlogin and rolname <> ${login}
    union all select ours.rolname || ' owns ' || c.oid::regclass from ours join pg_class c on c.relowner = ours.oid
    union all select ours.rolname || ' owns the schema ' || n.nspname from ours join pg_namespace n on n.nspowner = ours.oid
    union all select ours.rolname || ' may create in ' || n.nspname from ours cross join pg_namespace n
      where ${inOurSchemas} and has_schema_privilege(ours.oid, n.oid, 'create')
    union all select m.rolname || ' is a member of ' || r.rolname
      from pg_auth_members a join ours m on m.oid = a.member join pg_roles r on r.oid = a.roleid
      where not (m.rolname = ${login} and r.rolname = 'marketsafe_app')
        and not (m.rolname = 'marketsafe_app' and r.rolname = any (${roles.slice(1)}::text[]) and not a.inherit_option)`,
  );

const openTables = (db: Db) =>
  lines(
    db,
    sql`
    select n.nspname || '.' || c.relname || ': row-level security is not forced' as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${inOurSchemas} and c.relkind in ('r', 'p', 'f')
      and not (c.relrowsecurity and (c.relforcerowsecurity or n.nspname || '.' || c.relname = any (${migrationTables}::text[])))`,
  );

async function unlistedTables(db: Db): Promise<string[]> {
  const names = await lines(
    db,
    sql`
    select n.nspname || '.' || c.relname as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${inOurSchemas} and c.relkind in ('r', 'p', 'f')`,
  );
  return names
    .filter((name) => !(name in tableWalls) && !migrationTables.includes(name))
    .map((name) => `${name}: no tenant is declared for its rows`);
}

interface Policy {
  readonly name: string;
  readonly policy: string;
  readonly command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

async function openPolicies(db: Db): Promise<string[]> {
  const { rows } = await sql<Policy>`
    select schemaname || '.' || tablename as name, policyname as policy, cmd as command, roles::text[] as roles, qual as using,
      with_check as check from pg_policies where permissive = 'PERMISSIVE'`.execute(db);
  const holes = rows.flatMap((one) =>
    [
      ...(one.command !== 'INSERT' && one.using === null ? ['has no USING'] : []),
      ...(/ALL|INSERT|UPDATE/.test(one.command) && one.check === null ? ['has no WITH CHECK'] : []),
      ...one.roles.filter((role) => !roles.includes(role)).map((role) => `is for ${role}`),
      ...one.roles.flatMap((role) => openingsOf(one, role)),
    ].map((hole) => `${one.name}: the policy ${one.policy} ${hole}`),
  );
  const unwritable = Object.entries(tableWalls).flatMap(([name, wall]) =>
    'tenant' in wall && !rows.some((one) => one.name === name && one.roles.includes('marketsafe_work'))
      ? [`${name}: no policy says what the work may do`]
      : [],
  );
  return [...holes, ...unwritable];
}

/** A row of another tenant may be locked only if changes and deletions are checked, or not granted. */
async function openChanges(db: Db): Promise<string[]> {
  const guarded = await lines(
    db,
    sql`
    select n.nspname || '.' || c.relname as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where not (has_table_privilege('marketsafe_work', c.oid, 'update') or has_table_privilege('marketsafe_work', c.oid, 'delete'))
      or exists (
        select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.oid and p.proname = 'refuse_foreign_change' and t.tgenabled = 'O')`,
  );
  return Object.entries(tableWalls).flatMap(([name, wall]) =>
    'locksOthers' in wall && !guarded.includes(name) ? [`${name}: what may be locked may be changed`] : [],
  );
}

/** The rights that a policy gives to a role and should not. */
function openingsOf({ name, command, using, check }: Policy, role: string): string[] {
  const table = name.split('.')[1] ?? '';
  if (role === 'marketsafe_auth') return name.startsWith('auth.') ? [] : ['lets the sign-in library out of its schema'];
  if (role === 'marketsafe_app')
    return name === migrationTables[0] && command === 'SELECT' ? [] : ['is for who took no role'];
  if (role !== 'marketsafe_work') {
    if (command !== 'SELECT') return ['lets a reader write'];
    const walled = /marketsafe\.tenant|FROM account/i.test(using ?? '') || openToReaders.includes(table);
    // The composition of a proof decides which sealed texts it opens.
    return walled || (role === 'marketsafe_prover' && table === 'sealed') ? [] : ['shows a reader others’ rows'];
  }
  const said = (text: string | null): boolean => /marketsafe\.(concerns|caller)/.test(text ?? '');
  const wall = tableWalls[name];
  const holes = [
    ...(using !== null && !said(using) ? ['works for who said nothing'] : []),
    ...(check !== null && !said(check) ? ['takes rows from who said nothing'] : []),
  ];
  if (wall === undefined || 'ownerless' in wall || command === 'SELECT') return holes;
  const byTenant = (text: string | null): boolean => text === null || /= ANY|= NULLIF/.test(text);
  return [
    ...holes,
    ...(byTenant(check) ? [] : ['takes rows of whom the work does not concern']),
    ...(byTenant(using) || wall.locksOthers !== undefined ? [] : ['reaches rows of whom the work does not concern']),
  ];
}

const privileges = (db: Db) =>
  lines(
    db,
    sql`
    with grants as (
      select n.nspname, c.relname, c.relkind, coalesce(g.rolname, 'everybody') as grantee, a.privilege_type
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a left join pg_roles g on g.oid = a.grantee
      where ${inOurSchemas} and c.relkind in ('r', 'p', 'f', 'v', 'm') and a.grantee <> c.relowner
    )
    select grantee || ' may ' || lower(privilege_type) || ' ' || nspname || '.' || relname as line from grants
    where grantee <> all (${roles}::text[]) or privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
      or (grantee in ('marketsafe_reader', 'marketsafe_prover') and privilege_type <> 'SELECT')
      or (grantee = 'marketsafe_auth' and nspname <> 'auth')
      or (grantee = 'marketsafe_app' and not (relname = 'kysely_migration' and privilege_type = 'SELECT'))
      or (grantee = 'marketsafe_work' and relname in ('event', 'policy_pack') and privilege_type in ('UPDATE', 'DELETE'))`,
  );

/** Functions and views that would run as their owner. */
const code = (db: Db) =>
  lines(
    db,
    sql`
    select p.oid::regprocedure || ' runs as its owner' as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${inOurSchemas} and p.prosecdef
    union all
    select n.nspname || '.' || c.relname || ' shows what its owner sees' from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${inOurSchemas} and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false)))`,
  );

/** A link from the desk's row to the rows that the programme makes of it for the parties; no other code assigns either id. */
const deskToParties = ['case_hold_outbox_fkey'];

/** Foreign keys bypass row-level security. Between tenants' rows they must include the tenant, so that a foreign row cannot match. */
const foreignKeys = (db: Db) =>
  lines(
    db,
    sql`
    with tenants as (
      select attrelid as table, attnum as column from pg_attribute where attname = 'tenant' and not attisdropped
    )
    select k.conrelid::regclass || ': ' || k.conname || ' can be asked about others’ rows' as line
    from pg_constraint k join tenants t on t.table = k.confrelid
    where k.contype = 'f' and k.conname <> all (${deskToParties}::text[]) and not exists (
      select from tenants own where own.table = k.conrelid
        and array_position(k.conkey, own.column) = array_position(k.confkey, t.column))`,
  );
