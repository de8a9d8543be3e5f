import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Point, smallestRectangle } from './smallest-rectangle.ts';

const near = (point: Point, [x, y]: Point): void => {
  expect(point[0]).toBeCloseTo(x, 6);
  expect(point[1]).toBeCloseTo(y, 6);
};

test('an upright rectangle is its own, from the top left clockwise', () => {
  const points: Point[] = [
    [7, 9],
    [2, 3],
    [7, 3],
    [2, 9],
    [4, 5],
  ];
  const [a, b, c, d] = smallestRectangle(points);
  near(a, [2, 3]);
  near(b, [7, 3]);
  near(c, [7, 9]);
  near(d, [2, 9]);
});

test('it is made larger at each side by as much as its size says', () => {
  const [a, , c] = smallestRectangle(
    [
      [0, 0],
      [10, 0],
      [10, 4],
      [0, 4],
    ],
    (width, height) => (width + height) / 14,
  );
  near(a, [-1, -1]);
  near(c, [11, 5]);
});

test('one at an angle is found, and holds every point', () => {
  const place = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 40 }), (points) => {
      const [a, b, , d] = smallestRectangle(points);
      const [across, down] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(d[0] - a[0], d[1] - a[1])];
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      const upright = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
      expect(across * down).toBeLessThanOrEqual(upright * 1.000001 + 1e-6);
      for (const [x, y] of points) {
        const along = across < 1e-9 ? 0 : ((x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])) / across;
        const below = down < 1e-9 ? 0 : ((x - a[0]) * (d[0] - a[0]) + (y - a[1]) * (d[1] - a[1])) / down;
        expect(along).toBeGreaterThanOrEqual(-1e-6);
        expect(along).toBeLessThanOrEqual(across + 1e-6);
        expect(below).toBeGreaterThanOrEqual(-1e-6);
        expect(below).toBeLessThanOrEqual(down + 1e-6);
      }
    }),
  );
});
