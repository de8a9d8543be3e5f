/** The list of hits. */
import { HIT_BYTES, SIGNED } from './layout';
import { firstTerm, hits, lineHits, mostHits, symbols } from './memory';

/** The list of hits is full: the host takes them, and it starts empty again. */
@external('host', 'drain')
declare function drain(hits: u32): void;

export let found: u32 = 0;
/** Whether the list has a mark, not only terms. */
export let hasMark: bool = false;
/** Whether the list was full once, so that `found` lacks some hits. */
export let hasDrained: bool = false;
/** Number of kept hits in the lines read so far. */
export let keptOfLines: u32 = 0;
/** Whether only hits that contain a sign read as a letter count. */
let onlySigned: bool = false;

export function beginHits(signed: bool): void {
  found = 0;
  hasMark = false;
  hasDrained = false;
  onlySigned = signed;
}

export function noteHit(mark: u32, from: u32, to: u32, kind: u32): void {
  if (onlySigned && !holdsSign(from, to)) return;
  if (mark < firstTerm) hasMark = true;
  const hit = hits + found * HIT_BYTES;
  store<u32>(hit, mark);
  store<u32>(hit, from, 4);
  store<u32>(hit, to, 8);
  store<u32>(hit, kind, 12);
  found++;
  if (found == mostHits) {
    drain(found);
    hasDrained = true;
    found = 0;
  }
}

/** Keeps only the first `count` of the lines' hits. */
export function keepOnly(count: u32): void {
  keptOfLines = count;
}

/** Appends the hits of one field of a line to the kept ones. */
export function keepHits(): void {
  memory.copy(lineHits + keptOfLines * HIT_BYTES, hits, found * HIT_BYTES);
  keptOfLines += found;
}

function holdsSign(from: u32, to: u32): bool {
  for (let k = from; k < to; k++) if ((load<u32>(symbols + (k << 2)) & SIGNED) != 0) return true;
  return false;
}
