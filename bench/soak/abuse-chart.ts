/** A chart of the removals by a flood of false complaints: with and without the bound on newcomers' declarations. */
import type { Floods } from '../../tests/abuse/scenarios.ts';

const [width, height, left, bottom] = [640, 320, 60, 260];
const colours = { bounded: '#1b6e53', unbounded: '#c2410c' };

export function chartOf(floods: readonly Floods[]): string {
  const accounts = [...new Set(floods.map((one) => one.accounts))].sort((a, b) => a - b);
  const bars = accounts.flatMap((count) => {
    const of = floods.filter((one) => one.accounts === count);
    return [
      { count, is: 'bounded' as const, value: median(of.map(({ attacked }) => attacked.wronglyDown)) },
      { count, is: 'unbounded' as const, value: median(of.map(({ unbounded }) => unbounded.wronglyDown)) },
    ];
  });
  // Only a logarithmic scale shows one listing of 10,000 next to a thousand.
  const top = Math.ceil(Math.log10(Math.max(10, ...bars.map(({ value }) => value))));
  const y = (value: number): number => bottom - (Math.log10(Math.max(1, value)) / top) * (bottom - 40);
  const step = (width - left - 40) / accounts.length;
  const drawn = bars.map(({ count, is, value }) => {
    const x = left + accounts.indexOf(count) * step + step / 2 + (is === 'bounded' ? -64 : 4);
    return `<rect x="${x}" y="${y(value)}" width="60" height="${bottom - y(value)}" fill="${colours[is]}"/><text x="${x + 30}" y="${y(value) - 6}" text-anchor="middle">${value}</text>`;
  });
  const lines = Array.from({ length: top + 1 }, (_, power) => {
    const at = y(10 ** power);
    return `<line x1="${left}" x2="${width - 20}" y1="${at}" y2="${at}" stroke="#ccc"/><text x="${left - 8}" y="${at + 4}" text-anchor="end">${10 ** power}</text>`;
  });
  const names = accounts.map(
    (count, index) =>
      `<text x="${left + index * step + step / 2}" y="${bottom + 20}" text-anchor="middle">${count} account${count === 1 ? '' : 's'}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-labelledby="t">
<title id="t">Genuine listings taken down by 10,000 false complaints, median of ${floods.length / accounts.length} seeds</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="22" font-weight="bold">Genuine listings taken down by 10,000 false complaints (logarithmic)</text>
${lines.join('\n')}
${drawn.join('\n')}
${names.join('\n')}
<rect x="${left}" y="290" width="12" height="12" fill="${colours.bounded}"/><text x="${left + 18}" y="301">as the rules are</text>
<rect x="${left + 150}" y="290" width="12" height="12" fill="${colours.unbounded}"/><text x="${left + 168}" y="301">without a bound to a newcomer’s word</text>
</svg>
`;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
