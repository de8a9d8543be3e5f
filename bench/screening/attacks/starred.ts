import { type Attack, lettersOf, oneOf } from './attack.ts';

/** "N*ke", "GUC*I": a sign in place of a letter. */
export const starred: Attack = {
  name: 'one letter starred',
  script: 'latin',
  apply(mark, random) {
    const { characters, letters } = lettersOf(mark);
    const at = oneOf(letters.slice(1), random);
    if (at === undefined) return undefined;
    characters[at] = oneOf(['*', '*', '#', '_', '○', '●', '✱'], random) ?? '*';
    return characters.join('');
  },
};
