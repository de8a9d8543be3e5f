import { type Attack, lettersOf, oneOf } from './attack.ts';

/** "Nikke": a letter written twice. */
export const doubled: Attack = {
  name: 'one letter doubled',
  script: 'latin',
  apply(mark, random) {
    const { characters, letters } = lettersOf(mark);
    const at = oneOf(letters, random);
    if (at === undefined) return undefined;
    const again = characters[at] ?? '';
    characters.splice(at + 1, 0, at === 0 ? again.toLowerCase() : again);
    return characters.join('');
  },
};
