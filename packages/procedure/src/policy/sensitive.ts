/** Goods that may harm their users: a person decides every contest about them, whatever either side does. */
import type { Texts } from './texts.ts';

/** One kind of such goods, and how a listing of it is recognised. */
interface SensitiveGoods {
  /** Kebab-case; events contain it, so its meaning never changes. */
  readonly kind: string;
  /** Nice classes that contain mostly such goods. */
  readonly classes: readonly number[];
  /** Parts of a marketplace's category, in lower case. */
  readonly words: readonly string[];
  readonly texts: Texts;
}

export interface SensitiveRules {
  /** The rule in one sentence, for both sides. */
  readonly texts: Texts;
  readonly goods: readonly SensitiveGoods[];
}

/** The page's facts about the goods: Nice classes, and the marketplace's own category. */
interface KnownGoods {
  readonly classes?: readonly number[];
  readonly category?: string;
}

/** The first kind that fits; undefined if none fits, or nothing is known. */
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
