const SIZE = 320;
const EDGE = 46;

/** A curve in the unit square as SVG; `diagonal` draws what a perfectly calibrated score would give. */
export function lineChart(
  title: string,
  [across, up]: readonly [string, string],
  points: readonly (readonly [number, number])[],
  diagonal = false,
): string {
  const x = (value: number): string => (EDGE + value * SIZE).toFixed(1);
  const y = (value: number): string => (EDGE + (1 - value) * SIZE).toFixed(1);
  const whole = SIZE + 2 * EDGE;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" font-family="sans-serif" font-size="11" role="img" aria-label="${title}">`,
    `<rect width="${whole}" height="${whole}" fill="#fff"/><text x="${EDGE}" y="24" font-size="13">${title}</text>`,
    ...ticks.map((tick) => `<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#ddd"/>`),
    ...ticks.map(
      (tick) =>
        `<text x="${x(tick)}" y="${whole - 28}" text-anchor="middle">${tick}</text><text x="${EDGE - 6}" y="${y(tick)}" dy="4" text-anchor="end">${tick}</text>`,
    ),
    `<text x="${whole / 2}" y="${whole - 10}" text-anchor="middle">${across}</text><text transform="translate(12 ${whole / 2}) rotate(-90)" text-anchor="middle">${up}</text>`,
    diagonal ? `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4 3"/>` : '',
    `<polyline fill="none" stroke="#1f5fa8" stroke-width="2" points="${points.map(([a, b]) => `${x(a)},${y(b)}`).join(' ')}"/>`,
    ...points.map(([a, b]) => `<circle cx="${x(a)}" cy="${y(b)}" r="2.5" fill="#1f5fa8"/>`),
    '</svg>\n',
  ].join('\n');
}
