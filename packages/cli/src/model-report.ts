import type { Figures } from '@marketsafe/screening';

/** One line of a table: its subject, and a cell for each column. */
export const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(12))).join('');

const percent = (share: number | undefined): string => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`);

/** The figures of two models next to each other. */
export function figureRows(heads: readonly [string, string], figures: readonly [Figures, Figures]): string[] {
  const at = (band: string, what: 'precision' | 'recall'): string[] =>
    figures.map((of) => percent(of.bands.find((one) => one.band === band)?.[what]));
  return [
    row(['', ...heads]),
    row(['calibration error', ...figures.map(({ calibrationError }) => percent(calibrationError))]),
    ...(['act', 'review', 'watch'] as const).flatMap((band) => [
      row([`${band}: precision`, ...at(band, 'precision')]),
      row([`${band}: recall`, ...at(band, 'recall')]),
    ]),
  ];
}
