/** Finds marks in look-alike hanzi. `src/match/similar-scan.ts` defines these, and decides about each one found here. */
import { counted } from './arrange';
import { keyOf, mayHave } from './form-table';
import { BEGINNING, LONGEST_SIMILAR, SIMILAR, UNSPACED } from './layout';
import { look } from './look';
import { symbols } from './memory';
import { hashOf } from './sums';

export function findSimilar(): void {
  for (let from: u32 = 0; from + 1 < counted; from++) {
    if ((load<u32>(symbols + (from << 2)) & UNSPACED) == 0) continue;
    if (!mayHave(keyOf(hashOf(from, from + 2), BEGINNING))) continue;
    for (let to = from + 2; to <= counted && to - from <= LONGEST_SIMILAR; to++) {
      if ((load<u32>(symbols + ((to - 1) << 2)) & UNSPACED) == 0) break;
      look(keyOf(hashOf(from, to), SIMILAR), from, to, SIMILAR);
    }
  }
}
