import { isDeepStrictEqual } from 'node:util';
import { bandsFromCosts } from '@marketsafe/procedure';
import { type Bands, DEFAULT_BANDS, SHIPPED_MODEL } from '@marketsafe/screening';
import { sql } from 'kysely';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import type { Tx } from '../../platform/transactions.ts';
import { queueBrandSweeps } from '../brands/index.ts';
import { type RatesHeld, ratesIn } from './rates.ts';

/** The parameters that score findings. The model by its number; 0 is the shipped one. */
export interface Weighing {
  readonly bands: Bands;
  readonly model: number;
  /** The version of that model; each release has its own shipped version. */
  readonly version: string;
  /** Exchange rates for comparing prices. */
  readonly rates?: RatesHeld;
}

/** The bands that follow from the costs in the programme's rules. All marketplaces share one brand book and one set of bands. */
export function bandsOf(programme: Pick<Programme, 'versions' | 'marketplaces'>, now: Date): Bands {
  const { screening } = rulesInForce(programme, now);
  return screening ? bandsFromCosts(screening.costs) : DEFAULT_BANDS;
}

/** The bands and the model in force. If the findings have others, queues every listing that names a brand. */
export async function weighingInForce(
  tx: Tx,
  programme: Pick<Programme, 'versions' | 'marketplaces'>,
  now: Date,
): Promise<Weighing> {
  const bands = bandsOf(programme, now);
  const held = await tx.selectFrom('weighing').select(['bands', 'model', 'rates', 'rates_on']).executeTakeFirst();
  const weighing = { bands, ...(await modelNow(tx)), ...ratesIn(held) };
  const { version } = weighing;
  if (isDeepStrictEqual(held?.bands, bands) && held?.model === version) return weighing;
  await sql`
    insert into weighing (bands, model) values (${JSON.stringify(bands)}::jsonb, ${version})
    on conflict (single) do update set bands = excluded.bands, model = excluded.model`.execute(tx);
  const brands = await tx.selectFrom('brand').select('id').orderBy('id').execute();
  const touch = { sighted: true, priced: [], marks: [] };
  await queueBrandSweeps(
    tx,
    brands.map(({ id }) => ({ id, touch })),
    now,
  );
  return weighing;
}

/**
 * The weights that a process with the rules activated last; undefined before the first.
 * @throws Error if they belong to another release of the shipped model: two releases would undo each other's findings.
 */
export async function weighingHeld(tx: Tx): Promise<Weighing | undefined> {
  const held = await tx.selectFrom('weighing').select(['bands', 'model', 'rates', 'rates_on']).executeTakeFirst();
  if (!held) return undefined;
  const { model, version } = await modelNow(tx);
  if (model === 0 && version !== held.model)
    throw new Error(`the service weighs with model ${held.model}, and this is a release with ${version}`);
  return { bands: held.bands as Bands, model, version, ...ratesIn(held) };
}

async function modelNow(tx: Tx): Promise<Pick<Weighing, 'model' | 'version'>> {
  // A model that was changed in the database is reported when it is used; here it only counts as another one.
  const { rows } = await sql<{ model: number; version: string }>`
    select act.number as model, coalesce(screening_model.model ->> 'version', '') as version
    from screening_model_act act left join screening_model on screening_model.number = act.number
    order by act.seq desc limit 1`.execute(tx);
  const [inForce] = rows;
  return inForce && inForce.model > 0 ? inForce : { model: 0, version: SHIPPED_MODEL.version };
}
