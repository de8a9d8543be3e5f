import { accuracy, type ComplainantState, dailyCap, localDay } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../platform/problem.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { Participant } from './contract.ts';
import { StoredParticipant } from './projection.ts';
import { zoneOf } from './zone.ts';

type View = z.input<typeof Participant>;

/** A stored view as it reads today: the share that stood in the window, the cap under the rules in force, and how much of it is used. */
function participantFrom(stored: unknown, programme: Programme, now: Date): View {
  const { filed, newcomer, record, ...view } = StoredParticipant.parse(stored);
  const zone = zoneOf(programme);
  const settled = accuracy(record as unknown as ComplainantState, now.toISOString());
  return {
    ...view,
    ...(settled.decided > 0 && { accuracy: settled.upheldShare }),
    dailyCap: dailyCap({ newcomer }, view.standing, rulesInForce(programme, now).complainants),
    filedToday: filed.day === localDay(now.toISOString(), zone) ? filed.count : 0,
  };
}

/** The participants that a tenant sees: itself, or for the desk all of them, by name. */
export async function participantsOf(tx: AnyTx, tenant: string, programme: Programme, now: Date): Promise<View[]> {
  const rows = await tx
    .selectFrom('participant_view')
    // Of a record, which may be long, what the share is counted from.
    .select(
      sql<unknown>`view || jsonb_build_object('record', jsonb_build_object(
        'tallies', coalesce(view #> '{record,tallies}', '{}'), 'outcomes', coalesce(view #> '{record,outcomes}', '{}'),
        'extortions', coalesce(view #> '{record,extortions}', '{}')))`.as('view'),
    )
    .where('tenant', '=', tenant)
    .orderBy(sql`view->>'name'`)
    .orderBy('id')
    .execute();
  return rows.map(({ view }) => participantFrom(view, programme, now));
}

/** Names of users by their ids, as far as the tenant that reads may know them. */
export async function userNames(tx: AnyTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from auth."user" where id = any(${[...ids]}::text[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Name and address of a user of the tenant that reads. */
export async function readUser(tx: AnyTx, id: string): Promise<{ id: string; name: string; email: string }> {
  const found = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from auth."user" where id = ${id}`.execute(tx);
  const [user] = found.rows;
  if (!user) throw notFound('user');
  return user;
}
