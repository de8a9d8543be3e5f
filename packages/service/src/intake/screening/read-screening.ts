import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { brandSweep, readSweep, sellerSweep, sweepOwner } from '../brands/index.ts';
import { cardOf, type ListingRow } from '../listings/index.ts';
import type { ScreeningForDesk, ScreeningView } from './contract.ts';
import { isAsLearned, modelInForce } from './learned-model.ts';

/** Minutes over which the rate is averaged. */
const rateOver = 10;
const day = 86_400_000;

interface SweepRow {
  readonly entity: string;
  readonly cursor: string;
}

/** A participant sees the sweeps of its own brands, the desk all. */
async function sweepsOf(tx: AnyTx, kinds: readonly string[]): Promise<readonly SweepRow[]> {
  return tx
    .selectFrom('cursor')
    .select(['entity', 'cursor'])
    .where('marketplace', '=', sweepOwner)
    .where(sql<string>`split_part(entity, ':', 1) || ':'`, 'in', [...kinds])
    .orderBy('due_at')
    .orderBy('entity')
    .limit(100)
    .execute();
}

const progressOf = ({ cursor }: SweepRow) => {
  const { phase, done, of } = readSweep(cursor);
  return { phase, done, ...(of !== undefined && { of: Math.max(of, done) }) };
};

async function waitingSince(tx: AnyTx): Promise<{ waitingSince?: string }> {
  const row = await tx
    .selectFrom('listing')
    .select('screening_due_at as at')
    .where('screening_due_at', 'is not', null)
    .orderBy('screening_due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.at ? { waitingSince: new Date(row.at).toISOString() } : {};
}

export async function readScreening(tx: AnyTx, participant: string): Promise<z.input<typeof ScreeningView>> {
  const brands = await tx
    .selectFrom('brand')
    .select(['id', sql<string>`brand ->> 'name'`.as('name')])
    .where('tenant', '=', participant)
    .execute();
  const names = new Map(brands.map(({ id, name }) => [id, name]));
  const sweeps = (await sweepsOf(tx, [brandSweep])).flatMap((row) => {
    const brand = row.entity.slice(brandSweep.length);
    const brandName = names.get(brand);
    return brandName === undefined ? [] : [{ brand, brandName, ...progressOf(row) }];
  });
  return { ...(await waitingSince(tx)), sweeps };
}

async function changedModel(tx: AnyTx): Promise<{ changedModel?: number }> {
  const number = await modelInForce(tx);
  if (number === 0) return {};
  const row = await tx.selectFrom('screening_model').select('model').where('number', '=', number).executeTakeFirst();
  return isAsLearned(row?.model ?? null) ? {} : { changedModel: number };
}

export async function readScreeningForDesk(tx: AnyTx, now: Date): Promise<z.input<typeof ScreeningForDesk>> {
  const since = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  const { rows: counted } = await sql<{ waiting: number; in_hand: number; recent: number; last_day: number }>`
    select (select count(*) from listing where screening_due_at is not null)::int as waiting,
      (select coalesce(sum(listings), 0) from screening_claim where claimed_until >= ${now})::int as in_hand,
      (select coalesce(sum(listings), 0) from screening_tally where minute > ${since(rateOver * 60_000)})::int as recent,
      (select coalesce(sum(listings), 0) from screening_tally where minute > ${since(day)})::int as last_day`.execute(
    tx,
  );
  const { rows: aside } = await sql<ListingRow & { at: Date; why: string }>`
    select listing.marketplace, listing.id, listing.state, listing.listing, listing.observed_at, aside.at, aside.why
    from screening_dead_letter aside join listing on listing.marketplace = aside.marketplace and listing.id = aside.listing
    order by aside.at desc, listing.marketplace, listing.id limit 100`.execute(tx);
  const { waiting = 0, in_hand: inHand = 0, recent = 0, last_day: lastDay = 0 } = counted[0] ?? {};
  return {
    waiting,
    ...(await waitingSince(tx)),
    inHand: Math.min(inHand, waiting),
    perMinute: recent / rateOver,
    lastDay,
    ...(await changedModel(tx)),
    sweeps: (await sweepsOf(tx, [brandSweep, sellerSweep])).map((row) => ({
      ...(row.entity.startsWith(sellerSweep) && { seller: row.entity.slice(sellerSweep.length) }),
      ...progressOf(row),
    })),
    aside: aside.map((row) => ({ listing: cardOf(row), at: new Date(row.at).toISOString(), why: row.why })),
  };
}
