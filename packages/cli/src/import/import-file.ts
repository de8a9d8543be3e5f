import { countLines } from '../count-lines.ts';
import { counted, grouped } from '../counted.ts';
import { formatFault, type LineFault } from '../line-fault.ts';
import { startProgress } from '../progress.ts';
import { type ServiceOptions, whatToDo } from '../service-api.ts';
import { WrongUse } from '../wrong-use.ts';

/** A row that was not read or not taken, and why. */
export interface RowFault {
  readonly line: number;
  readonly field?: string;
  readonly error: string;
}

export type Outcome = 'changed' | 'created' | 'unchanged';

/** What became of some rows. */
export interface Sent {
  readonly taken: readonly { readonly line: number; readonly outcome: Outcome }[];
  readonly refused: readonly RowFault[];
}

/** A row with its line, from 1. */
export interface Numbered<Value> {
  readonly line: number;
  readonly value: Value;
}

interface Import<Value> {
  /** `leftOut`: a row that is none of what is imported. */
  readonly reads: AsyncIterable<Numbered<Value> | RowFault | { readonly line: number; readonly leftOut: string }>;
  /** @throws for what is about no row: no connection, no session */
  readonly send: (rows: readonly Numbered<Value>[]) => Promise<Sent>;
  /** The most rows of one call of `send`. */
  readonly atOnce: number;
}

interface Imported {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly leftOut: number;
  readonly malformed: readonly LineFault[];
  readonly lines: readonly { readonly line: number; readonly outcome: Outcome | 'refused' }[];
}

/**
 * Imports the rows of a file in order. Those that are refused are told with line and field, and the others imported; then the command
 * ends with 1.
 */
export async function importFile<Value>(
  file: string,
  { reads, send, atOnce }: Import<Value>,
  options: ServiceOptions & { readonly json?: true },
): Promise<Imported> {
  const progress = startProgress('Importing', await countLines(file), 'lines');
  const malformed: LineFault[] = [];
  const taken: { line: number; outcome: Outcome }[] = [];
  let leftOut = 0;
  const fault = (one: RowFault): void => {
    malformed.push({ file, ...one });
    progress.note(formatFault({ file, ...one }, options.json));
  };
  let waiting: Numbered<Value>[] = [];
  const flush = async (): Promise<void> => {
    const sent = await send(waiting);
    taken.push(...sent.taken);
    for (const refused of sent.refused.toSorted((one, other) => one.line - other.line)) fault(refused);
    progress.update(waiting.at(-1)?.line ?? 0);
    waiting = [];
  };
  try {
    for await (const read of reads) {
      if ('error' in read) fault(read);
      else if ('leftOut' in read) leftOut += 1;
      else waiting.push(read);
      if (waiting.length >= atOnce) await flush();
    }
    if (waiting.length > 0) await flush();
  } catch (error) {
    const failure = whatToDo(error, options);
    if (taken.length === 0 || !(failure instanceof WrongUse)) throw failure;
    throw new WrongUse(
      `${failure.message}\n${counted(taken.length, 'line')} had been imported. Run the same command again: it changes those no more.`,
    );
  } finally {
    progress.stop();
  }
  if (malformed.length > 0) process.exitCode = 1;
  const count = (wanted: Outcome): number => taken.filter(({ outcome }) => outcome === wanted).length;
  const refused = [...new Set(malformed.map(({ line }) => line))].map((line) => ({
    line,
    outcome: 'refused' as const,
  }));
  return {
    ...{ created: count('created'), changed: count('changed'), unchanged: count('unchanged'), leftOut, malformed },
    lines: [...taken, ...refused].sort((one, other) => one.line - other.line),
  };
}

/** `2 rights created, 0 changed, 1 as before; 1 right refused.` */
export const importedInWords = (
  { created, changed, unchanged, lines }: Imported,
  [one, many]: readonly [string, string],
): string =>
  `${counted(created, one, many)} created, ${grouped(changed)} changed, ${grouped(unchanged)} as before; ` +
  `${counted(lines.filter(({ outcome }) => outcome === 'refused').length, one, many)} refused.`;
