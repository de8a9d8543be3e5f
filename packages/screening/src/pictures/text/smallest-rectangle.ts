export type Point = readonly [x: number, y: number];

/** A rectangle that may stand at an angle: its corners from the top left clockwise. */
export type Corners = readonly [Point, Point, Point, Point];

/**
 * The smallest rectangle around some points, at any angle, made larger by `beyond(width, height)` at each of its sides. It has a side in common
 * with the convex hull of the points.
 */
export function smallestRectangle(
  points: readonly Point[],
  beyond: (width: number, height: number) => number = () => 0,
): Corners {
  const hull = hullOf(points);
  let best: { area: number; angle: number; box: readonly [number, number, number, number] } | undefined;
  for (const [i, from] of hull.entries()) {
    const to = hull[(i + 1) % hull.length] ?? from;
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const box = extentOf(hull, angle);
    const area = (box[2] - box[0]) * (box[3] - box[1]);
    if (!best || area < best.area) best = { area, angle, box };
  }
  const { angle, box } = best ?? { angle: 0, box: [0, 0, 0, 0] as const };
  const [left, top, right, bottom] = box;
  const more = beyond(right - left, bottom - top);
  return clockwise(
    [
      [left - more, top - more],
      [right + more, top - more],
      [right + more, bottom + more],
      [left - more, bottom + more],
    ].map(
      ([x = 0, y = 0]): Point => [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)],
    ),
  );
}

/** From the top left clockwise, as the rectangle stands. */
function clockwise(corners: readonly Point[]): Corners {
  const [a, b, c, d] = corners.toSorted((one, other) => one[0] - other[0]) as [Point, Point, Point, Point];
  const [topLeft, bottomLeft] = a[1] <= b[1] ? [a, b] : [b, a];
  const [topRight, bottomRight] = c[1] <= d[1] ? [c, d] : [d, c];
  return [topLeft, topRight, bottomRight, bottomLeft];
}

/** Left, top, right and bottom of the points, turned back by an angle. */
function extentOf(points: readonly Point[], angle: number): readonly [number, number, number, number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [px, py] of points) {
    const x = px * cos + py * sin;
    const y = py * cos - px * sin;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** The convex hull, by Andrew's monotone chain. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (all: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of all) {
      while (chain.length > 1 && turns(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const hull = [...half(sorted), ...half(sorted.toReversed())];
  return hull.length > 0 ? hull : sorted;
}

const turns = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
