/** The one theme of the portals: their colours, fonts and radii stand in `tokens.css` alone, and its texts are read easily. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../packages/web/src');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
const place = join('plain', 'tokens.css');
const tokens = read(place);
const known = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
const usedIn = (text: string): string[] => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '');

test.each(globSync('**/*.css', { cwd: folder }).filter((file) => file !== place))('%s has none of its own', (file) => {
  const css = read(file);
  expect(usedIn(css).filter((name) => !known.has(name))).toEqual([]);
  const own = /#[\da-f]{3,8}\b(?=[^{}]*;)|\b(?:rgba?|hsla?|oklch)\(|monospace|serif\b(?!\))|border-radius:[^;]*\dpx/gi;
  expect([...css.matchAll(own)].map(([found]) => found)).toEqual([]);
});

test('no page has a colour of its own', () => {
  const pages = globSync('**/*.{ts,tsx}', { cwd: folder });
  expect(pages.filter((file) => /['"`]#(?:[\da-f]{3}|[\da-f]{6})['"`]/i.test(read(file)))).toEqual([]);
});

describe('every text is read easily (WCAG AA: 4.5 to 1)', () => {
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    ...['--ink', '--ink-2', '--ink-3', '--seal'].map(
      (ink) => [ink, ['--paper', '--surface', '--sunk', '--raised']] as const,
    ),
    ...['wait', 'gone', 'held', 'review', 'restored', 'contested', 'overdue'].map(
      (one) => [`--st-${one}-ink`, ['--paper', '--surface', `--st-${one}-wash`]] as const,
    ),
    ['--on-seal', ['--seal-fill', '--seal-hover']],
    ['--on-overdue', ['--st-overdue-fill']],
    ['--on-night', ['--night', '--slab']],
    ['--on-night-2', ['--night', '--slab']],
  ];
  const all = pairs.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const));
  test.each(all)('%s on %s', (ink, ground) => {
    for (const theme of [0, 1])
      expect(contrast(colourOf(ink, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });
});

/** A token's colour in light (0) or dark (1). */
function colourOf(token: string, theme: number): string {
  const said = new RegExp(`${token}: ([^;]+);`).exec(tokens)?.[1] ?? '';
  const colours = said.match(/#[\da-f]{6}/gi) ?? [];
  return colours[theme] ?? colours[0] ?? '';
}

/** The ratio of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
