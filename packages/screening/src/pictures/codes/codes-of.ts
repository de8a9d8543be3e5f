import { type Code, type PictureFile, ReadingProcess, type RefusedPicture, refusedPicture } from '../reading/index.ts';

/**
 * Reads barcodes and QR codes in a picture, such as one of a label, or of what a test purchase delivered: EAN, UPC, ITF-14, Code 128, QR and Data
 * Matrix. What they say was written by people outside: show it as text, and never open an address in it by yourself. Runs in a process of its own
 * (`ReadingProcess`), which takes some 0.1 GiB. `stop()` it at the end.
 *
 * ```ts
 * const reader = new CodeReader(after);
 * const read = await reader.read({ name: 'label.jpg', bytes });
 * if ('refused' in read) console.error(read.error);
 * else for (const { kind, text } of read.codes) console.log(kind, text);
 * ```
 */
export class CodeReader extends ReadingProcess {
  /** A picture that cannot be read is refused by its name. */
  read(picture: PictureFile): Promise<{ readonly codes: readonly Code[] } | RefusedPicture> {
    return codesOf(picture, this);
  }
}

/** As `CodeReader` reads, in a process that reads text as well. */
export async function codesOf(
  picture: PictureFile,
  reader: ReadingProcess,
): Promise<{ readonly codes: readonly Code[] } | RefusedPicture> {
  const answer = await reader.ask('codes', picture);
  return 'lines' in answer ? refusedPicture(picture.name, 'killed') : answer;
}
