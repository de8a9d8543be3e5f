import type { Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import type { FieldName, Sighting } from '../../match/index.ts';
import { isInnocent, standsAsItself } from '../innocent/index.ts';
import { type Evidence, fieldText, raise } from '../signal.ts';
import { isAllKeywords, isAmidKeywords, SHORTEST_KEYWORDS } from './keywords.ts';
import { KEYWORDS_FROM, LISTED_FROM } from './lexicon.ts';

/**
 * The mark among many brands, or among keywords. Not in a text that says which goods its own fit, which lists names too, and not where the mark
 * reads innocently or the brand field names the brand: then it is on offer.
 */
export function detect(evidence: Evidence, weights: Weights): Signal[] {
  const [best] = evidence.sightings;
  if (!best) return [];
  const { field, start, end } = best;
  if (best.mark.weak || (field !== 'title' && field !== 'description')) return [];
  const text = fieldText(evidence.listing, field);
  // Most listings return here, without any computation.
  const listed = evidence.allSightings.all.length < LISTED_FROM ? undefined : listedIn(evidence, field);
  const place = listed?.places.get(best.mark.owner);
  const isListed = listed !== undefined && listed.names >= LISTED_FROM && place !== undefined;
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
    if (field === 'title' && !(isOffered(evidence, best) ?? place === listed.first)) {
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

/** The undisguised names in a field; none in a text that says which goods its own fit. */
interface Listed {
  /** The first place of each brand's name. Several brands may have one name. */
  readonly places: ReadonlyMap<number, number>;
  readonly names: number;
  /** The first place of all. */
  readonly first: number;
}

/** Computed once for a listing, for all its brands. */
const known = new WeakMap<Evidence['allSightings'], Map<FieldName, Listed>>();

function listedIn(evidence: Evidence, field: FieldName): Listed {
  const listed = known.get(evidence.allSightings) ?? new Map<FieldName, Listed>();
  known.set(evidence.allSightings, listed);
  const before = listed.get(field);
  if (before) return before;
  const fits = evidence.terms.all.some(
    ({ term, field: of }) => of === field && (term.kind === 'compatible-before' || term.kind === 'compatible-after'),
  );
  const places = new Map<number, number>();
  let last: Sighting | undefined;
  if (!fits)
    for (const one of evidence.allSightings.all) {
      // A text may repeat a name thousands of times.
      const isRepeated = last?.mark === one.mark && last.manner === one.manner && last.start < one.start;
      if (isRepeated && last?.field === one.field) continue;
      last = one;
      const { owner } = one.mark;
      const before = places.get(owner);
      if (one.field === field && (before === undefined || one.start < before) && standsAsItself(one))
        places.set(owner, one.start);
    }
  const starts = new Set(places.values());
  const found = { places, names: starts.size, first: Math.min(...starts) };
  listed.set(field, found);
  return found;
}

/** Whether the brand field names the brand; undefined where it names none. */
function isOffered({ allSightings }: Evidence, best: Sighting): boolean | undefined {
  const owners = allSightings.all.flatMap(({ field, mark }) => (field === 'brand' ? [mark.owner] : []));
  return owners.length === 0 ? undefined : owners.includes(best.mark.owner);
}
