/** The cleaned copy of a file: what every other party gets of it, and the pictures of its pages. */

import { mostPages } from './limits.ts';

type CopyType = 'application/pdf' | 'image/jpeg' | 'text/plain';

export interface Copy {
  readonly mime: CopyType;
  /** What is downloaded. */
  readonly body: Buffer;
  /** Pictures of its pages, JPEG. None of a text. */
  readonly pages: readonly Buffer[];
}

/** How a copy is kept: one line that says where in the body each page's picture is, then the body. A page is kept once, in the PDF. */
interface Head {
  readonly mime: CopyType;
  readonly pages: readonly (readonly [at: number, bytes: number])[];
}

/** @param pages pictures that stand in the body as they are. */
export function encodeCopy({ mime, body, pages }: Copy): Buffer {
  const head: Head = { mime, pages: pages.map((page) => [body.indexOf(page), page.length]) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

const starts: Readonly<Record<CopyType, string>> = {
  'application/pdf': '%PDF-',
  'image/jpeg': '\xff\xd8\xff',
  'text/plain': '',
};

/** @throws Error for what no child that does as it should has written. */
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
