import { accounts } from './accounts.ts';
import type { Column } from './columns.ts';
import { duties } from './duties.ts';
import { ledger } from './ledger.ts';
import { models } from './models.ts';
import { oversight } from './oversight.ts';
import { parties } from './parties.ts';
import { removals } from './removals.ts';
import { screening } from './screening.ts';
import { takedown } from './takedown.ts';
import { webhooks } from './webhooks.ts';
import { work } from './work.ts';

export type { HoldReason, OrderWord, ShadowSeen, ShadowWord } from './removals.ts';
export { type FactCut, type FactKind, noEnd } from './takedown.ts';

/** Every table but the sign-in library's, each after those that its keys and policies name. */
export const tables = {
  ...work,
  ...accounts,
  ...parties,
  ...takedown,
  ...removals,
  ...webhooks,
  ...screening,
  ...models,
  ...oversight,
  ...duties,
  ...ledger,
};
export type TableName = keyof typeof tables;

type Row<Columns> = { [C in keyof Columns]: Columns[C] extends Column<infer Value> ? Value : never };

/** Every table, as Kysely knows it. */
export type Schema = { [T in TableName]: Row<(typeof tables)[T]['columns']> };
