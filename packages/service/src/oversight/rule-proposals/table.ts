import type { Language } from '@marketsafe/terms';
import type { z } from 'zod';
import type { SimulatedRules } from './contract.ts';
import { headings } from './words.ts';

type Result = z.input<typeof SimulatedRules>;
type Figure = Result['assumedReviews'];

/** A table for spreadsheets: a row for each line of the comparison, then one for each change of an end. */
export function asTable({ lines, changed, assumedReviews }: Result, language: Language): string {
  const words = headings[language];
  const rows: (readonly string[])[] = [
    [words.what, words.now, words.proposed],
    ...lines.map(({ words: of, now, proposed }) => [of[language], shown(now), shown(proposed)]),
    ...changed.map(({ words: how, cases }) => [`${words.changed}: ${how[language]}`, '', shown(cases)]),
    [words.assumed, '', shown(assumedReviews)],
  ];
  // Spreadsheets recognise UTF-8 by this mark.
  return `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const shown = ({ value, below }: Figure): string =>
  value !== undefined ? String(value) : below !== undefined ? `<${below}` : '';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
