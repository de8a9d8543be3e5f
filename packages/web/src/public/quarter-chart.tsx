import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';

interface Quarter {
  readonly name: string;
  readonly share?: number | undefined;
  readonly error?: Schemas['Edition']['quarter']['error'];
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly left: number;
}
const sizes: Readonly<Record<'wide' | 'small', Size>> = {
  wide: { width: 600, height: 320, left: 44 },
  small: { width: 340, height: 240, left: 40 },
};
const [above, below] = [16, 30];

/** Known and estimated shares by quarter, from zero. Phones get a narrower drawing, and no smaller letters. */
export function QuarterChart({ quarters }: { quarters: readonly Quarter[] }) {
  const { t, percent } = useWords('transparency');
  const told = (share: number | undefined): string => (share === undefined ? t('noFigure') : percent(share));
  const label = quarters
    .map(({ name, share, error }) =>
      t('quarterLabel', { quarter: name, known: told(share), estimated: told(error?.share) }),
    )
    .join('; ');
  return (
    <>
      {(['wide', 'small'] as const).map((size) => (
        <div key={size} className={size === 'wide' ? 'not-on-phone' : 'on-phone'}>
          <Drawing quarters={quarters} size={sizes[size]} label={label} />
        </div>
      ))}
    </>
  );
}

function Drawing({ quarters, size, label }: { quarters: readonly Quarter[]; size: Size; label: string }) {
  const { percent } = useWords();
  const { width, height, left } = size;
  const top = topOf(quarters);
  const y = (share: number): number => height - below - (share / top) * (height - below - above);
  const step = (width - left) / quarters.length;
  const x = (at: number): number => left + step * (at + 0.5);
  const known = quarters.flatMap(({ share }, at) => (share === undefined ? [] : [[x(at), y(share)] as const]));
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((part) => (
        <g key={part}>
          <path className="axis" d={`M${left} ${y(top * part)}H${width}`} />
          <text x={left - 6} y={y(top * part) + 4} textAnchor="end">
            {percent(top * part)}
          </text>
        </g>
      ))}
      {quarters.map(({ name, error }, at) => (
        <g key={name}>
          <text x={x(at)} y={height - 8} textAnchor="middle">
            {name}
          </text>
          {error && (
            <>
              <path className="interval" d={`M${x(at)} ${y(Math.min(error.high, top))}V${y(error.low)}`} />
              <circle className="ring" cx={x(at)} cy={y(error.share)} r="5" />
            </>
          )}
        </g>
      ))}
      <path className="known" d={known.map(([cx, cy], at) => `${at === 0 ? 'M' : 'L'}${cx} ${cy}`).join('')} />
      {known.map(([cx, cy]) => (
        <circle key={cx} className="point" cx={cx} cy={cy} r="4" />
      ))}
    </svg>
  );
}

/** The end of the axis: a whole number of quarters of a percent that holds every interval. */
function topOf(quarters: readonly Quarter[]): number {
  const most = Math.max(0.01, ...quarters.flatMap(({ share = 0, error }) => [share, error?.high ?? 0]));
  const step = [0.01, 0.02, 0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8, 1].find((one) => one >= most);
  return step ?? 1;
}
