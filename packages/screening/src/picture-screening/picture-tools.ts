import type { Pdq } from '../pictures/pdq/index.ts';
import type { PictureMatch } from '../pictures/picture-match.ts';
import type { TextLine } from '../pictures/text/index.ts';
import type { PictureFault, PictureFile } from './picture-file.ts';

/** A picture of a bank, found in a picture. */
export interface FoundInBank {
  /** The key under which it was added. */
  readonly key: string;
  readonly match: PictureMatch;
}

/** What a picture has in common with the bank, and its hash. */
export interface SearchedPicture {
  readonly found: readonly FoundInBank[];
  readonly pdq: Pdq;
}

/**
 * What decodes, compares and reads pictures. A picture that cannot be read is refused by name; nothing is thrown for it. Any number may be asked
 * at once.
 */
export interface PictureTools {
  /** Adds a photo to the bank, or a logo if it can be told from seams and folds. */
  add(key: string, picture: PictureFile, kind: 'photo' | 'logo'): Promise<PictureFault | undefined>;
  /** What a picture has in common with the bank, as it is once all `add`s have ended. */
  search(picture: PictureFile): Promise<SearchedPicture | PictureFault>;
  /** The lines of text in a picture. `not-installed`: nothing reads text here. */
  read(picture: PictureFile): Promise<readonly TextLine[] | PictureFault | 'not-installed'>;
  stop(): Promise<void>;
}
