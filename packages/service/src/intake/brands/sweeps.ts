import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/transactions.ts';
import { Touch, together } from './touch.ts';

/** Sweeps cover all marketplaces, so they belong to none. No marketplace has this id. */
export const sweepOwner = '';
/** Prefix of the brand's id in a sweep's name. */
export const brandSweep = 'brand:';
/** Prefix of the seller's key. */
export const sellerSweep = 'seller:';
/** Prefix of the key of a seller whose brands must be counted. */
export const shopCheck = 'shop:';
/** Runs once a day for shops that are no longer new. */
export const agesTurn = 'ages';
/** Due when the table of exchange rates is too old for comparisons. */
export const ratesTurn = 'rates';

/** Progress of a sweep: `after` the last listing seen, `done` of `of` listings; `touch` is the change that it looks for. */
export const SweepState = z.object({
  /** For a brand. A seller's sweep covers the seller's listings that name a brand. */
  touch: Touch.optional(),
  phase: z.enum(['sighted', 'texts']),
  after: z.tuple([z.string(), z.string()]),
  done: z.int(),
  of: z.int().optional(),
});
export type SweepState = z.infer<typeof SweepState>;

export const beginning = (touch?: Touch): SweepState => ({
  ...(touch && { touch }),
  phase: touch && !touch.sighted && touch.priced.length === 0 ? 'texts' : 'sighted',
  after: ['', ''],
  done: 0,
});

/** A brand and the listings that its change can affect. */
interface TouchedBrand {
  readonly id: string;
  readonly touch: Touch;
}

/**
 * Queues sweeps for the listings that changes of these brands can affect. Work left by an earlier change is included. A sweep that
 * another transaction begins or ends meanwhile is handled on the next turn.
 */
export async function queueBrandSweeps(tx: Tx, brands: readonly TouchedBrand[], now: Date): Promise<void> {
  let left = new Map(
    brands
      .filter(({ touch }) => touch.sighted || touch.priced.length + touch.marks.length > 0)
      .map(({ id, touch }) => [brandSweep + id, touch]),
  );
  while (left.size > 0) {
    const { rows: begun } = await sql<{ entity: string }>`
      insert into cursor (marketplace, entity, cursor, due_at)
      select ${sweepOwner}, entity, cursor, ${now}::timestamptz from ${rowsOf(left)} order by entity
      on conflict do nothing returning entity`.execute(tx);
    for (const { entity } of begun) left.delete(entity);
    if (left.size === 0) return;
    const { rows: pending } = await sql<{ entity: string; cursor: string }>`
      select entity, cursor from cursor where marketplace = ${sweepOwner} and entity = any (${[...left.keys()]}::text[])
      order by entity for update`.execute(tx);
    const both = new Map(
      pending.map(({ entity, cursor }) => {
        const [before, touch] = [readSweep(cursor).touch, left.get(entity)];
        // A sweep without a touch looks at everything.
        return [entity, before && touch && together(before, touch)];
      }),
    );
    await sql`
      update cursor set cursor = again.cursor, due_at = ${now}::timestamptz, claimed_until = null, attempts = cursor.attempts + 1
      from ${rowsOf(both)} where cursor.marketplace = ${sweepOwner} and cursor.entity = again.entity`.execute(tx);
    left = new Map([...left].filter(([entity]) => !both.has(entity)));
  }
}

const rowsOf = (sweeps: ReadonlyMap<string, Touch | undefined>): RawBuilder<unknown> => {
  const rows = [...sweeps].map(([entity, touch]) => ({ entity, cursor: JSON.stringify(beginning(touch)) }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as again(entity text, cursor text)`;
};

/** Begins a sweep, or restarts it if it is running. */
export const beginSweeps = (entities: RawBuilder<unknown>, now: string | Date): RawBuilder<unknown> => sql`
  insert into cursor (marketplace, entity, cursor, due_at)
  select ${sweepOwner}, entity, ${JSON.stringify(beginning())}, ${now}::timestamptz from (${entities}) as sweeps(entity) order by entity
  on conflict (marketplace, entity) do update set cursor = excluded.cursor, due_at = excluded.due_at, claimed_until = null,
    attempts = cursor.attempts + 1`;

/**
 * Deletes some rows that wait under this prefix. @returns the ids that they named. A transaction that needs one of them meanwhile
 * waits and inserts it again, so it is enough to look at rows committed before.
 */
export async function takeWaiting(tx: Tx, prefix: string, most: number, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ entity: string }>`
    delete from cursor where marketplace = ${sweepOwner} and entity in (
      select entity from cursor where marketplace = ${sweepOwner} and starts_with(entity, ${prefix}) and due_at <= ${now}
      order by due_at, entity limit ${most} for update skip locked)
    returning entity`.execute(tx);
  return rows.map(({ entity }) => entity.slice(prefix.length)).sort();
}

/** Where a sweep continues. */
export const readSweep = (cursor: string): SweepState =>
  cursor === '' ? beginning() : SweepState.parse(JSON.parse(cursor));
