import type { Signal } from '@marketsafe/terms';
import type { WeightName, Weights } from '../../fusion/index.ts';
import type { Manner, Sighting } from '../../match/index.ts';
import { classesOfWord } from '../goods.ts';
import { namesAnother } from '../innocent/index.ts';
import { type Evidence, fieldText, raise } from '../signal.ts';
import { NO_BRAND, WEIGHT_OF_FIELD } from './lexicon.ts';

const DISGUISES: Readonly<Record<Exclude<Manner, 'plain'>, { weight: WeightName; note: string }>> = {
  'look-alike': { weight: 'disguise-look-alike', note: 'letters or hanzi swapped for others that look the same' },
  spaced: { weight: 'disguise-spaced', note: 'separators put inside the name' },
  starred: { weight: 'disguise-starred', note: 'a sign in the place of a letter' },
  pinyin: { weight: 'disguise-pinyin', note: 'hanzi of the name written as they are read' },
  'near-alike': { weight: 'disguise-near-alike', note: 'one letter off, hard to notice' },
  near: { weight: 'disguise-near', note: 'one letter off' },
  glued: { weight: 'disguise-glued', note: 'run together with other letters' },
  word: { weight: 'disguise-word', note: 'common words that nearly spell it' },
};

/** The brand's strongest sighting, and its disguise. Fields copy from each other, so further sightings add nothing. */
export function detect(evidence: Evidence, weights: Weights): Signal[] {
  const [best] = evidence.sightings;
  if (!best) return [];
  const at = place(evidence, best);
  const signals: Signal[] = [
    best.mark.weak
      ? raise(weights, 'weak-mark', { ...at, signal: 'weak-mark', note: `“${best.mark.text}”, a weak mark` })
      : raise(weights, WEIGHT_OF_FIELD[best.field], { ...at, signal: 'mark', note: `“${best.mark.text}”` }),
  ];
  const other = best.mark.weak ? evidence.sightings.find((sighting) => isPairedWith(sighting, best)) : undefined;
  if (other) {
    const note = `“${other.mark.text}”, another weak mark of the brand`;
    signals.push(raise(weights, 'weak-pair', { signal: 'weak-mark', ...place(evidence, other), note }));
  }
  const goods = best.mark.weak && !other ? goodsBeside(evidence, best) : undefined;
  if (goods) signals.push(raise(weights, 'weak-goods', { signal: 'weak-mark', ...goods }));
  if (best.manner !== 'plain') {
    const { weight, note } = DISGUISES[best.manner];
    signals.push(raise(weights, weight, { ...at, signal: 'disguise', note, manner: best.manner }));
  }
  if (GUESSES.has(best.manner) && namesAnother(evidence, best)) {
    const note = 'another brand is named in full beside it';
    signals.push(raise(weights, 'guess-beside-name', { signal: 'other-brand', ...at, note }));
  } else if (best.manner === 'near' && isSoldAsAnother(evidence)) {
    const note = 'the brand field names another brand';
    signals.push(raise(weights, 'guess-beside-name', { signal: 'other-brand', ...at, note }, 2));
  }
  return signals;
}

/** Whether the brand field, which says what the goods are sold as, names a brand that is not this one. */
function isSoldAsAnother({ listing, sightings }: Evidence): boolean {
  const said = listing.brand?.trim() ?? '';
  return said !== '' && !NO_BRAND.test(said) && !sightings.some(({ field }) => field === 'brand');
}

/** One letter off, run together with other letters, or common words: possibly something else. */
const GUESSES: ReadonlySet<Manner> = new Set<Manner>(['near', 'near-alike', 'glued', 'word']);

/** In UTF-16 units, including the space after it. */
const LONGEST_GOODS = 40;

/** The word right after initials at the head of a title, or right before those at its end, if it names goods of the brand's classes. */
function goodsBeside(
  evidence: Evidence,
  { field, start, end }: Sighting,
): Omit<Signal, 'signal' | 'logOdds'> | undefined {
  const text = fieldText(evidence.listing, field);
  const initials = text.slice(start, end);
  if (field !== 'title' || initials !== initials.toUpperCase() || text === text.toUpperCase()) return undefined;
  const isAlone = (stretch: string): boolean => !/[\p{L}\p{N}]/u.test(stretch);
  // Goods have short names; without the limit, matching would start at each letter of a long run.
  const headFrom = Math.max(0, start - LONGEST_GOODS);
  const after = isAlone(text.slice(0, start)) ? /^\s+([\p{L}-]+)/u.exec(text.slice(end)) : null;
  const before = isAlone(text.slice(end)) ? /([\p{L}-]+)\s+$/u.exec(text.slice(headFrom, start)) : null;
  const { classes } = evidence.booked.brand;
  for (const beside of [after, before]) {
    const word = beside?.[1];
    if (!beside || word === undefined || ![...classesOfWord(word)].some((one) => classes.includes(one))) continue;
    const from = (beside === after ? end : headFrom) + beside.index + beside[0].indexOf(word);
    return { field, span: [from, from + word.length], seen: word, note: 'goods that the brand is registered for' };
  }
  return undefined;
}

/** Two marks in one field that do not touch: "RL" inside "RLX" is no second mark. */
const isPairedWith = (other: Sighting, one: Sighting): boolean =>
  other.mark.folded !== one.mark.folded &&
  other.field === one.field &&
  (other.manner === 'plain' || other.manner === 'spaced') &&
  one.manner === 'plain' &&
  (other.start >= one.end || other.end <= one.start);

function place(evidence: Evidence, { field, start, end }: Sighting): Pick<Signal, 'field' | 'span' | 'seen'> {
  return { field, span: [start, end], seen: fieldText(evidence.listing, field).slice(start, end) };
}

/** The value of a sighting alone, by which a brand's sightings are sorted. */
export function strength({ mark, field, manner }: Sighting, weights: Weights): number {
  const base = mark.weak ? weights['weak-mark'] : weights[WEIGHT_OF_FIELD[field]];
  return manner === 'plain' ? base : base + weights[DISGUISES[manner].weight];
}
