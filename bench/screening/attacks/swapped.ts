import { type Attack, lettersOf, oneOf } from './attack.ts';

/** "Skechres": two different neighbours exchanged, not the first letter. */
export const swapped: Attack = {
  name: 'two letters swapped',
  script: 'latin',
  apply(mark, random) {
    const { characters, letters } = lettersOf(mark);
    const able = letters
      .slice(1)
      .filter((i) => letters.includes(i + 1) && characters[i]?.toLowerCase() !== characters[i + 1]?.toLowerCase());
    const at = oneOf(able, random);
    if (at === undefined) return undefined;
    const [left = '', right = ''] = characters.slice(at, at + 2);
    characters.splice(at, 2, right, left);
    return characters.join('');
  },
};
