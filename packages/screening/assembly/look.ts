/** Looks a stretch of text up among the forms, and reports it unless it plainly is something else. */
import { mayHave, slotOf } from './form-table';
import { noteHit } from './hits';
import { FORM_BYTES, PINYIN, RECORD_BYTES, SIMILAR } from './layout';
import { forms, formSlots, records } from './memory';
import { isNear, isStarred } from './one-edit';
import { isAmongHanzi, isOrdinary } from './words';

/** Total number of names reported. */
export let taken: u32 = 0;

@inline
export function look(key: u32, from: u32, to: u32, kind: u32): void {
  if (mayHave(key)) lookUp(key, from, to, kind);
}

function lookUp(key: u32, from: u32, to: u32, kind: u32): void {
  let at = slotOf(key);
  for (;;) {
    const form = load<u64>(forms + at * FORM_BYTES);
    if (form == 0) return;
    if (<u32>form == key) take(<u32>(form >> 32) - 1, from, to, kind);
    at = at + 1 == formSlots ? 0 : at + 1;
  }
}

function take(place: u32, from: u32, to: u32, kind: u32): void {
  const record = records + place * RECORD_BYTES;
  const size: u32 = load<u16>(record, 8);
  if (kind == SIMILAR) {
    if (size != to - from) return;
  } else if (kind != PINYIN) {
    if (load<u16>(record, 14) != kind || !isNear(load<u32>(record, 4), size, from, to)) return;
    if (!isStarred(size, from, to) && !isAmongHanzi(from, to) && isOrdinary(from, to)) return;
  }
  taken++;
  noteHit(load<u32>(record), from, to, kind);
}
