import { isDeepStrictEqual } from 'node:util';
import { bandsFromCosts } from '@marketsafe/procedure';
import { type Bands, DEFAULT_BANDS } from '@marketsafe/screening';
import { sql } from 'kysely';
import { queueBrandSweep } from '../brands/index.ts';
import { type Programme, rulesInForce } from '../platform/programme.ts';
import type { Tx } from '../platform/transactions.ts';

/** The bands that follow from the costs in the programme's rules. The brand book is one for all marketplaces, and so are they. */
function bandsOf(programme: Pick<Programme, 'versions' | 'marketplaces'>, now: Date): Bands {
  const { screening } = rulesInForce(programme, now);
  return screening ? bandsFromCosts(screening.costs) : DEFAULT_BANDS;
}

/** The bands in force. Where findings stand at others, every listing that names a brand is to be screened again. */
export async function bandsInForce(
  tx: Tx,
  programme: Pick<Programme, 'versions' | 'marketplaces'>,
  now: Date,
): Promise<Bands> {
  const bands = bandsOf(programme, now);
  const held = await tx.selectFrom('weighing').select('bands').executeTakeFirst();
  if (isDeepStrictEqual(held?.bands, bands)) return bands;
  await sql`
    insert into weighing (bands) values (${JSON.stringify(bands)}::jsonb)
    on conflict (single) do update set bands = excluded.bands`.execute(tx);
  const brands = await tx.selectFrom('brand').select('id').orderBy('id').execute();
  for (const brand of brands) await queueBrandSweep(tx, brand, { sighted: true, marks: [] }, now);
  return bands;
}
