import { type LegalPack, sumIsShown } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { figureOf } from './disclosure.ts';
import type { TransparencyReport } from './report-contract.ts';

type Entry = z.input<typeof TransparencyReport>['liability'][number];

interface Row {
  readonly kind: string;
  readonly law: string;
  readonly currency: string | null;
  readonly total: number;
  readonly sum: number | null;
}

const rounded = (sum: number): string => `${Math.round(sum / 1000) * 1000}.00`;

/** Figures of a period for each legal pack that makes complainants liable. No single case can be recognised. */
export async function liabilityReport(
  tx: AnyTx,
  { from, end, laws }: { readonly from: Date; readonly end: Date; readonly laws: readonly LegalPack[] },
): Promise<Entry[]> {
  const { rows } = await sql<Row>`
    select kind, target as law, currency, count(*)::int as total, sum(amount)::float8 as sum from fact
    where tenant = 'public' and at >= ${from} and at < ${end}
      and kind in ('erroneous-notice', 'malicious-notice', 'loss-declared', 'award', 'award-doubled')
    group by kind, target, currency`.execute(tx);
  return laws.filter(({ liability }) => Object.keys(liability).length > 0).map(({ pack: { id } }) => entryOf(id, rows));
}

function entryOf(law: string, rows: readonly Row[]): Entry {
  const of = (kind: string): Row[] => rows.filter((row) => row.kind === kind && row.law === law);
  const count = (kind: string) => figureOf(of(kind).reduce((sum, { total }) => sum + total, 0));
  const sums = (kind: string) =>
    of(kind).flatMap(({ currency, total, sum }) =>
      currency !== null && sum !== null && sumIsShown(total) ? [{ currency, amount: rounded(sum) }] : [],
    );
  return {
    law,
    erroneous: count('erroneous-notice'),
    malicious: count('malicious-notice'),
    losses: { count: count('loss-declared'), sums: sums('loss-declared') },
    awards: { count: count('award'), doubled: count('award-doubled'), sums: sums('award') },
  };
}
