import type { Signal } from '@marketsafe/terms';
import type { WeightName, Weights } from '../../fusion/index.ts';
import { type Evidence, fieldText, type TermSighting } from '../signal.ts';
import { DENIAL_BEFORE, ORDINARY_AFTER, SCALE_BEFORE } from './lexicon.ts';

/** Words of one trade come together, so each further one says less: full weight, half, a quarter, then nothing. */
const DIMINISHING = [1, 0.5, 0.25];
/** Descriptions tell stories ("a replica of the 1986 original"); a title has no room for them. */
const IN_DESCRIPTION = 0.6;

export function detect(evidence: Evidence, weights: Weights): Signal[] {
  const seen = evidence.terms
    .filter((found) => found.term.kind.startsWith('jargon-'))
    .filter((found) => !isDenied(evidence, found) && !isOrdinary(evidence, found))
    .filter((found) => !isPartOfMark(evidence, found));
  const strongest = seen.sort((a, b) => weightOf(b, weights) - weightOf(a, weights));
  const distinct = strongest.filter((found, i) => !strongest.slice(0, i).some((other) => overlaps(other, found)));
  return distinct.slice(0, DIMINISHING.length).map((found, rank) => ({
    signal: 'jargon',
    logOdds: weightOf(found, weights) * (DIMINISHING[rank] ?? 0) * (found.field === 'description' ? IN_DESCRIPTION : 1),
    field: found.field,
    span: [found.start, found.end],
    seen: fieldText(evidence.listing, found.field).slice(found.start, found.end),
    ...(found.term.note === undefined ? {} : { note: found.term.note }),
  }));
}

function weightOf({ term }: TermSighting, weights: Weights): number {
  return weights[term.kind as Extract<WeightName, `jargon-${string}`>];
}

function isDenied({ listing }: Evidence, { field, start }: TermSighting): boolean {
  return DENIAL_BEFORE.test(fieldText(listing, field).slice(Math.max(0, start - 14), start));
}

/** The same word twice, or a word within a longer one, is one reason. */
function overlaps(a: TermSighting, b: TermSighting): boolean {
  return a.term.text === b.term.text || (a.field === b.field && a.start < b.end && b.start < a.end);
}

function isOrdinary({ listing }: Evidence, { field, start, end }: TermSighting): boolean {
  const text = fieldText(listing, field);
  return (
    ORDINARY_AFTER.test(text.slice(end, end + 16)) || SCALE_BEFORE.test(text.slice(Math.max(0, start - 28), start))
  );
}

/** 精工 is no jargon where it is the mark itself. */
function isPartOfMark({ allSightings }: Evidence, { field, start, end }: TermSighting): boolean {
  return allSightings.some((mark) => mark.field === field && mark.start <= start && end <= mark.end);
}
