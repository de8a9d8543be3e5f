import { type Attack, both, oneOf, type Random } from './attack.ts';
import { upperAndLower } from './case.ts';
import { combining } from './combining.ts';
import { cyrillic } from './cyrillic.ts';
import { dotted } from './dotted.ts';
import { doubled } from './doubled.ts';
import { dropped } from './dropped.ts';
import { fullWidth } from './full-width.ts';
import { greek } from './greek.ts';
import { halfPinyin } from './half-pinyin.ts';
import { leet } from './leet.ts';
import { mathematical } from './mathematical.ts';
import { pinyin } from './pinyin.ts';
import { separatedHanzi } from './separated.ts';
import { similarHanzi } from './similar-hanzi.ts';
import { spaced } from './spaced.ts';
import { starred } from './starred.ts';
import { swapped } from './swapped.ts';
import { traditional } from './traditional.ts';
import { zeroWidth } from './zero-width.ts';

export { type Attack, type Random, randomOf } from './attack.ts';

const swaps = [cyrillic, greek, leet, mathematical, fullWidth];
const edits = [dropped, swapped, doubled, starred];
const gaps = [spaced, dotted, zeroWidth, combining];

/** Any two of different kinds: replaced letters, a changed letter, inserted signs; and letters replaced twice. */
const latinPairs = [
  ...pairs(edits, swaps),
  ...pairs(edits, [zeroWidth, combining, upperAndLower]),
  ...pairs(swaps, gaps),
  ...pairs([upperAndLower], [...swaps, ...gaps]),
  both(cyrillic, greek),
  both(cyrillic, leet),
  both(greek, leet),
];
const hanziPairs = [...pairs([traditional, similarHanzi, halfPinyin], [separatedHanzi]), both(traditional, halfPinyin)];

function pairs(first: readonly Attack[], second: readonly Attack[]): Attack[] {
  return first.flatMap((one) => second.map((other) => both(one, other)));
}

function mixed(script: Attack['script'], name: string, of: readonly Attack[]): Attack {
  return { name, script, apply: (mark: string, random: Random) => oneOf(of, random)?.apply(mark, random) };
}

/** Every attack for which recall is measured. */
export const ATTACKS: readonly Attack[] = [
  upperAndLower,
  fullWidth,
  cyrillic,
  greek,
  leet,
  spaced,
  dotted,
  zeroWidth,
  combining,
  mathematical,
  dropped,
  swapped,
  doubled,
  starred,
  mixed('latin', 'two of these', latinPairs),
  traditional,
  similarHanzi,
  pinyin,
  halfPinyin,
  separatedHanzi,
  mixed('hanzi', 'two of these, hanzi', hanziPairs),
];
