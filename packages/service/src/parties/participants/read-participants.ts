import { accuracy, type ComplainantState, dailyCap, localDay } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../platform/problem.ts';
import { type Programme, rulesInForce, zoneOf } from '../../platform/programme.ts';
import { termsFor } from '../../platform/terms.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { Participant } from './contract.ts';
import { StoredParticipant } from './projection.ts';

type View = z.input<typeof Participant>;

/** A stored view with today's values: the share upheld in the window, the cap under the rules in force, and its use. */
function participantFrom(stored: unknown, programme: Programme, now: Date): View {
  const { filed, newcomer, record, ...view } = StoredParticipant.parse(stored);
  const zone = zoneOf(programme);
  const settled = accuracy(record as unknown as ComplainantState, now.toISOString());
  return {
    ...view,
    ...(settled.decided > 0 && { accuracy: settled.upheldShare }),
    dailyCap: dailyCap({ newcomer }, view.standing, rulesInForce(programme, now).complainants),
    filedToday: filed.day === localDay(now.toISOString(), zone) ? filed.count : 0,
    termsAccepted: [undefined, record.terms].includes(termsFor(programme, view.kind)?.hash),
  };
}

/** The participants that a tenant sees, by name: itself, or for the desk all. */
export async function participantsOf(tx: AnyTx, tenant: string, programme: Programme, now: Date): Promise<View[]> {
  const rows = await tx
    .selectFrom('participant_view')
    // A record may be long, so this selects only the inputs of the share.
    .select(
      sql<unknown>`view || jsonb_build_object('record', jsonb_build_object(
        'tallies', coalesce(view #> '{record,tallies}', '{}'), 'outcomes', coalesce(view #> '{record,outcomes}', '{}'),
        'extortions', coalesce(view #> '{record,extortions}', '{}'), 'terms', view #> '{record,terms}'))`.as('view'),
    )
    .where('tenant', '=', tenant)
    .orderBy(sql`view->>'name'`)
    .orderBy('id')
    .execute();
  return rows.map(({ view }) => participantFrom(view, programme, now));
}

/** Names of users by id, as far as the reading tenant may know them. */
export async function userNames(tx: AnyTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from auth."user" where id = any(${[...ids]}::text[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const secondFactors = ['authenticator', 'passkey'] as const;

/** One of the reading tenant's users, and what is asked of them after the password. */
export async function readUser(tx: AnyTx, id: string) {
  const found = await sql<{ id: string; name: string; email: string; authenticator: boolean; passkey: boolean }>`
    select id, name, email, "twoFactorEnabled" as authenticator,
      exists (select from auth.passkey p where p.user_id = "user".id) as passkey
    from auth."user" where id = ${id}`.execute(tx);
  const [row] = found.rows;
  if (!row) throw notFound('user');
  const { authenticator, passkey, ...user } = row;
  const factors = { authenticator, passkey };
  return { user, secondFactors: secondFactors.filter((one) => factors[one]) };
}
