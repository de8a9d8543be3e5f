import { type Kysely, sql } from 'kysely';
import { accounts } from './accounts.ts';
import { duties } from './duties.ts';
import { foreignChanges } from './foreign-changes.ts';
import { ledger } from './ledger.ts';
import { models } from './models.ts';
import { oversight } from './oversight.ts';
import { parties } from './parties.ts';
import { removals } from './removals.ts';
import { roles } from './roles.ts';
import { screening } from './screening.ts';
import { takedown } from './takedown.ts';
import { webhooks } from './webhooks.ts';
import { work } from './work.ts';

/** Each area's tables with their walls. An area comes after those that its keys and policies name. */
const areas = [
  roles,
  work,
  accounts,
  parties,
  takedown,
  foreignChanges,
  removals,
  webhooks,
  screening,
  models,
  oversight,
  duties,
  ledger,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const area of areas) await sql.raw(area).execute(db);
}
