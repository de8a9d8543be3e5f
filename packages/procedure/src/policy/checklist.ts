import type { ChecklistItem } from './rules.ts';

/** Required items that are not fulfilled; in a group `one-of:<group>` one is enough, and if none is fulfilled, each is named. */
export function unfulfilled(
  checklist: readonly ChecklistItem[],
  fulfilled: (item: ChecklistItem) => boolean,
): string[] {
  return checklist
    .filter((item) => {
      if (item.required === 'optional') return false;
      const group =
        item.required === 'always' ? [item] : checklist.filter(({ required }) => required === item.required);
      return !group.some(fulfilled);
    })
    .map(({ item }) => item);
}
