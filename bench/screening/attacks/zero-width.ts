import { type Attack, oneOf, separated } from './attack.ts';

const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u2063'];

/** Invisible characters between some of the letters. */
export const zeroWidth: Attack = {
  name: 'zero-width',
  script: 'latin',
  apply: (mark, random) => separated(mark, () => oneOf(UNSEEN, random) ?? '', random, true),
};
