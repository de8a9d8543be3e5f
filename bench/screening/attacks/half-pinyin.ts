import { type Attack, oneOf } from './attack.ts';
import { cedict } from './cedict.ts';

/** "路易wei登": one hanzi in pinyin. */
export const halfPinyin: Attack = {
  name: 'one hanzi in pinyin',
  script: 'hanzi',
  apply(mark, random) {
    const characters = Array.from(mark);
    const able = characters.flatMap((char, i) => (cedict().pinyin.has(char) ? [i] : []));
    const at = oneOf(able, random);
    if (at === undefined) return undefined;
    const syllable = cedict().pinyin.get(characters[at] ?? '') ?? '';
    characters[at] = random() < 0.25 ? syllable.toUpperCase() : syllable;
    return characters.join('');
  },
};
