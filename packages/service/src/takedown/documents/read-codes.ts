import { type Code, type CodeReader, mostPictureBytes } from '@marketsafe/screening';
import { kindOf } from '../../platform/cleaning/index.ts';
import type { Upload } from '../../platform/handler.ts';
import type { Codes } from './contract.ts';

/** Codes of one picture that are kept: a parcel and its goods have some ten. */
const mostCodes = 30;
/** Characters of a code that are kept. Those on goods have some 50, an address some 200. */
const mostCharacters = 500;

const pictures: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp']);

/**
 * Reads the barcodes and QR codes in an upload, before its transaction begins. From the file as it came: in the smaller copy, thin bars run together.
 * @param onUnread told why a picture was not read; the upload goes on
 * @returns undefined if it is no picture, or was not read
 */
export const codesInUpload =
  (reader: Pick<CodeReader, 'read'>, onUnread: (why: string) => void) =>
  async (upload: Upload | undefined): Promise<Codes | undefined> => {
    if (!upload || upload.bytes.length > mostPictureBytes || !pictures.has(kindOf(upload.bytes))) return undefined;
    const read = await reader.read({ name: 'an upload', bytes: upload.bytes });
    if (!('refused' in read)) return read.codes.slice(0, mostCodes).map(shown);
    onUnread(read.refused);
    return undefined;
  };

/** The database stores no control characters, such as the separators in a code of a parcel, and no halves of surrogate pairs. */
const shown = ({ kind, text }: Code): Codes[number] => ({
  kind,
  text: text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, mostCharacters),
});
