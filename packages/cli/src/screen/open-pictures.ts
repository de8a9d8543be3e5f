import { availableParallelism } from 'node:os';
import { type BrandLine, openPictureTools, PictureScreener } from '@marketsafe/screening';
import type { Listing } from '@marketsafe/terms';
import { formatFault } from '../line-fault.ts';

/** Listings looked at side by side, for each thread: while one picture is decoded, another is compared. */
const AT_ONCE = 3;

interface Given {
  /** The brand book, and its brands with their lines. */
  readonly file: string;
  readonly lines: readonly BrandLine[];
  /** Listings known to be genuine. */
  readonly genuine: readonly Listing[];
  readonly json: true | undefined;
}

/**
 * Opens the screening of pictures below a folder, with the brands' photos and logos, and the photos that honest sellers share. A picture of the
 * brand book that is left out is named on standard error, and the command will exit with 1: that picture protects nothing. Undefined without a
 * folder.
 */
export async function openPictures(folder: string | undefined, given: Given): Promise<PictureScreener | undefined> {
  if (folder === undefined) return undefined;
  const { file, lines, genuine, json = false } = given;
  const threads = availableParallelism();
  const pictures = new PictureScreener(folder, openPictureTools({ threads, after }), threads * AT_ONCE);
  try {
    for (const fault of await pictures.add(lines)) {
      process.stderr.write(`${formatFault({ file, ...fault, kept: true }, json)}\n`);
      process.exitCode = 1;
    }
    await pictures.learn(genuine);
    return pictures;
  } catch (error) {
    await pictures.stop();
    throw error;
  }
}

function after(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds).unref();
  return () => clearTimeout(timer);
}
