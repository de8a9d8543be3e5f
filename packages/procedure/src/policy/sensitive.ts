/** Goods that may hurt whoever uses them: a contest about them is decided by a person, whatever either side does. */
import type { Texts } from './texts.ts';

/** One kind of such goods, and how a listing is known to be of it. */
interface SensitiveGoods {
  /** Kebab-case; stands in events and never changes its meaning. */
  readonly kind: string;
  /** Nice classes that hold such goods and little else. */
  readonly classes: readonly number[];
  /** Parts of a marketplace's category, in lower case. */
  readonly words: readonly string[];
  readonly texts: Texts;
}

export interface SensitiveRules {
  /** The rule in a sentence, for both sides. */
  readonly texts: Texts;
  readonly goods: readonly SensitiveGoods[];
}

/** What is known of the goods from the page: Nice classes, and the marketplace's own category. */
interface KnownGoods {
  readonly classes?: readonly number[];
  readonly category?: string;
}

/** The first kind that fits; undefined where none does, or nothing is known. */
export function sensitiveKind(
  { sensitive }: { readonly sensitive?: SensitiveRules | undefined },
  known: KnownGoods,
): string | undefined {
  const category = (known.category ?? '').toLowerCase();
  return sensitive?.goods.find(
    ({ kind, classes, words }) =>
      kind === category ||
      (known.classes ?? []).some((one) => classes.includes(one)) ||
      words.some((word) => category.includes(word)),
  )?.kind;
}
