import { type Attack, replaced } from './attack.ts';

const FORMS: Readonly<Record<string, string>> = {
  a: '4@',
  b: '8',
  e: '3',
  g: '9',
  i: '1!',
  l: '1|',
  o: '0',
  s: '5$',
  t: '7',
  z: '2',
};

/** "N1ke", "G0y4rd": digits and signs for letters. */
export const leet: Attack = { name: 'leet', script: 'latin', apply: (mark, random) => replaced(mark, FORMS, random) };
