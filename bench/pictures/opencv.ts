/** OpenCV's ORB and AKAZE: corners, nearest descriptors both ways, and a homography by RANSAC. */
import type { GreyPicture } from '../../packages/screening/src/pictures/grey-picture.ts';

/** A way to compare a picture with a photo of the bank. */
export interface Peer {
  readonly name: string;
  add(photo: string, picture: GreyPicture): void;
  /** Matches that agree with one homography, in the better of both orientations. */
  inliers(picture: GreyPicture, photo: string): number;
}

/** What is used of OpenCV.js. Its objects live until they are deleted. */
interface Freed {
  delete(): void;
}
interface Mat extends Freed {
  readonly data: Uint8Array;
  readonly data64F: Float64Array;
  readonly rows: number;
}
interface Points extends Freed {
  get(k: number): { readonly pt: { readonly x: number; readonly y: number } };
}
interface Matches extends Freed {
  size(): number;
  get(k: number): { readonly queryIdx: number; readonly trainIdx: number };
}
interface Detector {
  detectAndCompute(picture: Mat, mask: Mat, points: Points, descriptors: Mat): void;
}
interface OpenCv {
  readonly CV_8UC1: number;
  readonly CV_32FC2: number;
  readonly NORM_HAMMING: number;
  readonly RANSAC: number;
  Mat: { new (): Mat; new (rows: number, columns: number, type: number): Mat };
  KeyPointVector: new () => Points;
  DMatchVector: new () => Matches;
  ORB: new (points: number) => Detector;
  AKAZE: new () => Detector;
  BFMatcher: new (norm: number, both: boolean) => { match(one: Mat, other: Mat, matches: Matches): void };
  matFromArray(rows: number, columns: number, type: number, values: readonly number[]): Mat;
  findHomography(from: Mat, to: Mat, method: number, pixels: number): Mat;
  flip(from: Mat, to: Mat, code: number): void;
}

/** The package is CommonJS. */
interface Loader {
  readonly loadOpenCV?: () => Promise<OpenCv>;
}

/** As many points as our own query has. */
const POINTS = 800;
const TOLERANCE = 5;
const LEAST = 4;

/**
 * The peers, if the package is installed (`npm install --no-save @opencvjs/node@4.13.0-release.1`). It is no dependency: 10 MB for a
 * measurement.
 */
export async function openCv(): Promise<readonly Peer[]> {
  const name = '@opencvjs/node';
  const found = await import(name).then(
    (module: Loader & { default?: Loader }) => module.loadOpenCV ?? module.default?.loadOpenCV,
    () => undefined,
  );
  if (!found) return [];
  const cv = await found();
  return [peer(cv, 'ORB', new cv.ORB(POINTS)), peer(cv, 'AKAZE', new cv.AKAZE())];
}

interface Described {
  readonly points: Points;
  readonly descriptors: Mat;
}

function peer(cv: OpenCv, name: string, detector: Detector): Peer {
  const bank = new Map<string, Described>();
  const matcher = new cv.BFMatcher(cv.NORM_HAMMING, true);
  return {
    name,
    add(photo, picture) {
      bank.set(photo, described(cv, detector, picture, false));
    },
    inliers(picture, photo) {
      const theirs = bank.get(photo);
      if (!theirs) return 0;
      return Math.max(
        ...[false, true].map((mirrored) => {
          const ours = described(cv, detector, picture, mirrored);
          const matches = new cv.DMatchVector();
          if (ours.descriptors.rows > 0 && theirs.descriptors.rows > 0)
            matcher.match(ours.descriptors, theirs.descriptors, matches);
          const count = agreeing(cv, ours.points, theirs.points, matches);
          for (const one of [ours.points, ours.descriptors, matches]) one.delete();
          return count;
        }),
      );
    },
  };
}

function described(cv: OpenCv, detector: Detector, { width, height, grey }: GreyPicture, mirrored: boolean): Described {
  const picture = new cv.Mat(height, width, cv.CV_8UC1);
  const [mask, points, descriptors] = [new cv.Mat(), new cv.KeyPointVector(), new cv.Mat()];
  picture.data.set(grey);
  if (mirrored) cv.flip(picture, picture, 1);
  detector.detectAndCompute(picture, mask, points, descriptors);
  for (const one of [picture, mask]) one.delete();
  return { points, descriptors };
}

function agreeing(cv: OpenCv, ones: Points, others: Points, matches: Matches): number {
  const pairs = Array.from({ length: matches.size() }, (_, k) => {
    const { queryIdx, trainIdx } = matches.get(k);
    return { from: ones.get(queryIdx).pt, to: others.get(trainIdx).pt };
  });
  if (pairs.length < LEAST) return 0;
  const matOf = (places: readonly { readonly x: number; readonly y: number }[]): Mat =>
    cv.matFromArray(
      places.length,
      1,
      cv.CV_32FC2,
      places.flatMap(({ x, y }) => [x, y]),
    );
  const [from, to] = [matOf(pairs.map((pair) => pair.from)), matOf(pairs.map((pair) => pair.to))];
  const homography = cv.findHomography(from, to, cv.RANSAC, TOLERANCE);
  const map = homography.rows === 3 ? [...homography.data64F] : undefined;
  for (const one of [from, to, homography]) one.delete();
  if (!map) return 0;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = map;
  return pairs.filter(({ from: { x, y }, to: there }) => {
    const depth = g * x + h * y + i;
    return Math.hypot((a * x + b * y + c) / depth - there.x, (d * x + e * y + f) / depth - there.y) <= TOLERANCE;
  }).length;
}
