import type { Attack } from './attack.ts';
import { cedict } from './cedict.ts';

/** The syllables of a name in hanzi, or undefined where one is unknown. */
export function syllablesOf(mark: string): string[] | undefined {
  const syllables = Array.from(mark, (char) => cedict().pinyin.get(char));
  return syllables.every((syllable) => syllable !== undefined) ? syllables : undefined;
}

/** "naike", "nai ke", "Nai Ke": the whole name in pinyin. */
export const pinyin: Attack = {
  name: 'pinyin',
  script: 'hanzi',
  apply(mark, random) {
    const written = syllablesOf(mark)?.join(random() < 0.5 ? '' : ' ');
    return random() < 0.5 ? written : written?.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  },
};
