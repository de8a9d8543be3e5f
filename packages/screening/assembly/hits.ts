/** The list of what was found. */
import { HIT_BYTES, SIGNED } from './layout';
import { hits, mostHits, symbols } from './memory';

/** The list of hits is full: take them, it begins anew. */
@external('host', 'drain')
declare function drain(hits: u32): void;

export let found: u32 = 0;
/** Whether there was anything at all. */
export let isAny: bool = false;
/** Whether only what holds a sign that was read as a letter counts. */
let onlySigned: bool = false;

export function beginHits(signed: bool): void {
  found = 0;
  isAny = false;
  onlySigned = signed;
}

export function noteHit(mark: u32, from: u32, to: u32, kind: u32): void {
  if (onlySigned && !holdsSign(from, to)) return;
  const hit = hits + found * HIT_BYTES;
  store<u32>(hit, mark);
  store<u32>(hit, from, 4);
  store<u32>(hit, to, 8);
  store<u32>(hit, kind, 12);
  isAny = true;
  found++;
  if (found == mostHits) {
    drain(found);
    found = 0;
  }
}

function holdsSign(from: u32, to: u32): bool {
  for (let k = from; k < to; k++) if ((load<u32>(symbols + (k << 2)) & SIGNED) != 0) return true;
  return false;
}
