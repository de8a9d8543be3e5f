import { isLawIn } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { economicArea } from '../../platform/economic-area.ts';
import type { Programme } from '../../platform/programme.ts';
import type { FactKind } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { type Figure, figureOf, quantileIsShown } from './disclosure.ts';
import { csvOf, figureText } from './edition-csv.ts';
import { estimate } from './interval.ts';
import { transparencyReport } from './report.ts';

/** Part of the template, what is reported, of what, its value, and a remark. */
type Line = readonly [part: string, indicator: string, scope: string, value: string | number, note: string];

interface Row {
  readonly kind: FactKind;
  readonly reason: string | null;
  readonly lane: string | null;
  readonly total: number;
  readonly median: number | null;
  readonly timed: number;
}

const category = 'intellectual property infringements';

/**
 * A calendar year by the parts of Annex I to Implementing Regulation (EU) 2024/2835, for marketplaces that offer goods in the European
 * Economic Area. The template's own column names are not copied: an operator transfers the values and answers for the report.
 */
export async function dsaReport(
  tx: AnyTx,
  { programme, clock }: { readonly programme: Programme; readonly clock: Clock },
  year: number,
): Promise<string> {
  const now = clock.now();
  const from = new Date(Date.UTC(year, 0, 1));
  const end = new Date(Date.UTC(year + 1, 0, 1));
  const inUnion = programme.marketplaces.filter(({ territories }) =>
    territories.some((one) => economicArea.includes(one)),
  );
  const places = inUnion.map(({ id }) => id);
  const { rows } = await sql<Row>`
    select kind, cut ->> 'reason' as reason, cut ->> 'lane' as lane, count(distinct coalesce(target, subject))::int as total,
      count(milliseconds)::int as timed, round(percentile_cont(0.5) within group (order by milliseconds))::float8 as median
    from fact where tenant = 'public' and at >= ${from} and at < ${end} and cut ->> 'marketplace' = any (${places}::text[])
    group by grouping sets ((kind), (kind, cut ->> 'reason'), (kind, cut ->> 'lane'))`.execute(tx);
  const find = (kind: FactKind, by: Partial<Pick<Row, 'reason' | 'lane'>> = {}): Row | undefined =>
    rows.find((row) => row.kind === kind && row.reason === (by.reason ?? null) && row.lane === (by.lane ?? null));
  const count = (kind: FactKind, by = {}): Figure => figureOf(find(kind, by)?.total ?? 0);
  const audits = await auditsOf(tx, from, end);
  const laws = programme.laws.filter((law) => inUnion.some(({ territories }) => isLawIn(law, territories)));
  const { disputes, suspensions } = await transparencyReport(tx, year, { now, laws });
  const filed = find('complaint');
  const removal = find('removal');
  const reasons = [...new Set(rows.flatMap(({ reason }) => reason ?? []))].sort();
  const empty = (part: string, why: string): Line => [part, 'not applicable', '', '', why];
  const lines: Line[] = [
    [
      'header',
      'what this is',
      '',
      '',
      inUnion.length === 0
        ? 'No marketplace of this programme offers goods in the European Economic Area: the regulation does not apply and every count is 0'
        : 'The programme prepares the figures. The duty is the marketplace’s, and it reports what it did beside the programme',
    ],
    [
      'header',
      'template',
      '',
      '',
      'Parts of Annex I to Regulation (EU) 2024/2835; indicators are named in words, not by the workbook’s columns',
    ],
    ['header', 'counts', '', '', 'From 5 on exact; fewer are not stated. Distinct listings and shops'],
    ['1 identification', 'service', '', programme.name.en, programme.publicUrl],
    ['1 identification', 'marketplaces', '', places.join(' '), ''],
    ['1 identification', 'period', '', `${year}-01-01/${year}-12-31`, now < end ? `up to ${now.toISOString()}` : ''],
    ['2 summary', 'notices received', category, figureText(count('complaint')), ''],
    ['2 summary', 'removals', category, figureText(count('removal')), ''],
    ['2 summary', 'removals undone', category, figureText(count('restoration')), ''],
    empty(
      '3 orders of authorities',
      'The programme receives no order under Art. 9 or 10; authorities address the marketplace',
    ),
    ['4 notices', 'received under Art. 16', category, figureText(count('complaint')), ''],
    ...reasons.map(
      (reason): Line => ['4 notices', 'received under Art. 16', reason, figureText(count('complaint', { reason })), ''],
    ),
    empty(
      '4 notices',
      'Trusted flaggers: the programme does not record that status, and their notices are in the figures above',
    ),
    [
      '4 notices',
      'processed solely by automated means',
      category,
      figureText(count('complaint', { lane: 'expedited' })),
      'Fast lane: rules decide, and a person rules once the seller answers',
    ],
    ['4 notices', 'refused', category, figureText(count('refused')), ''],
    ...reasons.map(
      (reason): Line => [
        '4 notices',
        'removals on the ground of law',
        reason,
        figureText(count('removal', { reason })),
        '',
      ],
    ),
    [
      '4 notices',
      'median hours to removal, fast lane',
      category,
      removal?.median != null && quantileIsShown(removal.timed, 0.5) ? hours(removal.median) : '',
      filed === undefined ? 'no notice' : '',
    ],
    empty('5 own initiative, illegal content', 'The programme removes nothing without a notice'),
    [
      '6 own initiative, terms and conditions',
      'shops closed by points',
      'account',
      figureText(suspensions.illegalContent),
      'All marketplaces of the programme',
    ],
    ['7 complaints and recidivism', 'sellers’ answers (Art. 20)', category, figureText(count('contested')), ''],
    [
      '7 complaints and recidivism',
      'decisions reversed',
      category,
      figureText(count('wrongly-removed')),
      'Known wrong removals',
    ],
    [
      '7 complaints and recidivism',
      'median hours to restore',
      category,
      restoreHours(find('restoration')),
      'From the decision to reverse',
    ],
    ['7 complaints and recidivism', 'out-of-court disputes submitted', '', figureText(disputes.submitted), ''],
    ...Object.entries(disputes.outcomes).map(
      ([outcome, figure]): Line => [
        '7 complaints and recidivism',
        'out-of-court disputes',
        outcome,
        figureText(figure),
        '',
      ],
    ),
    ['7 complaints and recidivism', 'median days of out-of-court disputes', '', disputes.medianDays ?? '', ''],
    ['7 complaints and recidivism', 'share of their decisions implemented', '', disputes.implemented ?? '', ''],
    [
      '7 complaints and recidivism',
      'suspensions, manifestly illegal content',
      '',
      figureText(suspensions.illegalContent),
      '',
    ],
    [
      '7 complaints and recidivism',
      'suspensions, manifestly unfounded notices',
      '',
      figureText(suspensions.unfoundedNotices),
      '',
    ],
    [
      '7 complaints and recidivism',
      'suspensions, manifestly unfounded complaints',
      '',
      figureText(suspensions.unfoundedComplaints),
      'The programme suspends no one for them',
    ],
    [
      '8 automated means',
      'error rate of decisions that silence made',
      category,
      audits?.share ?? '',
      audits ? `95 % interval ${audits.low} to ${audits.high}; blind audit, all marketplaces` : 'No audited case yet',
    ],
    empty('9 human resources', 'Asked of very large online platforms alone (Art. 42(2))'),
    empty('10 average monthly recipients', 'Known to the marketplace alone (Art. 24(2))'),
    [
      '11 qualitative',
      'automated means and safeguards',
      '',
      '',
      `${programme.publicUrl}/rules and ${programme.publicUrl}/how-it-works describe them`,
    ],
  ];
  return csvOf([['part', 'indicator', 'scope', 'value', 'note'], ...lines]);
}

const hours = (milliseconds: number): number => Math.round(milliseconds / 36_000) / 100;

const restoreHours = (row: Row | undefined): number | string =>
  row?.median != null && quantileIsShown(row.timed, 0.5) ? hours(row.median) : '';

async function auditsOf(tx: AnyTx, from: Date, end: Date) {
  const { rows } = await sql<{ right: number; wrong: number }>`
    select count(*) filter (where kind = 'audit-right')::int as right, count(*) filter (where kind = 'audit-wrong')::int as wrong
    from fact where tenant = 'public' and at >= ${from} and at < ${end} and kind in ('audit-right', 'audit-wrong')`.execute(
    tx,
  );
  const { right, wrong } = rows[0] ?? { right: 0, wrong: 0 };
  return estimate(wrong, right + wrong);
}
