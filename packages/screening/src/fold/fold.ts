import { foldInto, newScratch } from './scratch.ts';

// Reused between calls; only copies leave this file.
const scratch = newScratch();

export interface Folded {
  /** Letters and digits only: NFKC, case, accents, look-alikes and leet folded, traditional hanzi simplified. */
  text: string;
  /** For each UTF-16 unit of `text`, the UTF-16 index in the original of its source character; never decreases. */
  map: Uint32Array;
}

/**
 * Folds text so that an obfuscated name equals the plain one.
 * `fold('Ｎ-1.K é').text === 'nike'`. Idempotent. Folded text is for comparing and searching, not for display.
 */
export function fold(text: string): Folded {
  foldInto(scratch, text);
  const map = scratch.origins.slice(0, scratch.length);
  let folded = '';
  for (let from = 0; from < scratch.length; from += 8192) {
    folded += String.fromCharCode(...scratch.symbols.subarray(from, Math.min(from + 8192, scratch.length)));
  }
  return { text: folded, map };
}
