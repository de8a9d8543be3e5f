import type { LegalPack } from '@marketsafe/procedure';
import { SettlementOutcome } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { FactKind } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { type Figure, figureOf } from './disclosure.ts';
import { csvOf, figureText } from './edition-csv.ts';
import { liabilityReport } from './liability-report.ts';
import type { TransparencyReport } from './report-contract.ts';

type Report = z.input<typeof TransparencyReport>;

const dayMilliseconds = 86_400_000;

/** The figures of a calendar year, counted on reading. */
export async function transparencyReport(
  tx: AnyTx,
  year: number,
  { now, laws }: { readonly now: Date; readonly laws: readonly LegalPack[] },
): Promise<Report> {
  const from = new Date(Date.UTC(year, 0, 1));
  const end = new Date(Date.UTC(year + 1, 0, 1));
  const until = now < end ? now : end;
  const { rows } = await sql<{ kind: FactKind; total: number }>`
    select kind, count(*)::int as total from fact
    where tenant = 'public' and at >= ${from} and at < ${end} and (kind like 'dispute%' or kind like 'suspended-%')
    group by kind`.execute(tx);
  const total = (kind: FactKind): number => rows.find((row) => row.kind === kind)?.total ?? 0;
  const { rows: times } = await sql<{ median: number | null }>`
    select percentile_cont(0.5) within group (order by milliseconds)::float8 as median from fact
    where tenant = 'public' and at >= ${from} and at < ${end} and kind in ('dispute-for-seller', 'dispute-for-complainant', 'dispute-settled')`.execute(
    tx,
  );
  const median = times[0]?.median ?? undefined;
  const decided = total('dispute-for-seller') + total('dispute-for-complainant');
  const figure = (kind: FactKind): Figure => figureOf(total(kind));
  return {
    ...{ year, from: from.toISOString(), until: until.toISOString() },
    disputes: {
      submitted: figure('dispute'),
      outcomes: Object.fromEntries(
        SettlementOutcome.options.map((one) => [one, figure(`dispute-${one}`)]),
      ) as Report['disputes']['outcomes'],
      ...(median !== undefined && { medianDays: median / dayMilliseconds }),
      ...(decided > 0 && { implemented: total('dispute-adopted') / decided }),
    },
    liability: await liabilityReport(tx, { from, end, laws }),
    suspensions: {
      illegalContent: figure('suspended-illegal-content'),
      unfoundedNotices: figure('suspended-unfounded-notices'),
      unfoundedComplaints: figureOf(0),
    },
  };
}

/** The same as a table, one figure a line. */
export function reportAsCsv({ year, disputes, liability, suspensions }: Report): string {
  const lines: readonly (readonly [string, string | number])[] = [
    ['disputes submitted to certified bodies', figureText(disputes.submitted)],
    ...Object.entries(disputes.outcomes).map(
      ([outcome, count]) => [`disputes: ${outcome}`, figureText(count)] as const,
    ),
    ['disputes: median days to a decision', disputes.medianDays ?? ''],
    ['disputes: share of decisions implemented', disputes.implemented ?? ''],
    ...liability.flatMap(liabilityLines),
    ['suspensions: manifestly illegal content', figureText(suspensions.illegalContent)],
    ['suspensions: manifestly unfounded notices', figureText(suspensions.unfoundedNotices)],
    ['suspensions: manifestly unfounded complaints', figureText(suspensions.unfoundedComplaints)],
  ];
  return csvOf([['year', 'figure', 'value'], ...lines.map(([figure, value]) => [year, figure, value])]);
}

function liabilityLines({ law, erroneous, malicious, losses, awards }: Report['liability'][number]) {
  return [
    [`${law}: wrong complaints`, figureText(erroneous)],
    [`${law}: malicious complaints`, figureText(malicious)],
    [`${law}: losses declared`, figureText(losses.count)],
    ...losses.sums.map(({ amount, currency }) => [`${law}: losses declared in ${currency}`, amount] as const),
    [`${law}: judgments`, figureText(awards.count)],
    [`${law}: judgments that doubled`, figureText(awards.doubled)],
    ...awards.sums.map(({ amount, currency }) => [`${law}: awarded in ${currency}`, amount] as const),
  ] as const;
}
