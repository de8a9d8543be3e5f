/**
 * What each reason is worth, as a natural logarithm of odds, before the model's calibration (`model.ts`) stretches them.
 *
 * How the values were got: each began as a considered judgement (the comment beside it). Those that the labelled data
 * speaks about were then fitted on its training half by `bench/screening/fit.ts`: logistic regression with a Gaussian
 * prior around the judgement, so that a reason the data hardly shows keeps its judged value. First what the text says, where no
 * price is known, then what a price adds to it.
 *
 * A value of the text moves by one deviation of 0.5 at most, because the infringing rows come from four collectors with habits of their
 * own (one phrase of one of them makes most of `jargon-trade`, and the same one's “colorways” of `jargon-hint`, which was left): near-alike
 * 0.6 -> 0.9, common-word -2.6 -> -2.7, jargon-plain 2.8 -> 2.7, jargon-trade 1.6 -> 2.1. A price is nobody's habit, and moves by one of 1, the
 * narrowest that costs nothing on shops left out (`bench/screening/deviations.ts`): impossible 2.3 -> 3.3, far-below 1.5 -> 2.3,
 * under-lowest 1.5 -> 0.8, below 0.6 -> 0.9, in-range -0.4 -> -1, usual -0.7 -> -1.6. The other half of the data measures them.
 */
export const WEIGHTS = {
  /**
   * The odds, before anything was read, that a listing infringes a given brand: 2 %. Together with `mark-title` it says
   * that a brand's name in a title of an unknown seller, and nothing else, is worth 43 %: of 47 items that the US
   * Government Accountability Office bought from third-party sellers, 20 were counterfeit (GAO-18-216, 2018).
   */
  prior: -3.9,

  'mark-title': 3.6,
  /** The brand attribute says outright what the goods are sold as; a title may name a brand for other reasons. */
  'mark-brand': 3.6,
  'mark-category': 2.9,
  /** Descriptions name other brands to compare and to be found: on its own this stays at `watch`. */
  'mark-description': 2,
  /** Two letters are somebody's initials, a size, a model: on its own this is not even worth watching. */
  'weak-mark': 1.3,
  /** Initials and a model number, or two such, of one brand: what each may mean elsewhere, both together seldom do ("CD B30"). */
  'weak-pair': 2.2,
  /** Initials at the head of a title, in capitals, right before the goods that the brand is registered for ("RL Polo"). */
  'weak-goods': 2.1,
  /** Nobody who may use a name writes it so that machines cannot read it. */
  'disguise-look-alike': 2.3,
  'disguise-spaced': 2.2,
  'disguise-starred': 2.2,
  /** Pinyin in the place of hanzi is written to be read by people; two syllables are also a word in some language. */
  'disguise-pinyin': 0.9,
  /** One letter off, by a shape that looks the same or a doubled letter: "Cucci". Honest shops misspell, too. */
  'disguise-near-alike': 0.9,
  'disguise-near': 0.1,
  /** Run together with other letters: half of these are other words. */
  'disguise-glued': -1.5,

  /** "Compatible with", "for": the law of most places lets others say what their goods fit. */
  compatible: -2.8,
  /** "Like Gucci", "Chanel style", beside the brand that is offered: the name is still used, and the goods bear another. */
  compared: -1.5,
  /**
   * A guess at a name, beside another brand's in full ("Nike ISPA" is no IPSA). Little, and never out of a person's sight: who hides a name
   * hides it amid others, too; with -1.5 one in six of such disguises was lost.
   */
  'guess-beside-name': -0.3,
  /** The right is exhausted by the first sale; fakes are sold as used as well. */
  'second-hand': -1.4,
  /** The mark is an ordinary word and reads like one here. */
  'common-word': -2.7,

  /**
   * Amid the names of four other brands and more: goods are of one maker, so the names are there to be found. No labelled data has such
   * listings; a belief, kept small, since honest shops that sell many brands list them, too.
   */
  'stuffed-names': 0.3,
  /**
   * Of these, one that is not on offer: what is, stands first, or in the brand field. More than the list adds, so that it comes behind, and not
   * so much that it is out of a person's sight. A belief as well.
   */
  'listed-behind': -0.4,
  /** Hidden amid twenty keywords and more, where a machine finds it and a reader does not. A belief as well. */
  'stuffed-keywords': 0.4,

  /** Says that the goods are copies. */
  'jargon-plain': 2.7,
  /** The trade's words for grades, sources and passing a check. */
  'jargon-trade': 2.1,
  /** Words with an honest meaning that copies share. */
  'jargon-hint': 0.4,

  /** Under a tenth of the brand's own typical price for the category. */
  'price-impossible': 3.3,
  /** Under a quarter, or half of the lowest: below outlet prices. */
  'price-far-below': 2.3,
  /** Under what hardly any genuine goods go below, sales included, where that is known. */
  'price-under-lowest': 0.8,
  /** Under 45 %, where it is not: a deep sale, or not genuine. */
  'price-below': 0.9,
  /** Lower than usual, and not below what genuine goods cost in a sale. */
  'price-in-range': -1,
  /**
   * From 80 % on: what the genuine article costs. The data asks for more, but shows copies that are sold as such; those that are sold as
   * genuine cost as much, so that a name at the usual price stays in sight, at `watch`.
   */
  'price-usual': -1.6,

  /** Named by the rights holder as entitled to sell. Outweighs everything short of an error in the brand book. */
  authorised: -8,
  /** Authorisation was checked once by the desk. */
  cleared: -6,
  'strikes-1': 0.8,
  'strikes-2': 1.4,
  'strikes-3': 2,
  /** Complaints against the seller that fell: what it sells was looked into, and was found to be lawful. */
  'overturned-1': -0.4,
  'overturned-2': -0.8,
  /** Fewer than ninety days old: shops that are closed come back as new ones, and every honest shop was new once. */
  'shop-new': 0.3,
  /** Five brands of the book or more in one shop that none of them authorised; honest shops of many brands are cleared or known. */
  'shop-mixed': 0.3,
  /** As many in a shop that has stood for three years without a strike: a retailer. Shops of fakes seldom last; a belief, which leaves a name in sight. */
  'shop-retailer': -0.2,
} as const satisfies Record<string, number>;

export type WeightName = keyof typeof WEIGHTS;
export type Weights = Readonly<Record<WeightName, number>>;
