import { type Attack, separated } from './attack.ts';

/** "N i k e". */
export const spaced: Attack = {
  name: 'spaced',
  script: 'latin',
  apply: (mark, random) => separated(mark, () => ' ', random),
};
