import { type Attack, oneOf } from './attack.ts';

/** The capital and the small A of complete alphabets: bold, bold italic, bold script, bold Fraktur, double-struck, sans-serif bold, monospace. */
const ALPHABETS: readonly (readonly [upper: number, lower: number])[] = [
  [0x1d400, 0x1d41a],
  [0x1d468, 0x1d482],
  [0x1d4d0, 0x1d4ea],
  [0x1d56c, 0x1d586],
  [0x1d5d4, 0x1d5ee],
  [0x1d670, 0x1d68a],
  [0x24b6, 0x24d0],
  [0x1f150, 0x1f150],
  [0x1f170, 0x1f170],
];

/** 𝕹𝖎𝖐𝖊, Ⓝⓘⓚⓔ: mathematical alphabets, and letters in circles and squares. */
export const mathematical: Attack = {
  name: 'mathematical',
  script: 'latin',
  apply(mark, random) {
    const [upper, lower] = oneOf(ALPHABETS, random) ?? [0, 0];
    if (!/[A-Za-z]/.test(mark)) return undefined;
    return mark
      .replace(/[A-Z]/g, (char) => String.fromCodePoint(upper + char.charCodeAt(0) - 0x41))
      .replace(/[a-z]/g, (char) => String.fromCodePoint(lower + char.charCodeAt(0) - 0x61));
  },
};
