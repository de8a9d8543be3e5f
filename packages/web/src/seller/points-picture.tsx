import { useNow } from '../data/demo.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { type Lapse, lapsesOf } from './lapses.ts';
import type { Standing } from './points.tsx';

const [width, height, top, bottom] = [340, 150, 22, 122] as const;
/** Where the line begins and ends: the words at the left need this room. */
const [from, to] = [34, 332] as const;
const year = 365 * 86_400_000;

/** The points from today on: they lapse one after another; the dashed line is where the shop is closed. */
export function PointsPicture({ standing, ifUpheld }: { standing: Standing; ifUpheld?: number | undefined }) {
  const { t, day } = useWords('seller');
  const now = useNow();
  const { points, closeAt, strikes } = standing;
  const lapses = lapsesOf(points, strikes);
  if (points === 0 && ifUpheld === undefined) return null;
  const end = Math.max(now + year, ...lapses.map(({ at }) => Date.parse(at) + year / 12));
  const most = Math.max(closeAt, points, ifUpheld ?? 0);
  const x = (at: number) => from + ((to - from) * (at - now)) / (end - now);
  const y = (value: number) => bottom - ((bottom - top) * value) / most;
  const dayOf = (at: string) => day(lastInstant(at), chinaZone);
  const words = [
    t('points.now', { points, closeAt }),
    ...lapses.map(({ at, off, left }) => t('points.lapse', { off, left, when: dayOf(at) })),
  ].join(' ');
  const dates = lapses.length > 2 ? [lapses[0], lapses.at(-1)] : lapses;
  return (
    <svg className="points-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      <line className="close-at" x1={from} x2={to} y1={y(closeAt)} y2={y(closeAt)} />
      <text className="close-at" x={to} y={y(closeAt) - 5} textAnchor="end">
        {t('points.closesAt', { closeAt })}
      </text>
      <path className="area" d={`${path(lapses, points, x, y)} L${to} ${bottom} L${from} ${bottom} Z`} />
      <path className="line" d={path(lapses, points, x, y)} />
      <text x={from - 6} y={y(points) + 5} textAnchor="end" className="figure">
        {points}
      </text>
      {ifUpheld !== undefined && ifUpheld > points && (
        <>
          <line className="upheld" x1={from} x2={from} y1={y(points)} y2={y(ifUpheld)} />
          <circle className="upheld" cx={from} cy={y(ifUpheld)} r="5" />
          <text x={from + 10} y={y(ifUpheld) + 5}>
            {t('points.ifUpheld', { points: ifUpheld })}
          </text>
        </>
      )}
      <line className="axis" x1={from} x2={to} y1={bottom} y2={bottom} />
      <text x={from} y={height - 8}>
        {t('points.today')}
      </text>
      {dates.map(
        (one) =>
          one && (
            <text key={one.at} x={Math.min(x(Date.parse(one.at)), to)} y={height - 8} textAnchor="middle">
              {dayOf(one.at)}
            </text>
          ),
      )}
    </svg>
  );
}

const path = (
  lapses: readonly Lapse[],
  points: number,
  x: (at: number) => number,
  y: (value: number) => number,
): string =>
  [`M${from} ${y(points)}`, ...lapses.map(({ at, left }) => `H${x(Date.parse(at))} V${y(left)}`), `H${to}`].join(' ');
