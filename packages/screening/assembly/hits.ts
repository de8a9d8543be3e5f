/** The list of what was found. */
import { HIT_BYTES, SIGNED } from './layout';
import { firstTerm, hits, lineHits, mostHits, symbols } from './memory';

/** The list of hits is full: take them, it begins anew. */
@external('host', 'drain')
declare function drain(hits: u32): void;

export let found: u32 = 0;
/** Whether a mark is among them, and not only terms. */
export let hasMark: bool = false;
/** Whether the list was full, so that `found` are not all. */
export let hasDrained: bool = false;
/** How many of the lines that are being gone through are kept. */
export let keptOfLines: u32 = 0;
/** Whether only what holds a sign that was read as a letter counts. */
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

/** Of what was kept of lines, only the first `count` are. */
export function keepOnly(count: u32): void {
  keptOfLines = count;
}

/** Keeps what was found in a field of a line, behind what was found before. */
export function keepHits(): void {
  memory.copy(lineHits + keptOfLines * HIT_BYTES, hits, found * HIT_BYTES);
  keptOfLines += found;
}

function holdsSign(from: u32, to: u32): bool {
  for (let k = from; k < to; k++) if ((load<u32>(symbols + (k << 2)) & SIGNED) != 0) return true;
  return false;
}
