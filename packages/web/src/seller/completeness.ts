import type { SellerNotice } from '../data/nouns.ts';
import type { Language } from '../format/time.ts';

export type ChecklistItem = SellerNotice['answers'][number]['checklist'][number];

/**
 * The items of a checklist that an answer still lacks. `required` is `always`, `optional` or `one-of:<group>`;
 * one item of a group is enough, and while none is there all of them are returned.
 */
export function missingItems(checklist: readonly ChecklistItem[], given: ReadonlySet<string>): ChecklistItem[] {
  const groups = new Set(checklist.filter(({ item }) => given.has(item)).map(({ required }) => required));
  return checklist.filter(({ item, required }) => {
    if (required === 'optional' || given.has(item)) return false;
    return required.startsWith('one-of') ? !groups.has(required) : true;
  });
}

/** An item's text as a name: some packs write them as sentences. */
export const itemName = ({ text }: Pick<ChecklistItem, 'text'>, language: Language): string =>
  text[language].replace(/[.。]$/, '');

/** Missing items of which one is enough, together. */
export function missingGroups(missing: readonly ChecklistItem[]): ChecklistItem[][] {
  // Not Map.groupBy: many sellers' phones are too old for it.
  const groups = new Map<string, ChecklistItem[]>();
  for (const one of missing) {
    const key = one.required.startsWith('one-of') ? one.required : one.item;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** `Licence`, or `Licence Or: Customs papers`, since one of a group is enough. */
export const groupName = (group: readonly ChecklistItem[], language: Language): string =>
  group.map((item) => itemName(item, language)).join(language === 'en' ? ' Or: ' : '或者：');

/** The missing items as texts, each group as one. */
export const missingWords = (missing: readonly ChecklistItem[], language: Language): string[] =>
  missingGroups(missing).map((group) => groupName(group, language));
