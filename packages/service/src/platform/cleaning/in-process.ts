import { encodeCopy } from './copy.ts';
import type { Cleaner } from './index.ts';

/** Cleans files, and reads messages, that we made ourselves a moment ago. They need no process of their own, which would cost a sixth of a second each. */
export const inProcessCleaner: Cleaner = {
  async clean({ bytes }) {
    // Loads the libraries when the first file comes.
    const { copyOf } = await import('./copy-of.ts');
    const copy = await copyOf(bytes);
    return { copy, kept: encodeCopy(copy) };
  },
  async read(raw) {
    const { messageIn } = await import('./message-in.ts');
    return messageIn(raw);
  },
  small: async (bytes) => (await import('./small-copy-of.ts')).smallCopyOf(bytes),
  page: async (html) => (await import('./page-in.ts')).pageIn(html.toString('utf8')),
  stop: () => undefined,
};
