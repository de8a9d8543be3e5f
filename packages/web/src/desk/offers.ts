import type { CaseDetail } from '../data/nouns.ts';
import type { ItemFinding } from '../office/verdict-field.tsx';
import type { Offer, TemplateKey } from './written-in-both.ts';

/** Which findings a template explains: it is offered where an item has one of them, and names those items. */
const explained: Readonly<Partial<Record<TemplateKey, readonly ItemFinding[]>>> = {
  confirmed: ['verified'],
  shown: ['met'],
  unreadable: ['unverifiable'],
  issuer: ['unverifiable'],
  nothing: ['unmet'],
  incomplete: ['unmet'],
  otherGoods: ['unmet', 'contradicted'],
  usedElsewhere: ['contradicted'],
  altered: ['contradicted'],
};

/** The templates that the findings of a ruling allow. */
export const offersFor = (
  checklist: CaseDetail['checklist'],
  found: Readonly<Record<string, ItemFinding>>,
): readonly Offer[] =>
  (Object.keys(explained) as TemplateKey[]).flatMap((key) => {
    const items = checklist
      .filter(({ item }) => explained[key]?.some((finding) => found[item] === finding))
      .map(({ text }) => text);
    return items.length > 0 ? [{ key, items }] : [];
  });
