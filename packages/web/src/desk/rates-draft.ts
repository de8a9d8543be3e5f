import type { ExchangeRates } from '../data/rates.ts';

/** A table as somebody writes it: whatever stands in the fields. */
export interface RatesDraft {
  readonly asOf: string;
  readonly base: string;
  readonly source: string;
  readonly rows: readonly RateRow[];
}
export interface RateRow {
  /** Tells rows apart while they are edited. */
  readonly key: number;
  readonly currency: string;
  readonly rate: string;
}

type RowFault = 'currency' | 'rate' | 'zero' | 'twice' | 'base';
export interface DraftFaults {
  readonly asOf: boolean;
  readonly base: boolean;
  readonly source: boolean;
  /** By the key of the row. */
  readonly rows: ReadonlyMap<number, RowFault>;
}

/** What is wrong with a file, for the reader's words. */
export type FileFault =
  | { readonly fault: 'tooLarge' | 'noObject' }
  | { readonly fault: 'noJson'; readonly line: number; readonly column: number }
  | { readonly fault: 'field' | 'unknown' | 'twice'; readonly field: string };

/** In which a row is empty, and meant to be filled in. */
export const emptyDraft: RatesDraft = { asOf: '', base: 'USD', source: '', rows: [{ key: 0, currency: '', rate: '' }] };

export const draftOf = ({ asOf, base, source = '', rates }: ExchangeRates): RatesDraft => ({
  ...{ asOf, base, source },
  rows: Object.entries(rates).map(([currency, rate], key) => ({ key, currency, rate })),
});

/** Rows that nothing was written in do not count. */
export const tableOf = ({ asOf, base, source, rows }: RatesDraft): ExchangeRates => ({
  ...{ asOf, base, source: source.trim() },
  rates: Object.fromEntries(rows.filter(isWritten).map(({ currency, rate }) => [currency, rate])),
});

const isWritten = ({ currency, rate }: RateRow): boolean => currency !== '' || rate !== '';
const isCode = (text: string): boolean => /^[A-Z]{3}$/.test(text);

export function faultsOf({ asOf, base, source, rows }: RatesDraft): DraftFaults {
  const faults = new Map<number, RowFault>();
  const seen = new Set<string>();
  for (const row of rows.filter(isWritten)) {
    const fault = faultOf(row, base, seen);
    if (fault) faults.set(row.key, fault);
    seen.add(row.currency);
  }
  return { asOf: asOf === '', base: !isCode(base), source: source.trim() === '', rows: faults };
}

function faultOf({ currency, rate }: RateRow, base: string, seen: ReadonlySet<string>): RowFault | undefined {
  if (!isCode(currency)) return 'currency';
  if (seen.has(currency)) return 'twice';
  if (!/^\d{1,12}(\.\d{1,8})?$/.test(rate)) return 'rate';
  if (Number(rate) === 0) return 'zero';
  return currency === base && Number(rate) !== 1 ? 'base' : undefined;
}

export const isWhole = ({ asOf, base, source, rows }: DraftFaults): boolean =>
  !asOf && !base && !source && rows.size === 0;

/** What one unit of `base` was worth by a table, whatever its own base; undefined where that lacks one of the two. */
export function worthBy(table: ExchangeRates | undefined, currency: string, base: string): number | undefined {
  if (!table) return undefined;
  const of = (code: string): number => (code === table.base ? 1 : Number(table.rates[code] ?? Number.NaN));
  const worth = of(currency) / of(base);
  return Number.isFinite(worth) ? worth : undefined;
}

/** 100 kB: every currency there is takes three. */
const mostBytes = 100_000;

/** A file as `marketsafe screen --rates` reads it. What its values are is looked at in the form. */
export async function readRatesFile(file: File): Promise<RatesDraft | FileFault> {
  if (file.size > mostBytes) return { fault: 'tooLarge' };
  const text = await file.text();
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return { fault: 'noJson', ...placeIn(text, (error as Error).message) };
  }
  return fromJson(read) ?? { fault: 'noObject' };

  function fromJson(given: unknown): RatesDraft | FileFault | undefined {
    if (!isRecord(given)) return undefined;
    const { asOf, base, source = '', rates, ...unknown } = given;
    const [field] = Object.keys(unknown);
    if (field !== undefined) return { fault: 'unknown', field };
    if (typeof asOf !== 'string') return { fault: 'field', field: 'asOf' };
    if (typeof base !== 'string') return { fault: 'field', field: 'base' };
    if (typeof source !== 'string') return { fault: 'field', field: 'source' };
    if (!isRecord(rates)) return { fault: 'field', field: 'rates' };
    const wrong = Object.entries(rates).find(([, rate]) => typeof rate !== 'string');
    if (wrong) return { fault: 'field', field: `rates.${wrong[0]}` };
    // Of two the last would count, and nobody would be told.
    const twice = Object.keys(rates).find(
      (code) => isCode(code) && [...text.matchAll(new RegExp(`"${code}"\\s*:`, 'g'))].length > 1,
    );
    if (twice !== undefined) return { fault: 'twice', field: `rates.${twice}` };
    return draftOf({ asOf, base, source, rates: rates as Record<string, string> });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Browsers say it in words of their own: by line and column, by position, or only that it ends too soon. */
function placeIn(text: string, message: string): { line: number; column: number } {
  const told = /line (\d+) column (\d+)/.exec(message);
  if (told) return { line: Number(told[1]), column: Number(told[2]) };
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
