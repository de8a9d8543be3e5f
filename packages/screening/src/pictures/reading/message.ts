/** What the two processes say to each other: a picture on standard input, an answer in one line of JSON on the fourth pipe. */
import { z } from 'zod';
import { mostCharacters, mostFound } from './limits.ts';
import { REFUSALS } from './refusal.ts';

/** What to look for in a picture. */
export const SOUGHT = ['text', 'codes'] as const;
export type Sought = (typeof SOUGHT)[number];

export interface Question {
  readonly sought: Sought;
  readonly bytes: Buffer;
}

/** Bytes before each picture: what is sought (its place in `SOUGHT`), and the length of the picture in bytes, little endian. */
const HEAD = 5;

export function headOf({ sought, bytes }: Question): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt8(SOUGHT.indexOf(sought), 0);
  head.writeUInt32LE(bytes.length, 1);
  return head;
}

/** The questions on standard input, until it ends. */
export async function* questionsIn(input: AsyncIterable<Buffer>): AsyncGenerator<Question> {
  let parts: Buffer[] = [];
  let length = 0;
  let wanted = HEAD;
  for await (const part of input) {
    parts.push(part);
    length += part.length;
    while (length >= wanted) {
      const all = Buffer.concat(parts, length);
      if (wanted === HEAD && all.readUInt32LE(1) > 0) {
        wanted = HEAD + all.readUInt32LE(1);
        parts = [all];
        continue;
      }
      const rest = all.subarray(wanted);
      yield { sought: SOUGHT[all.readUInt8(0)] ?? 'text', bytes: all.subarray(HEAD, wanted) };
      parts = [rest];
      length = rest.length;
      wanted = HEAD;
    }
  }
}

const share = z.number().min(0).max(1);
/** Where something is in a picture: see `Region`. */
const Box = z.strictObject({ left: share, top: share, width: share, height: share });

/** A line of text in a picture. */
export const TextLine = z.strictObject({
  /** As read, with spaces between its pieces. */
  text: z.string().max(mostCharacters),
  /** The mean probability of its characters, 0 to 1. */
  confidence: z.number().min(0).max(1),
  box: Box,
});
export type TextLine = z.output<typeof TextLine>;

/** Kinds of codes that are looked for; those without a check digit or error correction are left out: cloth is full of stripes. */
export const codeKinds = ['ean-13', 'ean-8', 'upc-a', 'upc-e', 'itf-14', 'code-128', 'qr-code', 'data-matrix'] as const;

/** A barcode or a two-dimensional code in a picture. */
export const Code = z.strictObject({
  kind: z.enum(codeKinds),
  /** What it says. Of EAN and UPC the digits, check digit included and correct. */
  text: z.string().max(mostCharacters),
  box: Box,
});
export type Code = z.output<typeof Code>;

/** The answer of the process. A hostile picture may have written it, hence the limits. `last`: the process ends now. */
export const Answer = z.union([
  z.strictObject({ lines: z.array(TextLine).max(mostFound), last: z.boolean() }),
  z.strictObject({ codes: z.array(Code).max(mostFound), last: z.boolean() }),
  z.strictObject({ refused: z.enum(REFUSALS), last: z.boolean() }),
]);
export type Answer = z.output<typeof Answer>;
