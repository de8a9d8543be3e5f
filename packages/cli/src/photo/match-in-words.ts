import type { PictureMatch, Region } from '@marketsafe/screening';

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const span = (from: number, size: number): string => `from ${percent(from)} to ${percent(from + size)}`;

/** `from 10 % to 90 % of its width and from 0 % to 80 % of its height` */
const placeOf = ({ left, top, width, height }: Region): string =>
  `${span(left, width)} of its width and ${span(top, height)} of its height`;

const SAID: Readonly<Record<PictureMatch['kind'], (a: string, b: string) => string>> = {
  'same-picture': (a, b) => `${a} shows the same picture as ${b}`,
  'same-scene': (a, b) => `${a} shows the same scene as ${b}, with another article`,
  logo: (a, b) => `${a} shows the logo of ${b}`,
};

/** What two pictures have in common, for people. */
export function matchInWords(a: string, b: string, match: PictureMatch | undefined, distance: number): string {
  const bits = `Their PDQ hashes differ in ${distance} of 256 bits.`;
  if (!match) return `none: ${a} and ${b} have nothing in common that could be told from chance. ${bits}`;
  const { kind, points, mirrored, region, withRegion, differs } = match;
  return [
    `${kind}: ${SAID[kind](a, b)}${mirrored ? ', mirrored' : ''}. ${points} points agree. ${bits}`,
    `  ${a} agrees ${placeOf(region)}`,
    `  ${b} agrees ${placeOf(withRegion)}`,
    ...(differs ? [`  ${a} differs most ${placeOf(differs)}`] : []),
  ].join('\n');
}
