import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ActionRecord, EffectRecord, ListingRecord, MessageRecord, ProceedsRecord, SellerRecord } from './records.ts';

/** One line: the whole new row. Read in order, the last one of each id counts. */
export const JournalLine = z.discriminatedUnion('row', [
  z.object({ row: z.literal('listing'), value: ListingRecord }),
  z.object({ row: z.literal('seller'), value: SellerRecord }),
  z.object({ row: z.literal('message'), value: MessageRecord }),
  z.object({ row: z.literal('proceeds'), value: ProceedsRecord }),
  z.object({ row: z.literal('action'), value: ActionRecord }),
  z.object({ row: z.literal('effect'), value: EffectRecord }),
]);
export type JournalLine = z.infer<typeof JournalLine>;

export interface Journal {
  append(line: JournalLine): void;
  close(): void;
}

const nowhere: Journal = { append: () => undefined, close: () => undefined };

/**
 * Replays the file into `apply` and opens it for appending. A last line without its newline was torn by a kill before
 * any answer, so it is cut off. Any other unreadable line is an error that names its number.
 */
export const openJournal = (path: string | undefined, apply: (line: JournalLine) => void): Journal => {
  if (path === undefined) return nowhere;
  mkdirSync(dirname(path), { recursive: true });
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
  for (const [index, text] of lines.entries()) {
    try {
      apply(JournalLine.parse(JSON.parse(text)));
    } catch (cause) {
      throw new Error(`${path}: line ${index + 1} is not a row of a simulated shop`, { cause });
    }
  }
  const file = openSync(path, 'a', 0o600);
  if (whole < bytes.length) ftruncateSync(file, whole);
  let open = true;
  return {
    append: (line) => {
      if (open) writeSync(file, `${JSON.stringify(line)}\n`);
    },
    close: () => {
      if (open) closeSync(file);
      open = false;
    },
  };
};
