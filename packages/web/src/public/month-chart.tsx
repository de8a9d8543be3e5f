import type { Schemas } from '@marketsafe/sdk';

type Figure = Schemas['Figure'];

interface MonthBar {
  readonly month: string;
  readonly figure: Figure;
  /** The month is not over. */
  readonly soFar: boolean;
}

const [width, height, ground] = [320, 96, 78];

/** One bar a month, from zero; a dashed one where the count is from one to four. Its numbers stand in the table below the charts. */
export function MonthChart({ bars, label, shade }: { bars: readonly MonthBar[]; label: string; shade: string }) {
  const most = Math.max(5, ...bars.map(({ figure }) => figure.value ?? 4));
  const step = width / Math.max(bars.length, 6);
  return (
    <svg className={`chart months ${shade}`} viewBox={`0 0 ${width} ${height - 14}`} role="img" aria-label={label}>
      <path className="axis" d={`M0 ${ground + 0.5}H${width}`} />
      {bars.map(({ month, figure, soFar }, at) => {
        const tall = ((figure.value ?? 4) / most) * (ground - 4);
        if (figure.value === 0) return null;
        return (
          <rect
            key={month}
            className={figure.value === undefined ? 'hidden-count' : soFar ? 'so-far' : 'whole'}
            x={at * step + step * 0.14}
            y={ground - tall}
            width={step * 0.72}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
