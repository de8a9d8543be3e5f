import type { Attack } from './attack.ts';

/** ＮＩＫＥ: the wide forms that East Asian keyboards type. */
export const fullWidth: Attack = {
  name: 'full-width',
  script: 'latin',
  apply: (mark) =>
    Array.from(mark, (char) => (/[!-~]/.test(char) ? String.fromCodePoint(char.charCodeAt(0) + 0xfee0) : char)).join(
      '',
    ),
};
