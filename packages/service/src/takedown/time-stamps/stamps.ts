import { canonicalJson } from '@marketsafe/ledger';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { backoffMilliseconds, type OutboxHandler } from '../../platform/outbox.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import type { Stamper } from './authority.ts';
import { Stamp } from './contract.ts';

/** `waits`: the authority has not answered yet. `absent`: none was configured when the complaint was filed. */
export type PacketStamp = Stamp | 'waits' | 'absent';

/** Has the packets of cases stamped, once they are filed. */
export async function queueStamps(tx: Tx, cases: readonly string[], now: Date): Promise<void> {
  await sql`insert into time_stamp (case_id) select unnest(${cases}::uuid[])`.execute(tx);
  await sql`
    insert into outbox (kind, key, payload, due_at)
    select 'stamp', 'stamp:' || id, jsonb_build_object('case', id), ${now}::timestamptz from unnest(${cases}::text[]) as id`.execute(
    tx,
  );
}

/** The stamp of a case's packet. */
export async function readStamp(transactions: Transactions, id: string): Promise<PacketStamp> {
  const [row] = await transactions.look((db) => db.selectFrom('time_stamp').select('stamp').where('case_id', '=', id));
  if (!row) return 'absent';
  return row.stamp === null ? 'waits' : Stamp.parse(row.stamp);
}

interface StampDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  /** Undefined if no authority is configured any more. */
  readonly stamper: Stamper | undefined;
}

/** Attempts until it is asked once an hour only: a little more than an hour after the first. */
const quickAttempts = 20;
const hour = 3_600_000;

/** Has one packet stamped, and asks again until the authority has given a stamp that verifies. */
export const stampOutboxHandler =
  ({ transactions, clock, stamper }: StampDependencies): OutboxHandler<{ readonly case: string }> =>
  async ({ payload: { case: id }, attempts }) => {
    if (!stamper) {
      await transactions.work((tx) => sql`delete from time_stamp where case_id = ${id} and stamp is null`.execute(tx));
      return { done: true };
    }
    const bytes = await transactions.work((tx) => packetBytes(tx, id));
    // It was erased, or has its stamp already.
    if (!bytes) return { done: true };
    try {
      const stamp = await stamper(bytes);
      await transactions.work((tx) =>
        sql`update time_stamp set stamp = ${JSON.stringify(stamp)} where case_id = ${id} and stamp is null`.execute(tx),
      );
      return { done: true };
    } catch (error) {
      const wait = attempts < quickAttempts ? backoffMilliseconds(attempts) : hour;
      return { again: new Date(clock.now().getTime() + wait), why: (error as Error).message };
    }
  };

/** What the hash of a packet without a stamp is made of. */
async function packetBytes(tx: Tx, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ salt: Buffer; body: unknown }>`
    select s.salt, s.body from time_stamp t
    join event e on e.kind = 'case' and e.aggregate = t.case_id::text and e.version = 1
    join sealed s on s.id = (e.payload #>> '{packet,sealed}')::uuid and s.body is not null
    where t.case_id = ${id} and t.stamp is null`.execute(tx);
  return rows[0] && Buffer.concat([rows[0].salt, Buffer.from(canonicalJson(rows[0].body), 'utf8')]);
}
