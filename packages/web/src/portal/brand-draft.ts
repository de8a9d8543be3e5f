import type { Schemas } from '@marketsafe/sdk';
import type { Brand } from '../data/nouns.ts';

/** A brand as its form's state: lists as text, so that a person can paste them. */
export interface BrandDraft {
  readonly name: string;
  /** One mark a line; `~` before a weak one. */
  readonly marks: string;
  readonly classes: string;
  readonly territories: string;
  readonly prices: readonly { category: string; currency: string; typical: string }[];
  readonly authorised: readonly { marketplace: string; seller: string }[];
}

export function draftOf(brand: Brand | undefined): BrandDraft {
  return {
    name: brand?.name ?? '',
    marks: (brand?.marks ?? []).map(({ text, weak }) => (weak ? `~${text}` : text)).join('\n'),
    classes: (brand?.classes ?? []).join(', '),
    territories: (brand?.territories ?? []).join(', '),
    prices: brand?.prices ?? [],
    authorised: brand?.authorised ?? [],
  };
}

/** The API's input. `photos` are kept unchanged: the form does not show them. */
export function brandOf(draft: BrandDraft, before: Brand | undefined): Schemas['BrandInput'] {
  const words = (text: string) => text.split(/[\s,，]+/).filter(Boolean);
  return {
    name: draft.name.trim(),
    marks: draft.marks
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.replace(/^~/, '').trim() !== '')
      .map((line) => ({ text: line.replace(/^~/, '').trim(), weak: line.startsWith('~') })),
    classes: words(draft.classes).map(Number).filter(Number.isInteger),
    territories: words(draft.territories).map((code) => code.toUpperCase()),
    prices: draft.prices.map(({ category, currency, typical }) => ({
      category: category.trim(),
      currency: currency.trim().toUpperCase(),
      typical: typical.trim(),
    })),
    authorised: draft.authorised.map(({ marketplace, seller }) => ({
      marketplace: marketplace.trim(),
      seller: seller.trim(),
    })),
    photos: before?.photos ?? [],
  };
}
