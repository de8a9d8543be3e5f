import { type RawBuilder, sql } from 'kysely';
import type { Entropy } from '../entropy.ts';
import { insert, rowOf, type Table, tenants } from './two-tenants.ts';

/** The role of a statement and the tenant context of its transaction. `reads`: rows that the role may see by design. */
export interface Stance {
  readonly name: string;
  readonly role: string;
  /** `undefined`: no context was ever set. */
  readonly said?: string;
  readonly readsAll: boolean;
}

const reader = (role: string, said: string | undefined, name: string): Stance => ({
  ...{ name: `${role}, ${name}`, role, readsAll: false },
  ...(said !== undefined && { said }),
});

const everyRole = ['marketsafe_reader', 'marketsafe_prover', 'marketsafe_work', 'marketsafe_auth', 'none'];

/** Every role in every context. Those without any context come first, while the connection has never had one. */
export const stances: readonly Stance[] = [
  ...everyRole.map((role) => reader(role, undefined, 'context missing')),
  ...everyRole.map((role) => reader(role, '', 'context empty')),
  ...['marketsafe_reader', 'marketsafe_prover', 'marketsafe_auth', 'none'].map((role) =>
    reader(role, tenants.own, 'another tenant’s context'),
  ),
  // A decision reads what it needs, and changes nothing of tenants that it does not concern.
  { name: 'marketsafe_work, another tenant’s context', role: 'marketsafe_work', said: tenants.own, readsAll: true },
];

/** An injected statement, aimed at the foreign tenant's rows. */
export function randomStatement(chance: Entropy, tables: readonly Table[]): RawBuilder<unknown> {
  const pick = <T>(from: readonly T[]): T => from[chance.integer(from.length)] as T;
  const table = pick(tables);
  const other = pick(tables);
  const column = pick(table.columns);
  const [name, at] = [sql.table(table.name), sql.ref(column.name)];
  const salt = String(1 + chance.integer(1_000_000));
  const foreign = rowOf(table, tenants.foreign, salt);
  const whole = sql.raw(table.tenant ?? 'null');
  const aimed = pick([
    sql`true`,
    sql`${whole} = ${tenants.foreign}`,
    sql`${whole} in (${tenants.foreign}, ${`seller:${tenants.foreign}`})`,
    sql`${at}::text like ${`%${tenants.foreign}%`}`,
    sql`exists (select from ${sql.table(other.name)})`,
  ]);
  const set = pick([
    sql`${at} = ${at}`,
    sql`${at} = ${foreign[column.name]}`,
    ...table.columns.filter(({ name: one }) => one === 'tenant').map(() => sql`tenant = ${tenants.own}`),
    ...table.columns.filter(({ name: one }) => one === 'tenant').map(() => sql`tenant = ${tenants.foreign}`),
  ]);
  return pick<() => RawBuilder<unknown>>([
    () => sql`select * from ${name} where ${aimed}`,
    () => sql`select ${at} from ${name} where ${aimed} for update`,
    () => sql`select a.*, b.* from ${name} a left join ${sql.table(other.name)} b on true`,
    () => sql`select max(${at}::text), min(${at}::text) from ${name}`,
    () => sql`select string_agg(r::text, '') from ${name} r`,
    // An error may reveal values that a result does not.
    () => sql`select 1 from ${name} where (${at}::text || 'x')::int = 1`,
    () =>
      sql`select 1 from ${name} r where r::text like '%' and 1 / length(${at}::text) > 1 and (${at}::text)::date is null`,
    () => sql`table ${name}`,
    () => sql`with w as (select * from ${name}) select * from w where ${aimed}`,
    () => sql`select (select string_agg(${at}::text, ' ') from ${name}) union all select null`,
    () => insert(table, foreign),
    () => sql`${insert(table, foreign)} on conflict do nothing`,
    () => sql`${insert(table, foreign)} returning *`,
    () => insert(table, rowOf(table, tenants.foreign, '0')),
    () => sql`update ${name} set ${set} where ${aimed}`,
    () => sql`update ${name} set ${set} where ${aimed} returning *`,
    () => sql`delete from ${name} where ${aimed}`,
    () => sql`with gone as (delete from ${name} where ${aimed} returning *) select * from gone`,
    () => sql`delete from ${name} using ${sql.table(other.name)} where ${sql.raw(`${table.name}.`)}${at} is not null`,
    () => sql`truncate ${name}`,
    () => sql`set local row_security = off`,
    () => sql`set local role ${sql.raw(pick(['none', 'marketsafe_work', 'marketsafe_reader', 'marketsafe_auth']))}`,
    () => sql`alter table ${name} disable row level security`,
    () => sql`create policy mine on ${name} using (true)`,
    () => sql`grant select on ${name} to public`,
    () =>
      sql`create or replace function peek() returns text security definer language sql as $$ select ${sql.lit(table.name)} $$`,
  ])();
}
