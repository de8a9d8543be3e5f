import { type Attack, oneOf, separated } from './attack.ts';

/** 耐 克, 耐.克, 耐/克, 耐*克. */
export const separatedHanzi: Attack = {
  name: 'separated',
  script: 'hanzi',
  apply(mark, random) {
    const sign = oneOf([' ', '.', '/', '·', '-', '*', '、', '|', '\u200b'], random) ?? ' ';
    return separated(mark, () => sign, random, random() < 0.5);
  },
};
