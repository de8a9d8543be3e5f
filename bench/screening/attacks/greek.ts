import { type Attack, replaced } from './attack.ts';

const FORMS: Readonly<Record<string, string>> = {
  A: 'ΑΛ',
  B: 'Β',
  E: 'ΕΣ',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'ΟΘ',
  P: 'Ρ',
  T: 'Τ',
  X: 'Χ',
  Y: 'Υ',
  Z: 'Ζ',
  a: 'α',
  b: 'β',
  d: 'δ',
  e: 'ε',
  i: 'ι',
  k: 'κ',
  n: 'η',
  o: 'οσ',
  p: 'ρ',
  t: 'τ',
  u: 'υμ',
  v: 'ν',
  w: 'ω',
  x: 'χ',
  y: 'γ',
};

/** "Νικε", "Gυcci", "LΘΕWΣ": Greek letters that look the same, or nearly. */
export const greek: Attack = { name: 'Greek', script: 'latin', apply: (mark, random) => replaced(mark, FORMS, random) };
