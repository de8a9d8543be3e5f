/**
 * Measures which hanzi look alike: `node scripts/similar-hanzi.ts > packages/screening/src/match/tables/similar-hanzi.ts`
 * Draws every hanzi of the basic block in Noto Sans CJK SC and Noto Serif CJK SC (Debian `fonts-noto-cjk`, SIL Open
 * Font License: drawings made with a font are free), and compares the drawings. Two are alike when only a small share of their
 * ink is not on or next to ink of the other, in both fonts. Takes a few minutes.
 */
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.ts';

const FONTS = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];
const SIZE = 32;
/** The most ink of two hanzi that may lie apart, as a share of the ink of both. */
const APART = 0.085;
/** The most look-alikes of one hanzi: the nearest. */
const MOST = 5;

type Drawing = Uint32Array;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? chromiumPath ?? '' });
const page = await browser.newPage();

/** One bit per point, one word per row. */
async function draw(chars: string, font: string): Promise<Drawing[]> {
  const rows = await page.evaluate(
    ({ chars, font, size }) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = size;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return [];
      context.font = `${size - 2}px "${font}"`;
      context.textBaseline = 'alphabetic';
      return Array.from(chars, (char) => {
        context.clearRect(0, 0, size, size);
        context.fillText(char, 1, size - 5);
        const { data } = context.getImageData(0, 0, size, size);
        return Array.from({ length: size }, (_, y) => {
          let row = 0;
          for (let x = 0; x < size; x++) if ((data[(y * size + x) * 4 + 3] ?? 0) > 110) row |= 1 << x;
          return row >>> 0;
        });
      });
    },
    { chars, font, size: SIZE },
  );
  return rows.map((row) => Uint32Array.from(row));
}

function thick(drawing: Drawing): Drawing {
  return drawing.map((row, y) => {
    const around = row | (drawing[y - 1] ?? 0) | (drawing[y + 1] ?? 0);
    return around | (around << 1) | (around >>> 1);
  });
}

function bits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const ink = (drawing: Drawing): number => drawing.reduce((sum, row) => sum + bits(row), 0);

const gb2312 = new Set<string>();
for (let lead = 0xb0; lead <= 0xf7; lead++) {
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    const char = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (/^\p{Script=Han}$/u.test(char)) gb2312.add(char);
  }
}
const all = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i));
const drawn = await Promise.all(FONTS.map((font) => draw(all.join(''), font)));
await browser.close();
const fonts = drawn.map((drawings) => ({
  drawings,
  thick: drawings.map(thick),
  ink: drawings.map(ink),
}));

/** The share of ink apart, the larger of both fonts; stops above the limit. */
function apart(a: number, b: number): number {
  let worst = 0;
  for (const font of fonts) {
    const most = APART * ((font.ink[a] ?? 0) + (font.ink[b] ?? 0));
    if (Math.abs((font.ink[a] ?? 0) - (font.ink[b] ?? 0)) > most * 3) return 1;
    const [da, db, ta, tb] = [font.drawings[a], font.drawings[b], font.thick[a], font.thick[b]];
    let lone = 0;
    for (let y = 0; y < SIZE; y++) {
      lone += bits((da?.[y] ?? 0) & ~(tb?.[y] ?? 0)) + bits((db?.[y] ?? 0) & ~(ta?.[y] ?? 0));
      if (lone > most) return 1;
    }
    worst = Math.max(worst, lone / ((font.ink[a] ?? 0) + (font.ink[b] ?? 0)));
  }
  return worst;
}

const groups: string[] = [];
for (const [a, char] of all.entries()) {
  if (!gb2312.has(char)) continue;
  const likes: [like: string, far: number][] = [];
  for (const [b, like] of all.entries()) {
    if (a === b) continue;
    const far = apart(a, b);
    if (far <= APART) likes.push([like, far]);
  }
  likes.sort((x, y) => x[1] - y[1]);
  if (likes.length > 0)
    groups.push(
      char +
        likes
          .slice(0, MOST)
          .map(([like]) => like)
          .join(''),
    );
}
const lines: string[] = [];
for (let i = 0; i < groups.length; i += 25) lines.push(groups.slice(i, i + 25).join(' '));
console.log(`/**
 * A simplified hanzi with those that look like it, the nearest first, group by group. Measured on drawings in Noto Sans CJK SC
 * and Noto Serif CJK SC by scripts/similar-hanzi.ts.
 */
export const SIMILAR_HANZI =
${lines.map((line) => `  '${line} '`).join(' +\n')};`);
