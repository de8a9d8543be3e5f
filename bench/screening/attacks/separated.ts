import { type Attack, oneOf, separated } from './attack.ts';

/** 耐 克, 耐.克, 耐/克, 耐*克. */
export const separatedHanzi: Attack = {
  name: 'separated',
  script: 'hanzi',
  apply(mark, random) {
    const sign = oneOf([' ', '.', '/', '·', '-', '*', '、', '|', '\u200b'], random) ?? ' ';
    // A pinyin syllable stays whole: 耐/ke.
    const parts = (left: string, right: string): boolean => /\p{Script=Han}/u.test(left + right);
    return separated(mark, () => sign, random, random() < 0.5, parts);
  },
};
