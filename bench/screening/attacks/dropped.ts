import { type Attack, lettersOf, oneOf } from './attack.ts';

/** "Convrse": a letter in the middle or at the end left out. */
export const dropped: Attack = {
  name: 'one letter dropped',
  script: 'latin',
  apply(mark, random) {
    const { characters, letters } = lettersOf(mark);
    const at = oneOf(letters.slice(1), random);
    return at === undefined ? undefined : characters.filter((_, i) => i !== at).join('');
  },
};
