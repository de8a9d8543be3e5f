import {
  type PictureFile,
  ReadingProcess,
  type RefusedPicture,
  refusedPicture,
  type TextLine,
} from '../reading/index.ts';

/**
 * Reads text in pictures, Latin and Chinese, in a process of its own (`ReadingProcess`), at 640 pixels and again at 960 where that leaves a doubt.
 * Takes some 0.3 to 1 s of CPU a picture, and 0.5 GiB of memory. `stop()` it at the end.
 *
 * ```ts
 * const reader = new TextReader(after);
 * const read = await reader.read({ name: 'photos/1.jpg', bytes });
 * if ('refused' in read) console.error(read.error);
 * else console.log(marksInPicture(read.lines, book));
 * ```
 */
export class TextReader extends ReadingProcess {
  /** The lines from top to bottom. A picture that cannot be read is refused, and so is each one if the models or their runtime are not installed. */
  async read(picture: PictureFile): Promise<{ readonly lines: readonly TextLine[] } | RefusedPicture> {
    const answer = await this.ask('text', picture);
    return 'codes' in answer ? refusedPicture(picture.name, 'killed') : answer;
  }
}
