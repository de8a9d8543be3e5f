/**
 * The value of each reason, as a natural logarithm of odds, before the model's calibration (`model.ts`).
 * Each value began as a considered judgement (its comment gives the reason). Values with labelled data
 * were then fitted on the data's training half by `bench/screening/fit.ts`: logistic regression with a Gaussian
 * prior around the judgement, so that a reason with little data keeps its judged value. First the reasons of the text, fitted where no
 * price is known, then those of the price.
 * A text reason moves by one deviation of 0.5 at most, because the infringing rows come from four collectors with habits of their
 * own (one phrase of one collector makes most of `jargon-trade`, and the same collector's “colorways” most of `jargon-hint`, which was not
 * fitted): near-alike
 * 0.6 -> 0.9, common-word -2.6 -> -2.7, jargon-plain 2.8 -> 2.7, jargon-trade 1.6 -> 2.1. Prices do not depend on a collector and move by one
 * deviation of 1, the
 * narrowest that costs nothing on shops left out (`bench/screening/deviations.ts`): impossible 2.3 -> 3.3, far-below 1.5 -> 2.3,
 * under-lowest 1.5 -> 0.8, below 0.6 -> 0.9, in-range -0.4 -> -1, usual -0.7 -> -1.6. The data's other half measures the result.
 */
export const WEIGHTS = {
  /**
   * The prior odds that a listing infringes a given brand: 2 %. Together with `mark-title`, a brand's name in the title of an
   * unknown seller and nothing else gives 43 %: of 47 items that the US
   * Government Accountability Office bought from third-party sellers, 20 were counterfeit (GAO-18-216, 2018).
   */
  prior: -3.9,

  'mark-title': 3.6,
  /** The brand attribute states what the goods are sold as; a title may name a brand for other reasons. */
  'mark-brand': 3.6,
  'mark-category': 2.9,
  /** Descriptions name other brands to compare or to be found: alone this stays at `watch`. */
  'mark-description': 2,
  /** Two letters are common initials, a size or a model: alone this is not even worth watching. */
  'weak-mark': 1.3,
  /** Initials and a model number, or two of either, of one brand: each may mean something else, but rarely both ("CD B30"). */
  'weak-pair': 2.2,
  /** Initials in capitals at the head of a title, right before goods that the brand is registered for ("RL Polo"). */
  'weak-goods': 2.1,
  /** A seller who may use the name has no reason to hide it from machines. */
  'disguise-look-alike': 2.3,
  'disguise-spaced': 2.2,
  'disguise-starred': 2.2,
  /** Pinyin for hanzi is written for human readers; two syllables are also a word in some language. */
  'disguise-pinyin': 0.9,
  /** One letter off, by a similar shape or a doubled letter: "Cucci". Honest shops misspell too. */
  'disguise-near-alike': 0.9,
  'disguise-near': 0.1,
  /** Run together with other letters: half of these are other words. */
  'disguise-glued': -1.5,
  /** One letter off, and a common word of some language itself: at `watch`, until another reason supports it. A judgement. */
  'disguise-word': -1.5,

  /** "Compatible with", "for": most laws let others say what their goods fit. */
  compatible: -2.8,
  /** A cover for the brand's device, or its part in other goods, as their words suggest. Nothing says so, so it stays at `watch`. A judgement. */
  accessory: -1.6,
  /** "Like Gucci", "Chanel style", together with the brand on offer: the name is used, but the goods bear another. */
  compared: -1.5,
  /**
   * A guess at a name, near another brand's full name ("Nike ISPA" is no IPSA). A small weight that keeps the finding in sight: some sellers hide
   * a
   * name among others; with -1.5 one in six of such disguises was lost.
   */
  'guess-beside-name': -0.3,
  /** The first sale exhausts the right; fakes are sold as used as well. */
  'second-hand': -1.4,
  /** The mark is an ordinary word and reads like one here. */
  'common-word': -2.7,

  /**
   * Among the names of four or more other brands: goods have one maker, so the other names are there to be found. No labelled data has such
   * listings; the value is a judgement, kept small because honest shops with many brands list names too.
   */
  'stuffed-names': 0.3,
  /**
   * A listed name that is not on offer: the one on offer stands first or in the brand field. Outweighs `stuffed-names`, so that it ranks lower,
   * but
   * stays in sight. A judgement as well.
   */
  'listed-behind': -0.4,
  /** Hidden among twenty or more keywords, where a machine finds it and a reader does not. A judgement as well. */
  'stuffed-keywords': 0.4,

  /** States that the goods are copies. */
  'jargon-plain': 2.7,
  /** The trade's words for grades, sources and passing a check. */
  'jargon-trade': 2.1,
  /** Words with an honest meaning that copies share. */
  'jargon-hint': 0.4,

  /** Under a tenth of the brand's own typical price for the category. */
  'price-impossible': 3.3,
  /** Under a quarter of the typical price, or half of the lowest: below outlet prices. */
  'price-far-below': 2.3,
  /** Under the known lowest price of genuine goods, sales included. */
  'price-under-lowest': 0.8,
  /** Under 45 % where no lowest price is known: a deep sale, or not genuine. */
  'price-below': 0.9,
  /** Lower than usual, but within the sale prices of genuine goods. */
  'price-in-range': -1,
  /**
   * From 80 % on: the price of the genuine article. The data asks for more, but it shows copies that are sold as copies. Copies sold as
   * genuine cost as much, so a name at the usual price stays at `watch`.
   */
  'price-usual': -1.6,

  /** The rights holder named the seller as authorised. Outweighs everything except an error in the brand book. */
  authorised: -8,
  /** The review team checked an authorisation once. */
  cleared: -6,
  /** The marketplace marks a shop that bears the brand's name as official. It may be mistaken, so the name stays at `watch`. A judgement. */
  official: -1.6,
  'strikes-1': 0.8,
  'strikes-2': 1.4,
  'strikes-3': 2,
  /** Complaints against the seller were overturned or withdrawn: their goods were examined and found lawful. */
  'overturned-1': -0.4,
  'overturned-2': -0.8,
  /** Fewer than 90 days old: closed shops return as new ones, and every honest shop was new once. */
  'shop-new': 0.3,
  /** Five or more brands of the book in a shop that none of them authorised; honest shops of many brands are cleared or known. */
  'shop-mixed': 0.3,
  /** The same in a shop three years old without a strike: a retailer. Shops with fakes seldom last. A judgement, which keeps a name in sight. */
  'shop-retailer': -0.2,

  // Pictures. No labelled listing has pictures of a bank yet, so all of these are judgements, with a prior of one deviation around them as any
  // other; rulings move those that are evidence (`learn-model.ts`).
  /**
   * No word names the brand, and a photo of an upheld case or a logo shows it. That a picture is the bank's is worth more (of copies 19 in 20 are
   * found, of others' mock-ups 1 in 200 is taken for one: 5.2), but not every picture of a brand offers its goods, so it is held below a name in the
   * title. Where a word names the brand only weakly, it counts half; where one names it plainly, not at all.
   */
  'picture-only': 3,
  /** The same where only a photo of the brand's own shows it. With `photo-own` it stays at `watch` (13 %), even without the rule. */
  'own-photo-only': 2.7,
  /**
   * The same photo as in an upheld case. Alone `review` (82 %): the photo may be stolen from an honest seller. With a name in the title `act`
   * (93 %).
   */
  'photo-upheld': 1.8,
  /** A brand's own photo beside its name: dealers in genuine goods use it, too. */
  'photo-own': 0.2,
  /** The floor, the hanger or the mock-up of an upheld case, with another article: as likely the same trade as the same seller. */
  'scene-upheld': 0.5,
  /** A brand's own scene with another article. */
  'scene-own': 0.1,
  /** The brand's logo in the picture: the goods bear it. Alone `review` (35 %), as a bare name in the title. */
  logo: 0.6,
  /** A photo or a template that many honest sellers share: a seller who shows it sells goods like theirs. It only lowers a score. */
  'photo-shared': -0.4,
  /** A name read in a picture, which no word of the listing has: like a name in the title, but less, since reading errs. */
  'picture-text': 3,
  /** The same where a word names the brand only weakly: in the description, by initials, one letter off. */
  'picture-text-too': 1.5,
} as const satisfies Record<string, number>;

export type WeightName = keyof typeof WEIGHTS;
export type Weights = Readonly<Record<WeightName, number>>;
