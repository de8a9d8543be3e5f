/** Addresses in memory, in bytes, set by the host: of the index that all scans share (`place…`) and of one scan's own room (`work…`). */

/**
 * Filters of the beginnings of marks: two bits for four symbols (at FILTER), one bit for the first six of longer marks. Filters of the
 * ends:
 * the last six and the last four. Each has 2 ** (64 - shift) places.
 */
export let headsShift: u64 = 0;
export let sixes: usize = 0;
export let sixesShift: u64 = 0;
export let tails: usize = 0;
export let tailsShift: u64 = 0;
export let endings: usize = 0;
export let endingsShift: u64 = 0;
/** Bits of two adjacent symbols: marks of two or three hanzi, and initials. */
export let pairs: usize = 0;
export let slots: usize = 0;
export let slotShift: u64 = 0;
export let slotMask: u32 = 0;
export let records: usize = 0;
/** 1: there are marks of two Latin symbols, 2: of three, 4: of two or three hanzi. */
export let short: u32 = 0;
/** Marks have numbers below this one; terms have it and those above. */
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

/** The table of forms, its number of slots, and its Bloom filter of 2 ** (32 - shift) words of 64 bits. */
export let forms: usize = 0;
export let formSlots: u32 = 0;
export let formBits: usize = 0;
export let formShift: u32 = 0;
/** For each of 26 letters, one bit for each letter that it is mistaken for. */
export let shapes: usize = 0;
/** Ordinary words, which never count as marks with a wrong letter, and their number of slots. */
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

/** Entries of U+0000 to U+3FFFF, the planes with letters. */
export let entries: usize = 0;
export let expansions: usize = 0;
/**
 * The folded text: its entries, BORDER set where a word may begin; its bare symbols; the lists of places where marks may begin and end; the
 * candidates
 * that passed the filter; and the hits.
 */
export let symbols: usize = 0;
export let compact: usize = 0;
export let starts: usize = 0;
export let ends: usize = 0;
/** Places where marks of two and three symbols may be looked up. */
export let shorts: usize = 0;
/** On request: the symbols with l distinct from i, and the UTF-16 unit that each came from. */
export let letters: usize = 0;
export let origins: usize = 0;
/** The folded characters, the other two bytes of their entries, and the properties of their blocks. */
export let folded: usize = 0;
export let lows: usize = 0;
export let highs: usize = 0;
export let blocks: usize = 0;
/** Constants that ASCII characters are compared with. */
export let ascii: usize = 0;
/**
 * Lookup tables for a byte's bits: how set lanes of two bytes move together, and lanes whose bytes lie in separate halves; the
 * numbers of the set bits; and how many are set before each.
 */
export let packing: usize = 0;
export let apart: usize = 0;
export let numbered: usize = 0;
export let ranked: usize = 0;
/** Places that passed all filters, and places that passed only the first. */
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
 * Room of the search for forms: the running sums of the symbols, their differences, powers, the pieces of the text, and the
 * lookups that found nothing.
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

/** Tables of fields, the stack of open values, the texts of a line, and the listed lines. */
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
/** Hits of the lines. */
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

/** Clears 64 bytes. Inlined, since a call costs more than the work. */
@inline
export function clear(at: usize): void {
  const none = i64x2.splat(0);
  v128.store(at, none);
  v128.store(at, none, 16);
  v128.store(at, none, 32);
  v128.store(at, none, 48);
}
