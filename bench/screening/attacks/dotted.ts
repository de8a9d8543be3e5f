import { type Attack, oneOf, separated } from './attack.ts';

/** "N.i.k.e", "Ni-ke", "G_u_c_c_i": one kind of sign between some letters or all. */
export const dotted: Attack = {
  name: 'dotted',
  script: 'latin',
  apply(mark, random) {
    const sign = oneOf(['.', '·', '-', '_', '~', '/', '|'], random) ?? '.';
    return separated(mark, () => sign, random, random() < 0.5);
  },
};
