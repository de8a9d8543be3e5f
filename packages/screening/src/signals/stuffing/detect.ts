import type { Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import type { FieldName } from '../../match/index.ts';
import { isInnocent, standsAsItself } from '../innocent/index.ts';
import { type Evidence, fieldText, raise } from '../signal.ts';
import { isAllKeywords, isAmidKeywords, SHORTEST_KEYWORDS } from './keywords.ts';
import { KEYWORDS_FROM, LISTED_FROM } from './lexicon.ts';

/**
 * The mark among many brands, or amid keywords. Not where something says what the goods fit, which lists names too, nor where the mark
 * is read innocently; and not where the brand field names the brand: then it is what is on offer.
 */
export function detect(evidence: Evidence, weights: Weights): Signal[] {
  const [best] = evidence.sightings;
  const { field, start, end } = best;
  if (best.mark.weak || (field !== 'title' && field !== 'description')) return [];
  const text = fieldText(evidence.listing, field);
  // Most listings end here: nothing is worked out for them.
  const listed = evidence.allSightings.all.length < LISTED_FROM ? [] : listedIn(evidence, field);
  const isListed = listed.length >= LISTED_FROM && listed.includes(best.mark.owner);
  const isHidden =
    text.length >= SHORTEST_KEYWORDS &&
    ((field === 'title' && isAllKeywords(text)) || isAmidKeywords(text, start, end));
  if ((!isListed && !isHidden) || isInnocent(evidence)) return [];
  const seen = text.slice(start, end);
  const at = { field, span: [start, end] as [number, number], seen };
  const signals: Signal[] = [];
  if (isListed) {
    const note = `amid the names of ${LISTED_FROM - 1} other brands or more`;
    signals.push(raise(weights, 'stuffed-names', { signal: 'stuffing', ...at, note }));
    const first = offered(evidence) ?? listed[0];
    if (field === 'title' && first !== best.mark.owner) {
      const note = 'not the first of the names, which is what is on offer';
      signals.push(raise(weights, 'listed-behind', { signal: 'other-brand', ...at, note }));
    }
  }
  if (isHidden) {
    const note = `amid ${KEYWORDS_FROM} keywords or more`;
    signals.push(raise(weights, 'stuffed-keywords', { signal: 'stuffing', ...at, note }));
  }
  return signals;
}

/** Worked out once for a listing, however many brands it names. */
const known = new WeakMap<Evidence['allSightings'], Map<FieldName, readonly number[]>>();

/** The brands that stand in a field as themselves, in the order of the text; none where something says what the goods fit. */
function listedIn(evidence: Evidence, field: FieldName): readonly number[] {
  const listed = known.get(evidence.allSightings) ?? new Map<FieldName, readonly number[]>();
  known.set(evidence.allSightings, listed);
  const before = listed.get(field);
  if (before) return before;
  const fits = evidence.terms.all.some(
    ({ term, field: of }) => of === field && (term.kind === 'compatible-before' || term.kind === 'compatible-after'),
  );
  const firsts = new Map<number, number>();
  if (!fits)
    for (const one of evidence.allSightings.all) {
      const { owner } = one.mark;
      const first = firsts.get(owner);
      if (one.field === field && (first === undefined || one.start < first) && standsAsItself(one))
        firsts.set(owner, one.start);
    }
  const owners = [...firsts].sort(([, a], [, b]) => a - b).map(([owner]) => owner);
  listed.set(field, owners);
  return owners;
}

/** The brand that the brand field names. */
const offered = ({ allSightings }: Evidence): number | undefined =>
  allSightings.all.find(({ field }) => field === 'brand')?.mark.owner;
