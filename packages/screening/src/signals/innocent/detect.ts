import type { Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import type { Sighting } from '../../match/index.ts';
import { classesNamed } from '../goods.ts';
import { type Evidence, fieldText, raise, type TermSighting } from '../signal.ts';
import { accessoryReading } from './accessory.ts';
import { BRAND_LABEL, COMMON_WORDS, PREPOSITIONS, REGISTERED, WORDS_OF_PROSE } from './lexicon.ts';

/** The reach of a phrase ("compatible with Nikon, Canon and Sony") and of a bare preposition, in UTF-16 units. */
const PHRASE_REACH = 40;
const PREPOSITION_REACH = 2;
/** The most of a model between a name and the phrase after it. */
const MODEL_REACH = 24;
const WORDS = /(?<!\p{L})\p{L}{4,}/gu;
/** Further alternatives: words that distinguish a maker's models, a number or a short word ("14 Pro Max"). */
const MODELS = '|(?<![\\p{L}\\p{N}])(?:\\d{1,4}\\p{L}{0,2}|pro|max|mini|plus|ultra|air|se|xs|xr)(?![\\p{L}\\p{N}])';
const listOf = (more: string): RegExp => new RegExp(`^(?:[\\s,/&、，]|and|or|和|及${more})*$`, 'iu');
/** Text between the marks of a list: commas and words, and after the first mark models too. */
const ONLY_BETWEEN = listOf('');
const MODELS_BETWEEN = listOf(MODELS);
/** Nothing but one model. */
const MODEL_BETWEEN = new RegExp(`^(?:\\s${MODELS})+$`, 'iu');
const SENTENCE_END = /[.!?。！？;；\n]/;

/**
 * The honest reasons to name a brand. They count only when they explain every place of the brand in the fields that describe the
 * goods: one use as a brand is enough to infringe. A description that repeats a name of the title needs no reading of its own.
 */
export function detect(evidence: Evidence, weights: Weights): Signal[] {
  const signals: Signal[] = [];
  const reading = readingOfAll(evidence);
  if (reading) signals.push(raise(weights, reading.signal, reading));
  const used = secondHand(evidence);
  if (used) signals.push(raise(weights, 'second-hand', { signal: 'second-hand', ...used }));
  return signals;
}

/**
 * The first place's reading, if each place has one; one that only its surroundings suggest comes first. A name may stand there thousands of
 * times, and one use as a brand ends the loop.
 */
function readingOfAll(evidence: Evidence): Reading | undefined {
  let first: Reading | undefined;
  for (const sighting of deciding(evidence)) {
    const reading = innocentReading(evidence, sighting);
    if (!reading) return undefined;
    if (!first || reading.signal === 'accessory') first = reading;
  }
  return first;
}

function deciding({ sightings }: Evidence): readonly Sighting[] {
  const isOutside = ({ field }: Sighting): boolean => field !== 'description';
  // Usually all are of one kind; a text may repeat a name thousands of times.
  return sightings.every(isOutside) || !sightings.some(isOutside) ? sightings : sightings.filter(isOutside);
}

/** Whether every place of the brand reads as fitting, a part, a comparison or an ordinary word. */
export const isInnocent = (evidence: Evidence): boolean => readingOfAll(evidence) !== undefined;

/** Whether the listing names the brand, and only to say which goods its own fit or contain. */
export const isForTheBrand = (evidence: Evidence): boolean =>
  evidence.sightings.length > 0 &&
  deciding(evidence).every((sighting) => {
    const reading = innocentReading(evidence, sighting)?.signal;
    return reading === 'compatible' || reading === 'accessory';
  });

type Reading = { signal: 'compatible' | 'accessory' | 'compared' | 'common-word' } & Pick<
  Signal,
  'field' | 'span' | 'seen' | 'note'
>;

function innocentReading(evidence: Evidence, sighting: Sighting): Reading | undefined {
  const text = fieldText(evidence.listing, sighting.field);
  const near = evidence.terms.around(sighting.field, sighting.start - PHRASE_REACH, sighting.end + MODEL_REACH);
  const fits = near.find((found) => explains(evidence, text, found, sighting));
  const likens = fits ? undefined : near.find((found) => compares(evidence, text, found, sighting));
  const phrase = fits ?? likens;
  if (phrase) {
    const start = Math.min(phrase.start, sighting.start);
    const end = Math.max(phrase.end, sighting.end);
    const said = { field: sighting.field, span: [start, end] as [number, number], seen: text.slice(start, end) };
    return fits
      ? { signal: 'compatible', ...said }
      : { signal: 'compared', ...said, note: 'beside the brand on offer' };
  }
  const { field, start, end } = sighting;
  const part = accessoryReading(evidence, sighting);
  if (part) return { signal: 'accessory', field, span: [start, end], seen: text.slice(start, end), note: part };
  const onlyProse = isWordOfProse(evidence, text, sighting);
  const isWord = onlyProse || readsAsWord(text, sighting);
  if (!isWord && !isWordOutOfClass(evidence, sighting)) return undefined;
  return {
    signal: 'common-word',
    field,
    span: [start, end],
    seen: text.slice(start, end),
    note: onlyProse
      ? 'an ordinary word, and nowhere but in the description'
      : isWord
        ? 'an ordinary word here'
        : 'an ordinary word, on goods that the brand is not registered for',
  };
}

function explains(evidence: Evidence, text: string, found: TermSighting, sighting: Sighting): boolean {
  if (found.term.kind === 'compatible-after') return isRightAfter(text, found, sighting);
  if (found.term.kind !== 'compatible-before' || found.end > sighting.start) return false;
  const between = text.slice(found.end, sighting.start);
  if (PREPOSITIONS.has(found.term.text)) {
    return between.length <= PREPOSITION_REACH || isListOfMarks(evidence, found, sighting, between);
  }
  return between.length <= PHRASE_REACH && !SENTENCE_END.test(between);
}

/** Right after the name, or after its model ("iPhone 15 uyumlu"). "Compatible" after a model may begin "compatible with" another's. */
function isRightAfter(text: string, { term, start }: TermSighting, { end }: Sighting): boolean {
  if (start < end) return false;
  return start - end <= 1 || (term.text !== 'compatible' && MODEL_BETWEEN.test(text.slice(end, start)));
}

/** "Coach bag Chanel style": where the title names the goods' own brand, a comparison names another. */
function compares(
  evidence: Evidence,
  text: string,
  found: TermSighting,
  { field, start, end, mark }: Sighting,
): boolean {
  const isBeside =
    found.term.kind === 'compared-after'
      ? found.start >= end && found.start - end <= 1
      : found.term.kind === 'compared-before' &&
        found.end <= start &&
        /^\s{0,2}(?:(?:the|a|an)\s)?$/i.test(text.slice(found.end, start));
  return isBeside && namesAnother(evidence, { field, mark }, found);
}

/** Whether a mark is written in full and undisguised, and is no ordinary word. */
export const standsAsItself = ({ mark, manner }: Sighting): boolean =>
  !mark.weak && manner === 'plain' && !COMMON_WORDS.has(mark.folded);

/** Whether another brand stands undisguised in the field. An owner and its agent have the same mark, and so are not different brands. */
export function namesAnother(
  { allSightings }: Evidence,
  { field, mark }: Pick<Sighting, 'field' | 'mark'>,
  besides?: TermSighting,
): boolean {
  const others = allSightings.all.filter(
    (other) =>
      other.field === field &&
      other.mark.owner !== mark.owner &&
      standsAsItself(other) &&
      !(besides && other.start < besides.end && besides.start < other.end),
  );
  if (others.length === 0) return false;
  const same = new Set(allSightings.all.filter((one) => one.mark.folded === mark.folded).map((one) => one.mark.owner));
  return others.some((other) => !same.has(other.mark.owner));
}

/** "for Nikon, Canon, Sony", "for iPhone 14 Pro iPhone 15": only other marks, commas and models stand between preposition and mark. */
function isListOfMarks(evidence: Evidence, found: TermSighting, sighting: Sighting, between: string): boolean {
  if (between.length > PHRASE_REACH) return false;
  let left = between;
  for (const other of evidence.allSightings.around(sighting.field, found.end, sighting.start)) {
    if (other.start < found.end || other.end > sighting.start) continue;
    left = left.replace(between.slice(other.start - found.end, other.end - found.end), '');
  }
  return (left === between ? ONLY_BETWEEN : MODELS_BETWEEN).test(left);
}

/**
 * An ordinary word counts as the mark where it is written as a name: in the brand field, in capitals among small
 * letters, or with a meaningful capital (at the head of the title, or among words without one), and not
 * before a word that shows the ordinary meaning.
 */
function readsAsWord(text: string, { mark, field, start, end }: Sighting): boolean {
  const word = COMMON_WORDS.get(mark.folded);
  if (!word || field === 'brand') return false;
  if (word.after?.test(text.slice(end, end + 16)) || word.before?.test(text.slice(Math.max(0, start - 4), start)))
    return true;
  const seen = text.slice(start, end);
  if (seen.toLowerCase() === seen.toUpperCase()) return false;
  const shouted = seen === seen.toUpperCase() && text !== text.toUpperCase();
  if (shouted) return false;
  // "Off-White" with the mark's own hyphen is the name; "off white" is a colour.
  if (word.colour) return !(mark.text.includes('-') && seen.includes('-'));
  const capital = seen.charAt(0) !== seen.charAt(0).toLowerCase();
  if (!capital) return true;
  const head = !/[\p{L}\p{N}]/u.test(text.slice(0, start));
  return !head && capitalisesEveryWord(text);
}

/** In prose an ordinary word is a word in any spelling, unless it is labelled as a brand or the listing names the brand elsewhere. */
function isWordOfProse({ sightings }: Evidence, text: string, { mark, start, end }: Sighting): boolean {
  if (!COMMON_WORDS.has(mark.folded) && !WORDS_OF_PROSE.has(mark.folded)) return false;
  if (sightings.some(({ field }) => field !== 'description')) return false;
  return !BRAND_LABEL.test(text.slice(Math.max(0, start - 24), start)) && !REGISTERED.test(text.slice(end, end + 2));
}

/** An ordinary word is no mark on goods outside the classes of its registration. Where either is unknown, this says nothing. */
function isWordOutOfClass({ listing, booked }: Evidence, { mark, field }: Sighting): boolean {
  if (field === 'brand' || !COMMON_WORDS.has(mark.folded) || booked.brand.classes.length === 0) return false;
  const goods = listing.classes ?? [...classesNamed(listing.category ?? '')];
  return goods.length > 0 && !goods.some((one) => booked.brand.classes.includes(one));
}

/** "Travel Essentials For Women With Handle": here a capital means nothing. Short words are small in any title. */
function capitalisesEveryWord(text: string): boolean {
  const words = text.match(WORDS) ?? [];
  const capitals = words.filter((word) => word.charAt(0) !== word.charAt(0).toLowerCase()).length;
  return capitals * 2 > words.length;
}

function secondHand({ listing, terms }: Evidence): Pick<Signal, 'field' | 'span' | 'seen' | 'note'> | undefined {
  if (listing.condition === 'used' || listing.condition === 'refurbished') {
    return { field: 'condition', seen: listing.condition };
  }
  // In a description these words concern returns and washing; in a title the goods.
  const found = terms.all.find(({ term, field }) => term.kind === 'second-hand' && field === 'title');
  if (!found) return undefined;
  const { field, start, end } = found;
  return { field, span: [start, end], seen: fieldText(listing, field).slice(start, end) };
}
