import type { SellerNotice } from '../data/nouns.ts';
import type { Language } from '../format/time.ts';

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

/** What is missing, one by one: `Invoice.`, `Licence. Or: Customs papers.`, since of a group one is enough. */
export function missingWords(missing: readonly ChecklistItem[], language: Language): string[] {
  // Not Map.groupBy: many sellers' phones are older than it.
  const groups = new Map<string, ChecklistItem[]>();
  for (const one of missing) {
    const key = one.required.startsWith('one-of') ? one.required : one.item;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((items) =>
    items.map(({ text }) => text[language]).join(language === 'en' ? ' Or: ' : '或者：'),
  );
}
