import type { Attack } from './attack.ts';
import { cedict } from './cedict.ts';

/** 愛馬仕: as written in Taiwan and Hong Kong. */
export const traditional: Attack = {
  name: 'traditional',
  script: 'hanzi',
  apply(mark) {
    const written = Array.from(mark, (char) => cedict().traditional.get(char) ?? char).join('');
    return written === mark ? undefined : written;
  },
};
