const SIZE = 320;
const EDGE = 46;
const COLOURS = ['#1f5fa8', '#b4531f'];

/** A point of a curve, with the interval of its true height and a label. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly between?: readonly [low: number, high: number];
  readonly label?: string;
}

export interface Curve {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

/** Curves in the unit square as SVG; `diagonal` draws a perfectly calibrated score's line, and leaves the points unconnected. */
export function lineChart(
  title: string,
  [across, up]: readonly [string, string],
  curves: readonly Curve[],
  diagonal = false,
): string {
  const x = (value: number): string => (EDGE + value * SIZE).toFixed(1);
  const y = (value: number): string => (EDGE + (1 - value) * SIZE).toFixed(1);
  const whole = SIZE + 2 * EDGE;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole + 18 * curves.length}" font-family="sans-serif" font-size="11" role="img" aria-label="${title}">`,
    `<rect width="${whole}" height="${whole + 18 * curves.length}" fill="#fff"/><text x="${EDGE}" y="24" font-size="13">${title}</text>`,
    ...ticks.map((tick) => `<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#ddd"/>`),
    ...ticks.map(
      (tick) =>
        `<text x="${x(tick)}" y="${whole - 28}" text-anchor="middle">${tick}</text><text x="${EDGE - 6}" y="${y(tick)}" dy="4" text-anchor="end">${tick}</text>`,
    ),
    `<text x="${whole / 2}" y="${whole - 10}" text-anchor="middle">${across}</text><text transform="translate(12 ${whole / 2}) rotate(-90)" text-anchor="middle">${up}</text>`,
    diagonal ? `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4 3"/>` : '',
    ...curves.flatMap(({ name, points }, i) => {
      const colour = COLOURS[i % COLOURS.length];
      const line = points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ');
      return [
        diagonal ? '' : `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${line}"/>`,
        ...points.map(({ x: at, y: high, between, label }) =>
          [
            between ? `<path d="M${x(at)} ${y(between[0])}V${y(between[1])}" stroke="${colour}"/>` : '',
            diagonal ? `<circle cx="${x(at)}" cy="${y(high)}" r="3.5" fill="${colour}"/>` : '',
            label
              ? `<text x="${x(at)}" dx="6" y="${y(high)}" dy="${i === 0 ? 12 : -5}" font-size="9" fill="${colour}">${label}</text>`
              : '',
          ].join(''),
        ),
        `<rect x="${EDGE}" y="${whole + 18 * i - 2}" width="10" height="10" fill="${colour}"/><text x="${EDGE + 16}" y="${whole + 18 * i + 7}">${name}</text>`,
      ];
    }),
    '</svg>\n',
  ]
    .filter(Boolean)
    .join('\n');
}
