/** The table of the forms of marks, and the filter before it. */
import { FORM_BYTES } from './layout';
import { formBits, forms, formShift, formSlots } from './memory';

/** Spreads a hash over all 32 bits, and keeps the kinds apart. */
@inline
export function keyOf(hash: u32, kind: u32): u32 {
  let key = hash + kind * 0x9e3779b9;
  key = (key ^ (key >> 15)) * 0x85ebca6b;
  return key ^ (key >> 13);
}
@inline
export function had(key: u32): u32 {
  const bits = load<u64>(formBits + (<usize>(key >> formShift) << 3));
  return <u32>((bits >> (key & 63)) & (bits >> ((key >> 3) & 63)) & (bits >> ((key >> 6) & 63)) & 1);
}
@inline
export function mayHave(key: u32): bool {
  return had(key) != 0;
}
@inline
export function slotOf(key: u32): u32 {
  return <u32>((<u64>key * formSlots) >> 32);
}

/** Adds a form to the filter only. */
export function addToFormFilter(hash: u32, kind: u32): void {
  const key = keyOf(hash, kind);
  const word = formBits + (<usize>(key >> formShift) << 3);
  const bits = (<u64>1 << (key & 63)) | (<u64>1 << ((key >> 3) & 63)) | (<u64>1 << ((key >> 6) & 63));
  store<u64>(word, load<u64>(word) | bits);
}

/** Adds a form of the mark whose record is at `record`. */
export function addForm(hash: u32, kind: u32, record: u32): void {
  addToFormFilter(hash, kind);
  const key = keyOf(hash, kind);
  const form = (<u64>(record + 1) << 32) | key;
  let at = slotOf(key);
  for (;;) {
    const known = load<u64>(forms + at * FORM_BYTES);
    if (known == form) return;
    if (known == 0) break;
    at = at + 1 == formSlots ? 0 : at + 1;
  }
  store<u64>(forms + at * FORM_BYTES, form);
}
