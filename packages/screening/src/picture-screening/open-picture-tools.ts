import { PhotoBank, PictureFeatures } from '../pictures/copies/index.ts';
import { PictureDecoder, refusalText } from '../pictures/decode/index.ts';
import { type After, TextReader } from '../pictures/text/index.ts';
import { type Answer, CompareThreads, type DecodedTwice } from './compare-threads.ts';
import type { PictureFault, PictureFile } from './picture-file.ts';
import type { PictureTools } from './picture-tools.ts';

/** Pixels of the longest side at which pictures are compared: key points are looked for in pictures of up to 920 by 920. */
const COMPARED_SIDE = 1280;

export interface PictureToolsOptions {
  /** Threads that compare, each with a process that decodes. */
  readonly threads: number;
  /** The caller's timer: this library has no clock. */
  readonly after: After;
}

/** Opens the real tools. Processes and threads start with the first picture; `stop` them at the end. */
export function openPictureTools({ threads, after }: PictureToolsOptions): PictureTools {
  const decoders = Array.from({ length: threads }, () => ({ decoder: new PictureDecoder(), waiting: 0 }));
  const comparing = new CompareThreads(threads);
  const reader = new TextReader(after);
  const bank = new PhotoBank();
  let isGiven = false;

  async function decoded({ name, bytes }: PictureFile): Promise<DecodedTwice | PictureFault> {
    const [least] = decoders.toSorted((a, b) => a.waiting - b.waiting);
    if (!least) throw new RangeError('at least one thread is needed');
    least.waiting += 1;
    try {
      const picture = await least.decoder.decodeGrey(bytes, [COMPARED_SIDE]);
      if ('refused' in picture) return { error: `“${name}” ${refusalText(picture.refused)}` };
      const [scaled] = picture.scaled;
      if (!scaled) return { error: `“${name}” ${refusalText('picture-unreadable')}` };
      return { picture: scaled, reference: picture.reference };
    } finally {
      least.waiting -= 1;
    }
  }

  async function compared(picture: PictureFile, ask: 'photo' | 'logo' | 'search'): Promise<Answer | PictureFault> {
    const grey = await decoded(picture);
    if ('error' in grey) return grey;
    return comparing.ask(ask, grey).catch((error: Error) => ({
      error: `“${picture.name}” could not be compared: ${error.message}. Save the picture as a plain JPEG.`,
    }));
  }

  return {
    async add(key, picture, kind) {
      const answer = await compared(picture, kind);
      if ('error' in answer) return answer;
      if ('features' in answer) bank.add(key, PictureFeatures.read(answer.features), answer.pdq);
      else if ('points' in answer)
        return {
          error: `“${picture.name}” cannot be searched for: it has ${answer.points} distinctive points, and seams and folds look alike. Name a logo with more detail, or the brand’s photos.`,
        };
      return undefined;
    },
    async search(picture) {
      if (!isGiven) comparing.give(bank.share());
      isGiven = true;
      const answer = await compared(picture, 'search');
      if ('error' in answer || 'found' in answer) return answer;
      throw new Error('the thread that compares pictures answered something else');
    },
    async read(picture) {
      const answer = await reader.read(picture);
      if (!('refused' in answer)) return answer.lines;
      return answer.refused === 'not-installed' ? 'not-installed' : { error: answer.error };
    },
    async stop() {
      for (const { decoder } of decoders) decoder.stop();
      reader.stop();
      await comparing.stop();
    },
  };
}
