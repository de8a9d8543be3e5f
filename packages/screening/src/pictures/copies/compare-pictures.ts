import type { GreyPicture } from '../grey-picture.ts';
import type { PictureMatch, Region } from '../picture-match.ts';
import { type Affine, applied, composed, inverted, resizing } from './affine.ts';
import { type Alignment, alignmentOf, nearestPairs } from './alignment.ts';
import { type BlockOptions, type Blocks, compareBlocks } from './blocks.ts';
import { isCopy, judgeBlocks, type Rectangle } from './judge-blocks.ts';
import type { PictureFeatures } from './picture-features.ts';

/** Key points from which two pictures are compared block by block. */
export const CANDIDATE = 7;
/** From so many, pictures that are no copy show the same scene. Of ordinary photos, hardly any two have as many. */
const SCENE = 12;
/** A logo covers a small part of a picture, so fewer points are asked, but most of it must agree. */
const LOGO = { points: 8, agreeing: 0.55 };
/**
 * The share of a picture that a watermark's lines cross, at least. Only such pictures are judged without their lines: without lines, prints of a
 * kind look alike. Measured on photos of replica sellers: watermarks 0.38 to 1, other pictures at most 0.19.
 */
const WATERMARKED = 0.3;
/**
 * The share that what agrees must cover of one of the two pictures, at least: laid over each other where both have a shop's banner or
 * sticker, two pictures agree wholly and show nothing else. A crop or a picture in a collage is covered wholly itself.
 */
const LEAST_PART = 0.25;
/** Different ways to lay one over the other that are tried. */
const TRIED = 3;

/**
 * Says whether two pictures are the same one, also cropped, mirrored, covered in part or in a collage; whether they show the same scene with
 * another article; or whether one shows the other, which is a logo.
 * @param one the regions of the match are first in this picture, then in the other
 * @returns undefined where they have nothing in common that could be told from chance
 * @throws FeaturesError when stored features are damaged
 */
export function comparePictures(one: PictureFeatures, other: PictureFeatures): PictureMatch | undefined {
  if (one.isLogo && !other.isLogo) return swapped(comparePictures(other, one));
  const others = other.isLogo ? other.sets : other.sets.slice(0, 1);
  const alignments = one.sets
    .flatMap((set) => others.map((theirs) => [set, theirs] as const))
    .flatMap(([set, theirs]) => [false, true].map((mirrored) => nearestPairs(set, theirs, mirrored)))
    .flatMap((pairs) => alignmentOf(pairs, one, other) ?? []);
  return matchOf(one, other, alignments);
}

/** What the best of the alignments shows. */
export function matchOf(
  one: PictureFeatures,
  other: PictureFeatures,
  alignments: readonly Alignment[],
): PictureMatch | undefined {
  const tried = alignments
    .filter(({ points }) => points >= CANDIDATE)
    .sort((first, second) => second.points - first.points)
    .slice(0, TRIED);
  const judge = other.isLogo ? logoIn : sameIn;
  const pictures = { one: one.picture, other: other.picture };
  let best: PictureMatch | undefined;
  for (const alignment of tried) {
    const match = judge(pictures, alignment, toOneOf(one, other, pictures, alignment));
    if (match && (!best || isBetter(match, best))) best = match;
    if (best?.kind === 'same-picture' || best?.kind === 'logo') break;
  }
  return best;
}

const RANKS = { 'same-picture': 2, logo: 1, 'same-scene': 0 } as const;

/** Copies first, then logos, then scenes; of one kind, the one with more points. */
export const isBetter = (one: PictureMatch, other: PictureMatch): boolean =>
  RANKS[one.kind] === RANKS[other.kind] ? one.points > other.points : RANKS[one.kind] > RANKS[other.kind];

interface Pictures {
  readonly one: GreyPicture;
  readonly other: GreyPicture;
}

/** From the pixels of the other's small picture to those of the one's. */
function toOneOf(one: PictureFeatures, other: PictureFeatures, pictures: Pictures, { map }: Alignment): Affine {
  const there = composed(resizing(pictures.other, other), inverted(map));
  return composed(there, resizing(one, pictures.one));
}

function sameIn({ one, other }: Pictures, { points, mirrored }: Alignment, toOne: Affine): PictureMatch | undefined {
  const asIs = judged(one, other, toOne);
  if (!asIs.isSame && points < SCENE) return undefined;
  const plainer = asIs.isSame ? asIs : judged(one, other, toOne, { withoutStrokes: true });
  const { blocks, judgement, isSame } = plainer.isSame ? plainer : asIs;
  const agreement = judgement.agreement ?? { left: 0, top: 0, width: blocks.width, height: blocks.height };
  const region = regionInOne(agreement, blocks, one);
  const withRegion = regionInOther(agreement, blocks);
  const isCovered = Math.max(areaOf(region), areaOf(withRegion)) >= LEAST_PART;
  if (!isCovered && points < SCENE) return undefined;
  return {
    kind: isSame && isCovered ? 'same-picture' : 'same-scene',
    points,
    mirrored,
    region,
    withRegion,
    ...(judgement.difference && { differs: regionInOne(judgement.difference, blocks, one) }),
  };
}

const areaOf = ({ width, height }: Region): number => width * height;

interface Judged {
  readonly blocks: Blocks;
  readonly judgement: ReturnType<typeof judgeBlocks>;
  readonly isSame: boolean;
}

/** What the blocks of both pictures say. */
function judged(one: GreyPicture, other: GreyPicture, toOne: Affine, options: BlockOptions = {}): Judged {
  const blocks = compareBlocks(one, other, toOne, options);
  const judgement = judgeBlocks(blocks);
  const isSame = isCopy(judgement) && (!options.withoutStrokes || blocks.crossed >= WATERMARKED);
  return { blocks, judgement, isSame };
}

function logoIn(
  { one, other }: Pictures,
  { points, mirrored, isNegative }: Alignment,
  toOne: Affine,
): PictureMatch | undefined {
  if (points < LOGO.points) return undefined;
  const logo = isNegative ? { ...other, grey: other.grey.map((value) => 255 - value) } : other;
  const blocks = compareBlocks(one, logo, toOne, { onlyOther: true });
  const agreeing = blocks.weights.reduce((sum, weight, k) => sum + weight * (blocks.agreements[k] ?? 0), 0);
  if (blocks.shown === 0 || agreeing < LOGO.agreeing * blocks.shown) return undefined;
  const whole = { left: 0, top: 0, width: blocks.width, height: blocks.height };
  return {
    kind: 'logo',
    points,
    mirrored,
    region: regionInOne(whole, blocks, one),
    withRegion: regionInOther(whole, blocks),
  };
}

const regionInOther = ({ left, top, width, height }: Rectangle, frame: Blocks): Region => ({
  left: left / frame.width,
  top: top / frame.height,
  width: width / frame.width,
  height: height / frame.height,
});

/** The upright rectangle around it, as far as it lies in the picture. */
function regionInOne({ left, top, width, height }: Rectangle, { toOne }: Blocks, one: GreyPicture): Region {
  const corners = [left, left + width].flatMap((x) => [top, top + height].map((y) => applied(toOne, x, y)));
  const share = (value: number, of: number): number => Math.min(1, Math.max(0, value / of));
  const across = corners.map(([x]) => share(x, one.width));
  const down = corners.map(([, y]) => share(y, one.height));
  const [first, upper] = [Math.min(...across), Math.min(...down)];
  return { left: first, top: upper, width: Math.max(...across) - first, height: Math.max(...down) - upper };
}

/** The same match, seen from the other picture. A difference is a region of the first picture only, so it is left out. */
function swapped(match: PictureMatch | undefined): PictureMatch | undefined {
  if (!match) return undefined;
  const { kind, points, mirrored, region, withRegion } = match;
  return { kind, points, mirrored, region: withRegion, withRegion: region };
}
