import { words } from '@marketsafe/terms';
import { ProblemError } from '../../platform/problem.ts';

/** Why there is no copy of a picture: what kept it from being read, or what it turned out to be. */
export type PictureFault = keyof typeof words.notRead | 'unreadable' | 'plain';

const faultTexts: Readonly<Record<PictureFault, string>> = {
  ...Object.fromEntries(Object.entries(words.notRead).map(([fault, { en }]) => [fault, en])),
  unreadable: 'damaged, or too large to open',
  plain: 'a logo of too few corners, which cannot be found in pictures',
} as Record<PictureFault, string>;

/** `absent`: it was never wanted, or is kept no more. `waits`: it is about to be read. The code says the same: `picture-waits`. */
export function noPicture(why: PictureFault | 'absent' | 'waits'): ProblemError {
  const detail =
    why === 'absent'
      ? 'No picture is kept here.'
      : why === 'waits'
        ? 'The picture is being read. Ask again in a few seconds.'
        : `The picture could not be read: ${faultTexts[why]}.`;
  return new ProblemError(404, `picture-${why}`, detail);
}
