import './charts.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface DrawingProps {
  /** What the drawing says, in words. */
  readonly name: string;
  readonly height: number;
  readonly children: (width: number) => ReactNode;
}

/** Drawn as wide as its place. */
function Drawing({ name, height, children }: DrawingProps) {
  const place = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <svg ref={place} className="chart" height={height} role="img" aria-label={name}>
      {width > 0 && children(width)}
    </svg>
  );
}

interface Series {
  /** From left to right; undefined leaves a gap. */
  readonly values: readonly (number | undefined)[];
  /** Said at its end. */
  readonly label: string;
  readonly dashed?: boolean;
}

interface LineProps {
  readonly name: string;
  /** One for each value; empty: no word there. */
  readonly ticks: readonly string[];
  readonly series: readonly Series[];
  /** Of the axis. */
  readonly say: (value: number) => string;
  /** The axis ends at one of these at least. */
  readonly steps: (most: number) => readonly number[];
}

const top = 10;
const bottom = 22;
const axis = 46;
/** Between two words. */
const leading = 16;

/** Lines from zero, each with its word at its end; a dashed one is the upper edge of an area. */
export function LineChart({ name, ticks, series, say, steps }: LineProps) {
  const height = 200;
  const marks = steps(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const most = marks.at(-1) || 1;
  const y = (value: number) => top + (1 - value / most) * (height - top - bottom);
  return (
    <Drawing name={name} height={height}>
      {(width) => {
        const room = Math.min(150, width * 0.34);
        const x = (at: number) => axis + (at / Math.max(1, ticks.length - 1)) * (width - axis - room);
        return (
          <>
            {marks.map((mark) => (
              <g key={mark}>
                <line className="rule" x1={axis} x2={width - room} y1={y(mark)} y2={y(mark)} />
                <text x={axis - 6} y={y(mark) + 4} textAnchor="end">
                  {say(mark)}
                </text>
              </g>
            ))}
            <Ticks words={ticks} x={x} y={height - 4} />
            {series.map((one, at) => (
              <Line key={one.label} of={one} x={x} y={y} lift={liftOf(series, at, y)} />
            ))}
          </>
        );
      }}
    </Drawing>
  );
}

type Scale = (value: number) => number;

/** Pixels by which a word is moved up, so that the next line's word does not cover it. */
function liftOf(series: readonly Series[], at: number, y: Scale): number {
  const endOf = (of: Series | undefined) => of?.values.findLast((value) => value !== undefined);
  const [end, next] = [endOf(series[at]), endOf(series[at + 1])];
  return end === undefined || next === undefined ? 0 : Math.max(0, leading - (y(next) - y(end)));
}

interface LineShape {
  readonly of: Series;
  readonly x: Scale;
  readonly y: Scale;
  readonly lift: number;
}

function Line({ of: { values, label, dashed }, x, y, lift }: LineShape) {
  const points = values.flatMap((value, at) => (value === undefined ? [] : [[x(at), y(value)] as const]));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const path = points.map(([left, up]) => `${left},${up}`).join(' ');
  return (
    <>
      {dashed && <polygon className="area" points={`${first[0]},${y(0)} ${path} ${last[0]},${y(0)}`} />}
      <polyline className={dashed ? 'line dashed' : 'line'} points={path} />
      {!dashed && <circle className="dot" cx={last[0]} cy={last[1]} r="5" />}
      <text className={dashed ? undefined : 'strong'} x={last[0] + 10} y={last[1] + 4 - lift}>
        {label}
      </text>
    </>
  );
}

function Ticks({ words, x, y }: { words: readonly string[]; x: Scale; y: number }) {
  return words.map((word, at) =>
    word === '' ? null : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place.
      <text key={at} x={x(at)} y={y} textAnchor="middle">
        {word}
      </text>
    ),
  );
}

interface BarProps {
  readonly name: string;
  readonly ticks: readonly string[];
  readonly bars: readonly { readonly all: number; readonly part: number }[];
  readonly say: (value: number) => string;
  readonly steps: (most: number) => readonly number[];
}

/** Bars, of which the lower piece is a part. */
export function BarChart({ name, ticks, bars, say, steps }: BarProps) {
  const height = 200;
  const marks = steps(Math.max(0, ...bars.map(({ all }) => all)));
  const most = marks.at(-1) || 1;
  const y = (value: number) => top + (1 - value / most) * (height - top - bottom);
  return (
    <Drawing name={name} height={height}>
      {(width) => {
        const step = (width - axis) / bars.length;
        const thick = Math.max(2, step * 0.68);
        const x = (at: number) => axis + (at + 0.5) * step;
        return (
          <>
            {marks.map((mark) => (
              <g key={mark}>
                <line className="rule" x1={axis} x2={width} y1={y(mark)} y2={y(mark)} />
                <text x={axis - 6} y={y(mark) + 4} textAnchor="end">
                  {say(mark)}
                </text>
              </g>
            ))}
            <Ticks words={ticks} x={x} y={height - 4} />
            {bars.map(({ all, part }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
              <g key={at}>
                <rect className="bar-all" x={x(at) - thick / 2} y={y(all)} width={thick} height={y(part) - y(all)} />
                <rect className="bar-part" x={x(at) - thick / 2} y={y(part)} width={thick} height={y(0) - y(part)} />
              </g>
            ))}
          </>
        );
      }}
    </Drawing>
  );
}

interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A share with its interval on an axis from `from` to 1, left and right of a bound. */
export function IntervalLine({
  name,
  of,
  from,
  bound,
  mark,
}: {
  name: string;
  /** Undefined: too few to say. */
  of: Interval | undefined;
  from: number;
  bound: number;
  mark: 'once' | 'review' | 'near' | 'few';
}) {
  const height = 36;
  return (
    <Drawing name={name} height={height}>
      {(width) => {
        const x = (share: number) => ((Math.max(from, share) - from) / (1 - from)) * width;
        return (
          <>
            <rect className="side-review" x={0} y={0} width={x(bound)} height={height} />
            <rect className="side-once" x={x(bound)} y={0} width={width - x(bound)} height={height} />
            <line className="bound" x1={x(bound)} x2={x(bound)} y1={0} y2={height} />
            {of === undefined ? (
              <line className="few" x1={8} x2={width - 8} y1={height / 2} y2={height / 2} />
            ) : (
              <>
                <line className="reach" x1={x(of.low)} x2={x(of.high)} y1={height / 2} y2={height / 2} />
                <circle className={`dot ${mark}`} cx={x(of.share)} cy={height / 2} r="6" />
              </>
            )}
          </>
        );
      }}
    </Drawing>
  );
}

/** Marks of an axis from zero: three or four round steps that reach `most`. */
export function roundSteps(most: number): readonly number[] {
  if (most <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / 3));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one * 4 >= most) ?? most;
  const whole = most <= 4 ? Math.ceil(step) : step;
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, at) => at * whole);
}

/** The same for a duration in milliseconds: its steps are seconds, minutes, hours or days that a clock has. */
export function timeSteps(most: number): readonly number[] {
  const second = 1000;
  const minute = 60 * second;
  const hour = 60 * minute;
  const day = 24 * hour;
  const steps = [second, minute].flatMap((unit) => [1, 2, 5, 10, 15, 30].map((one) => one * unit));
  const longer = [1, 2, 3, 6, 12].map((one) => one * hour);
  const step =
    [...steps, ...longer, ...[1, 2, 5, 10, 30, 90].map((one) => one * day)].find((one) => one * 4 >= most) ?? most;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step);
}

/** Wilson's interval of a share at 95 %, as the transparency page has it. */
export function intervalOf(hits: number, count: number): Interval | undefined {
  if (count === 0) return undefined;
  const z = 1.959964;
  const share = hits / count;
  const middle = share + (z * z) / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const within = (bound: number) => Math.min(1, Math.max(0, bound / (1 + (z * z) / count)));
  return { share, low: within(middle - reach), high: within(middle + reach) };
}
