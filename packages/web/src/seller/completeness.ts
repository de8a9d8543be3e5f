import type { SellerNotice } from '../data/answers.ts';

export type ChecklistItem = SellerNotice['answers'][number]['checklist'][number];

/**
 * The items of a checklist that an answer still lacks. `required` is `always`, `optional` or `one-of:<group>`;
 * of a group one item is enough, and while none is there all of them are named.
 */
export function missingItems(checklist: readonly ChecklistItem[], given: ReadonlySet<string>): ChecklistItem[] {
  const groups = new Set(checklist.filter(({ item }) => given.has(item)).map(({ required }) => required));
  return checklist.filter(({ item, required }) => {
    if (required === 'optional' || given.has(item)) return false;
    return required.startsWith('one-of') ? !groups.has(required) : true;
  });
}
