import { deflateSync } from 'node:zlib';
import { pdfOf } from '../../packages/service/src/testing/paper.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The text of a stream object around its bytes. */
export const stream = (dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([latin(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, latin('\nendstream')]);

interface Page {
  /** Content stream. */
  readonly draws?: string | Buffer;
  readonly mediaBox?: string;
  readonly more?: string;
}

/** A PDF with these pages; `more`: objects from number 4 + 2 × pages on; `catalog`: further entries of the catalog. */
export function pdfWithPages(
  pages: readonly Page[],
  {
    catalog = '',
    more = [],
    trailer,
  }: { catalog?: string; more?: readonly (string | Buffer)[]; trailer?: string } = {},
): Buffer {
  const first = 4;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap(
      ({ draws = 'BT /F 24 Tf 50 700 Td (a page) Tj ET', mediaBox = '0 0 595 842', more: said = '' }, index) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Contents ${first + 2 * index + 1} 0 R /Resources << /Font << /F 3 0 R >> >> ${said} >>`,
        stream('', typeof draws === 'string' ? latin(draws) : draws),
      ],
    ),
    ...more,
  ];
  return pdfOf(objects, trailer);
}

/** A document of one page whose packed objects all begin at the same place: reading each once costs the square of the file's size. */
export function overlappingObjects(overlaps: number): Buffer {
  const body = `<< /Author (${'a '.repeat(100)}) >> `.repeat(5_000);
  const heads = Array.from({ length: overlaps }, (_, at) => `${20 + at} ${at % 2 === 0 ? 0 : body.length}`).join(' ');
  const packed = deflateSync(latin(`${heads} ${body}`));
  const dictionary = `/Type /ObjStm /N ${overlaps} /First ${heads.length + 1} /Filter /FlateDecode`;
  return pdfWithPages([{}], { more: [stream(dictionary, packed)] });
}
