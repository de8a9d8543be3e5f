import type { ColumnType, Generated, InsertType, SelectType, UpdateType } from 'kysely';

type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, Date | string, Date | string>;

/** A column: its SQL type and the rest of its definition; `of`, which the compiler alone knows, is what Kysely reads and writes. */
export interface Column<T = unknown> {
  readonly type: string;
  readonly rest: string;
  readonly of: T;
}
const column = <T>(type: string, rest = 'not null') => ({ type, rest }) as Column<T>;

export const text = column<string>('text');
export const uuid = column<string>('uuid');
export const int = column<number>('int');
/** Numbers that JavaScript's would not hold are read as text. */
export const bigint = column<string>('bigint');
export const decimal = column<string>('numeric');
export const real = column<number>('double precision');
export const boolean = column<boolean>('boolean');
export const instant = column<Instant>('timestamptz');
export const day = column<ColumnType<Date, string, string>>('date');
export const bytes = column<Buffer>('bytea');
export const texts = column<string[]>('text[]');
export const json = column<Json<unknown>>('jsonb');
export const textOf = <T extends string>() => column<T>('text');
export const textsOf = <T extends string>() => column<T[]>('text[]');
export const jsonOf = <T>() => column<Json<T>>('jsonb');

/** Not for columns of a key: those always have a value. */
export const orNull = <T>({ type }: Column<T>) => column<T | null>(type, '');
export const byDefault = <T>({ type, rest }: Column<T>, value: string) =>
  column<ColumnType<SelectType<T>, InsertType<T> | undefined, UpdateType<T>>>(type, `${rest} default ${value}`);
/** Made by the database from other columns of the row. */
export const derived = <T>({ type, rest }: Column<T>, expression: string) =>
  column<Generated<T>>(type, `${rest} generated always as (${expression}) stored`);
/** Numbered by the database as rows come. */
export const numbered = column<Generated<string>>('bigint', 'generated always as identity');
