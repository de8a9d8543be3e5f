import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import {
  type Counted,
  type Cut,
  type CutCounts,
  countCuts,
  countPeriod,
  cuts,
  type Measure,
  measureCodes,
  measures,
  type Period,
} from './counts.ts';
import { type Figure, figureOf, figuresOfParts, quantileIsShown, rangeOf } from './disclosure.ts';
import type { Edition } from './edition-contract.ts';
import { estimate } from './interval.ts';
import { monthLater, quarterStart, startOf } from './months.ts';

export type EditionView = z.input<typeof Edition>;
type Count = Awaited<ReturnType<typeof countPeriod>>;

const span = ({ from, until }: Period) => ({ from: from.toISOString(), until: until.toISOString() });

/** The figures of a month up to `until`, its end if it is over. */
export async function makeEdition(tx: AnyTx, month: string, until: Date): Promise<EditionView> {
  const end = startOf(monthLater(month, 1));
  const closed = until >= end;
  // What happens at this moment is in it.
  const period = { from: startOf(month), until: closed ? end : new Date(until.getTime() + 1) };
  const year = { from: startOf(monthLater(month, -11)), until: period.until };
  const quarter = { from: startOf(quarterStart(month)), until: period.until };
  const [count, ofYear, ofQuarter] = [
    await countPeriod(tx, period),
    await countPeriod(tx, year),
    await countPeriod(tx, quarter),
  ];
  return {
    ...{ month, closed, ...span(period) },
    counts: byMeasure((measure) => figureOf(count(measures[measure]).count)),
    errors: { ...span(year), ...errorsOf(ofYear) },
    quarter: { ...span(quarter), ...ratesOf(ofQuarter) },
    ...(closed && { cuts: cutsOf(await countCuts(tx, year), ofYear) }),
  };
}

const byMeasure = <T>(of: (measure: Measure) => T): Record<Measure, T> =>
  Object.fromEntries(measureCodes.map((measure) => [measure, of(measure)])) as Record<Measure, T>;

/** The share that is known to be wrong, and that which the blind audit estimates. Its sample is drawn in secret and names no case. */
function ratesOf(count: Count) {
  const [right, wrong] = [count('audit-right').count, count('audit-wrong').count];
  const share = shareOf(figureOf(count(measures.wrong).count), figureOf(count(measures.removed).count));
  const error = estimate(wrong, right + wrong);
  return { ...(share !== undefined && { share }), ...(error && { error }) };
}

function errorsOf(count: Count): Omit<EditionView['errors'], 'from' | 'until'> {
  const { median, slowest, timed } = count(measures.restored);
  const { median: cardTime, timed: cards } = count('card-seen');
  return {
    wrong: figureOf(count(measures.wrong).count),
    removed: figureOf(count(measures.removed).count),
    ...ratesOf(count),
    audited: figureOf(count('audit-right').count + count('audit-wrong').count),
    restore: {
      ...(median !== null && quantileIsShown(timed, 0.5) && { median }),
      ...(slowest !== null && quantileIsShown(timed, 0.9) && { slowestTenth: slowest }),
    },
    ...(cardTime !== null && quantileIsShown(cards, 0.5) && { cardTime }),
  };
}

/** From what is published alone, so that it reveals nothing else. */
const shareOf = ({ value: wrong }: Figure, { value: removed }: Figure): number | undefined =>
  wrong === undefined || removed === undefined || removed === 0 ? undefined : wrong / removed;

function cutsOf(counts: CutCounts, total: Count): NonNullable<EditionView['cuts']> {
  return cuts.map((by) => ({ by, rows: rowsOf(counts, by, total) }));
}

function rowsOf(counts: CutCounts, by: Cut, total: Count) {
  const codes = [...counts[by].keys()].sort();
  const countOf = (code: string, measure: Measure): Counted | undefined => counts[by].get(code)?.get(measures[measure]);
  const shown = byMeasure((measure) =>
    figuresOfParts(
      codes.map((code) => countOf(code, measure)?.count ?? 0),
      total(measures[measure]).count,
    ),
  );
  const rows = codes.map((code, index) => {
    const figures = byMeasure((measure) => shown[measure][index] ?? {});
    const share = shareOf(figures.wrong, figures.removed);
    const { median = null, timed = 0 } = countOf(code, 'removed') ?? {};
    return {
      ...{ code, counts: figures },
      ...(share !== undefined && { share }),
      ...(median !== null && quantileIsShown(timed, 0.5) && { removal: median }),
    };
  });
  return rows.sort((one, other) => rangeOf(other.counts.filed).low - rangeOf(one.counts.filed).low);
}
