import type { Region } from '../picture-match.ts';

/** The upright rectangle around some points of a picture, cut at its edges. Points and sizes are in pixels. */
export function boxOf(
  points: readonly (readonly [x: number, y: number])[],
  { width, height }: { readonly width: number; readonly height: number },
): Region {
  const share = (of: number, whole: number): number => Math.min(1, Math.max(0, of / whole));
  const xs = points.map(([x]) => share(x, width));
  const ys = points.map(([, y]) => share(y, height));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
