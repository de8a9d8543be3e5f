import { type Attack, lettersOf, oneOf } from './attack.ts';

const MARKS = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0307', '\u0308', '\u0323', '\u0332', '\u0336', '\u0338'];

/** "N̲i̶k̸e": accents and strokes on some of the letters. */
export const combining: Attack = {
  name: 'combining',
  script: 'latin',
  apply(mark, random) {
    const { characters, letters } = lettersOf(mark);
    const always = oneOf(letters, random);
    if (always === undefined) return undefined;
    for (const i of letters) {
      if (i === always || random() < 0.5) characters[i] += oneOf(MARKS, random) ?? '';
    }
    return characters.join('');
  },
};
