import type { ColumnType } from 'kysely';

export type Json<T> = ColumnType<T, string, string>;
export type Instant = ColumnType<Date, Date | string, Date | string>;
/** `public`, `desk`, a participant's id or `seller:<marketplace>/<id>`: whose row it is. */
export type Tenant = string;
