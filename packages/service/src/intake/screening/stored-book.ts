import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import { learnedModel } from './learned-model.ts';
import { ratesOf } from './rates.ts';
import type { StoredBook } from './screen-batch.ts';
import type { Weighing } from './weighing.ts';

/** Changes with every new or changed brand, with the bands, the model and the rates. */
export async function bookVersion(tx: Tx, weighing: Weighing): Promise<string> {
  const { rows } = await sql<{ version: string }>`select coalesce(sum(version), 0)::text as version from brand`.execute(
    tx,
  );
  return versionFrom(rows[0]?.version ?? '0', weighing);
}

const versionFrom = (brands: string, { bands: { act, review, watch }, version, rates }: Weighing): string =>
  [brands, act, review, watch, version, rates?.number ?? '', rates?.on ?? ''].join(' ');

/** Every brand of every participant, unparsed; the compiler parses it. */
export async function readStoredBook(tx: Tx, weighing: Weighing): Promise<StoredBook> {
  const { rows } = await sql<{ participant: string; brand: string; version: number }>`
    select tenant as participant, brand::text as brand, version from brand order by tenant, id`.execute(tx);
  const { bands, model, rates } = weighing;
  return {
    version: versionFrom(String(rows.reduce((sum, { version }) => sum + version, 0)), weighing),
    bands,
    ...(model > 0 && { model: await learnedModel(tx, model) }),
    ...(rates && { rates: await ratesOf(tx, rates) }),
    brands: rows.map(({ participant, brand }) => ({ participant, brand })),
  };
}
