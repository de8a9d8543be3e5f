import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/transactions.ts';
import { Touch, together } from './touch.ts';

/** Marketplaces have ids of their own; the sweeps are of all of them. */
export const sweepOwner = '';
/** Before the brand's id in the name of its sweep. */
export const brandSweep = 'brand:';
/** Before the seller's key. */
export const sellerSweep = 'seller:';
/** Before the key of a seller whose brands are to be counted. */
export const shopCheck = 'shop:';
/** Once a day: shops that are new no more. */
export const agesTurn = 'ages';
/** When the table of exchange rates is too old to compare by. */
export const ratesTurn = 'rates';

/** How far a sweep is: `after` the last listing that was looked at, `done` of `of` of them; what it begins with is `touch`. */
export const SweepState = z.object({
  /** Of a brand; a seller's goes over its listings that name a brand. */
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

/** A brand, and what a change can alter of it. */
interface TouchedBrand {
  readonly id: string;
  readonly touch: Touch;
}

/**
 * Has the listings looked for that changes of these brands can alter; what an earlier change of one left to do is done with it. A
 * sweep that somebody else begins, or that comes to its end, meanwhile is met on the next turn.
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
        // One without a touch looks at everything.
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

/** Begins a sweep, or begins it anew where it is under way. */
export const beginSweeps = (entities: RawBuilder<unknown>, now: string | Date): RawBuilder<unknown> => sql`
  insert into cursor (marketplace, entity, cursor, due_at)
  select ${sweepOwner}, entity, ${JSON.stringify(beginning())}, ${now}::timestamptz from (${entities}) as sweeps(entity) order by entity
  on conflict (marketplace, entity) do update set cursor = excluded.cursor, due_at = excluded.due_at, claimed_until = null,
    attempts = cursor.attempts + 1`;

/**
 * Takes some rows away that wait under this prefix. @returns what they are of. Whoever wants one of them again meanwhile waits, and
 * puts it there anew: so it is enough to look at what was committed before.
 */
export async function takeWaiting(tx: Tx, prefix: string, most: number, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ entity: string }>`
    delete from cursor where marketplace = ${sweepOwner} and entity in (
      select entity from cursor where marketplace = ${sweepOwner} and starts_with(entity, ${prefix}) and due_at <= ${now}
      order by due_at, entity limit ${most} for update skip locked)
    returning entity`.execute(tx);
  return rows.map(({ entity }) => entity.slice(prefix.length)).sort();
}

/** Where a sweep goes on. */
export const readSweep = (cursor: string): SweepState =>
  cursor === '' ? beginning() : SweepState.parse(JSON.parse(cursor));
