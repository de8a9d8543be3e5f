import type { OpenText } from '@marketsafe/screening';
import { WrongUse } from '../wrong-use.ts';

type FileFormat = 'csv' | 'jsonl' | 'xml';

/** Byte order marks, zero bytes of UTF-16 and white space before the first character. */
const BEFORE = /^[\xef\xbb\xbf\xfe\xff\0\s]+/;

/** The first character decides. */
export function formatOf({ head }: Pick<OpenText, 'head'>): FileFormat {
  const [first] = head.toString('latin1').replace(BEFORE, '');
  return first === '<' ? 'xml' : first === '{' ? 'jsonl' : 'csv';
}

/** @throws WrongUse for columns of a file that has none */
export function assertMapFits(file: string, format: FileFormat, map: object): void {
  if (format === 'csv' || Object.keys(map).length === 0) return;
  throw new WrongUse(`--map is for CSV, and ${file} is ${format === 'xml' ? 'XML' : 'JSON lines'}. Leave it out.`);
}
