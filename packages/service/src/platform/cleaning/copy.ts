/** The cleaned copy of a file, which every other party gets, with the pictures of its pages. */

import { mostPages } from './limits.ts';

type CopyType = 'application/pdf' | 'image/jpeg' | 'text/plain';

export interface Copy {
  readonly mime: CopyType;
  /** The file that readers download. */
  readonly body: Buffer;
  /** JPEG pictures of its pages; none for a text. */
  readonly pages: readonly Buffer[];
}

/**
 * The stored form of a copy: one line that says where each page's picture is in the body, then the body. Each page is stored once,
 * inside the PDF.
 */
interface Head {
  readonly mime: CopyType;
  readonly pages: readonly (readonly [at: number, bytes: number])[];
}

/** @param pages pictures that the body contains unchanged. */
export function encodeCopy({ mime, body, pages }: Copy): Buffer {
  const head: Head = { mime, pages: pages.map((page) => [body.indexOf(page), page.length]) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

const starts: Readonly<Record<CopyType, string>> = {
  'application/pdf': '%PDF-',
  'image/jpeg': '\xff\xd8\xff',
  'text/plain': '',
};

/** @throws Error if the bytes are not a copy that a correct child writes. */
export function decodeCopy(kept: Buffer): Copy {
  const end = kept.indexOf('\n');
  const { mime, pages } = JSON.parse(kept.subarray(0, end).toString('utf8')) as Head;
  const body = kept.subarray(end + 1);
  const start = starts[mime];
  if (start === undefined || !body.subarray(0, start.length).equals(Buffer.from(start, 'latin1'))) {
    throw new Error(`the copy is not the ${mime} that it says it is`);
  }
  if (pages.length > mostPages) throw new Error('the copy has too many pages');
  const pictures = pages.map(([at, bytes]) => body.subarray(at, at + bytes));
  if (!pictures.every((picture) => picture.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff)))) {
    throw new Error('a page of the copy is no picture');
  }
  return { mime, body, pages: pictures };
}
