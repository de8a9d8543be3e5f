import type { Figure } from './disclosure.ts';
import type { EditionView } from './edition.ts';

/** One value; a comma or quotation mark in it stays in its field, and no spreadsheet takes it for a formula. */
function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;

export const figureText = ({ value, below, withheld }: Figure): string | number =>
  withheld ? 'withheld' : below === undefined ? (value ?? '') : `fewer than ${below}`;

const span = ({ from, until }: { readonly from: string; readonly until: string }) => [from, until] as const;

/** An edition as a table, one figure a line. Shares are 0..1, times in milliseconds, periods end before `until`. */
export function editionAsCsv(edition: EditionView): string {
  const { errors, quarter } = edition;
  const counts = Object.entries(edition.counts).map(
    ([measure, figure]) => ['month', '', measure, figureText(figure), ...span(edition)] as const,
  );
  const [year, ofQuarter] = [span(errors), span(quarter)];
  const rates = (of: typeof quarter, part: string, period: readonly [string, string]) =>
    [
      [part, '', 'wrong-share', of.share ?? '', ...period],
      [part, '', 'error', of.error?.share ?? '', ...period],
      [part, '', 'error: low', of.error?.low ?? '', ...period],
      [part, '', 'error: high', of.error?.high ?? '', ...period],
    ] as const;
  const cuts = (edition.cuts ?? []).flatMap(({ by, rows }) =>
    rows.flatMap(({ code, counts: of, share, removal }) => [
      ...Object.entries(of).map(([measure, figure]) => [by, code, measure, figureText(figure), ...year] as const),
      [by, code, 'wrong-share', share ?? '', ...year] as const,
      [by, code, 'removal-time: median', removal ?? '', ...year] as const,
    ]),
  );
  return csvOf([
    ['part', 'row', 'figure', 'value', 'from', 'until'],
    ...counts,
    ['twelve months', '', 'wrong', figureText(errors.wrong), ...year],
    ['twelve months', '', 'removed', figureText(errors.removed), ...year],
    ['twelve months', '', 'audited', figureText(errors.audited), ...year],
    ...rates(errors, 'twelve months', year),
    ['twelve months', '', 'restore-time: median', errors.restore.median ?? '', ...year],
    ['twelve months', '', 'restore-time: slowest tenth', errors.restore.slowestTenth ?? '', ...year],
    ['twelve months', '', 'card-time: median', errors.cardTime ?? '', ...year],
    ...rates(quarter, 'quarter', ofQuarter),
    ...cuts,
  ]);
}
