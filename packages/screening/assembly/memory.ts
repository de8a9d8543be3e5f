/** Where things lie, for all who scan with one index (`place…`) and for one of them (`work…`). Told by the host, in bytes. */

/**
 * Filters of what marks begin with, two bits for four symbols, at FILTER, and of the first six of longer ones, a bit; of what such end with, the last
 * six and the last four. Each has room for 2 ** (64 - shift).
 */
export let headsShift: u64 = 0;
export let sixes: usize = 0;
export let sixesShift: u64 = 0;
export let tails: usize = 0;
export let tailsShift: u64 = 0;
export let endings: usize = 0;
export let endingsShift: u64 = 0;
/** Bits of two symbols together: marks of two or three hanzi, and initials. */
export let pairs: usize = 0;
export let slots: usize = 0;
export let slotShift: u64 = 0;
export let slotMask: u32 = 0;
export let records: usize = 0;
/** 1: there are marks of two Latin symbols, 2: of three, 4: of two or three hanzi. */
export let short: u32 = 0;
/** Marks have the numbers before this one, terms those from it on. */
export let firstTerm: u32 = 0;

export function place(
  shiftOfHeads: u32,
  sixesAt: usize,
  shiftOfSixes: u32,
  tailsAt: usize,
  shiftOfTails: u32,
  endingsAt: usize,
  shiftOfEndings: u32,
  pairsAt: usize,
  slotsAt: usize,
  slotBits: u32,
  recordsAt: usize,
  shortMarks: u32,
  numberOfFirstTerm: u32,
): void {
  headsShift = shiftOfHeads;
  sixes = sixesAt;
  sixesShift = shiftOfSixes;
  tails = tailsAt;
  tailsShift = shiftOfTails;
  endings = endingsAt;
  endingsShift = shiftOfEndings;
  pairs = pairsAt;
  slots = slotsAt;
  slotShift = 64 - slotBits;
  slotMask = (1 << slotBits) - 1;
  records = recordsAt;
  short = shortMarks;
  firstTerm = numberOfFirstTerm;
}

/** The table of forms, of so many slots, and its Bloom filter of 2 ** (32 - shift) words of 64 bits. */
export let forms: usize = 0;
export let formSlots: u32 = 0;
export let formBits: usize = 0;
export let formShift: u32 = 0;
/** Of each of 26 letters those that it is mistaken for, a bit each. */
export let shapes: usize = 0;
/** Ordinary words, which are no marks with a letter wrong, in so many slots. */
export let words: usize = 0;
export let wordSlots: u32 = 0;

export function placeForms(
  formsAt: usize,
  howMany: u32,
  bitsAt: usize,
  shift: u32,
  shapesAt: usize,
  wordsAt: usize,
  howManyWords: u32,
): void {
  forms = formsAt;
  formSlots = howMany;
  formBits = bitsAt;
  formShift = shift;
  shapes = shapesAt;
  words = wordsAt;
  wordSlots = howManyWords;
}

/** Entries of U+0000 to U+3FFFF, the planes that have letters. */
export let entries: usize = 0;
export let expansions: usize = 0;
/**
 * What the text leaves: its entries, BORDER set where a word may begin, and their symbols alone; where marks may begin and end; what
 * passed the filter; and what stands there.
 */
export let symbols: usize = 0;
export let compact: usize = 0;
export let starts: usize = 0;
export let ends: usize = 0;
/** Where marks of two and three symbols may be looked up. */
export let shorts: usize = 0;
/** When asked for: its symbols with l told from i, and which UTF-16 unit of the text each came from. */
export let letters: usize = 0;
export let origins: usize = 0;
/** What the characters of the text fold to, the other two bytes of their entries, and what is known of blocks of them. */
export let folded: usize = 0;
export let lows: usize = 0;
export let highs: usize = 0;
export let blocks: usize = 0;
/** What sixteen characters of ASCII are compared with. */
export let ascii: usize = 0;
/**
 * Tables of a byte's bits: how lanes of two bytes move together whose bits are set, and those of which one byte lies in each half; the
 * numbers of these; and how many are before each.
 */
export let packing: usize = 0;
export let apart: usize = 0;
export let numbered: usize = 0;
export let ranked: usize = 0;
/** What passed the filters, and what passed the first of two. */
export let candidates: usize = 0;
export let passed: usize = 0;
export let hits: usize = 0;
export let mostHits: u32 = 0;

export function work(
  entriesAt: usize,
  expansionsAt: usize,
  symbolsAt: usize,
  compactAt: usize,
  startsAt: usize,
  endsAt: usize,
  shortsAt: usize,
  lettersAt: usize,
  originsAt: usize,
  foldedAt: usize,
  lowsAt: usize,
  highsAt: usize,
  blocksAt: usize,
  asciiAt: usize,
  packingAt: usize,
  apartAt: usize,
  numberedAt: usize,
  rankedAt: usize,
  candidatesAt: usize,
  passedAt: usize,
  hitsAt: usize,
  hitsFit: u32,
): void {
  entries = entriesAt;
  expansions = expansionsAt;
  symbols = symbolsAt;
  compact = compactAt;
  starts = startsAt;
  ends = endsAt;
  shorts = shortsAt;
  letters = lettersAt;
  origins = originsAt;
  folded = foldedAt;
  lows = lowsAt;
  highs = highsAt;
  blocks = blocksAt;
  ascii = asciiAt;
  packing = packingAt;
  apart = apartAt;
  numbered = numberedAt;
  ranked = rankedAt;
  candidates = candidatesAt;
  passed = passedAt;
  hits = hitsAt;
  mostHits = hitsFit;
}

/**
 * What the search for forms works on: the sum of symbols up to each, the differences of these, powers, the pieces of the text, and what
 * was looked up in vain.
 */
export let sums: usize = 0;
export let steps: usize = 0;
export let powers: usize = 0;
export let pieces: usize = 0;
export let vain: usize = 0;

export function workOnForms(sumsAt: usize, stepsAt: usize, powersAt: usize, piecesAt: usize, vainAt: usize): void {
  sums = sumsAt;
  steps = stepsAt;
  powers = powersAt;
  pieces = piecesAt;
  vain = vainAt;
}

/** The tables of fields that lines are proven by; what is open in one; where its texts are; the lines that are listed. */
export let listing: usize = 0;
export let seller: usize = 0;
export let money: usize = 0;
export let record: usize = 0;
export let conditions: usize = 0;
export let currencies: usize = 0;
export let nesting: usize = 0;
export let texts: usize = 0;
export let lines: usize = 0;
export let mostLines: u32 = 0;
/** What was found in them. */
export let lineHits: usize = 0;
export let mostOfLines: u32 = 0;

export function workOnLines(
  listingAt: usize,
  sellerAt: usize,
  moneyAt: usize,
  recordAt: usize,
  conditionsAt: usize,
  currenciesAt: usize,
  nestingAt: usize,
  textsAt: usize,
  linesAt: usize,
  linesFit: u32,
  lineHitsAt: usize,
  lineHitsFit: u32,
): void {
  listing = listingAt;
  seller = sellerAt;
  money = moneyAt;
  record = recordAt;
  conditions = conditionsAt;
  currencies = currenciesAt;
  nesting = nestingAt;
  texts = textsAt;
  lines = linesAt;
  mostLines = linesFit;
  lineHits = lineHitsAt;
  mostOfLines = lineHitsFit;
}

/** Sixty-four bytes; for so few there is no call. */
@inline
export function clear(at: usize): void {
  const none = i64x2.splat(0);
  v128.store(at, none);
  v128.store(at, none, 16);
  v128.store(at, none, 32);
  v128.store(at, none, 48);
}
