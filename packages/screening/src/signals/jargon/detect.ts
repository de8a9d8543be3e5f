import type { Signal } from '@marketsafe/terms';
import type { WeightName, Weights } from '../../fusion/index.ts';
import { type Evidence, fieldText, raise, type Term, type TermSighting } from '../signal.ts';
import { deniedAmong } from './denials.ts';
import { ORDINARY_AFTER, SCALE_BEFORE } from './lexicon.ts';

/** Words of one trade come together, so each further one adds less: full weight, half, a quarter, then nothing. */
const DIMINISHING = [1, 0.5, 0.25];
/** Descriptions tell stories ("a replica of the 1986 original"); titles do not. */
const IN_DESCRIPTION = 0.6;
/** Signals by the listing's terms: a cache, since they are the same for each of its brands. */
const judged = new WeakMap<Evidence['terms'], { readonly weights: Weights; readonly signals: readonly Signal[] }>();

export function detect(evidence: Evidence, weights: Weights): Signal[] {
  if (!evidence.terms.all.some(isJargon)) return [];
  const known = judged.get(evidence.terms);
  if (known?.weights === weights) return [...known.signals];
  const signals = signalsOf(evidence, weights);
  judged.set(evidence.terms, { weights, signals });
  return signals;
}

function signalsOf(evidence: Evidence, weights: Weights): Signal[] {
  const all = evidence.terms.all.filter(isJargon);
  const denied = deniedAmong(evidence, all);
  const ordinary = all.filter((found) => isOrdinary(evidence, found));
  const seen = all
    .filter((found) => !denied.has(found) && !ordinary.some((other) => meet(other, found)))
    .filter((found) => !isPartOfMark(evidence, found));
  const strongest = seen.sort((a, b) => weightOf(b, weights) - weightOf(a, weights));
  return distinct(strongest).map(({ term, field, start, end }, rank) =>
    raise(
      weights,
      weightNameOf(term),
      {
        signal: 'jargon',
        field,
        span: [start, end],
        seen: fieldText(evidence.listing, field).slice(start, end),
        ...(term.note === undefined ? {} : { note: term.note }),
      },
      (DIMINISHING[rank] ?? 0) * (field === 'description' ? IN_DESCRIPTION : 1),
    ),
  );
}

const isJargon = ({ term }: TermSighting): boolean => term.kind.startsWith('jargon-');

/** Returns the terms that count. The same word twice, or a word within a longer one, is one reason. */
function distinct(strongest: readonly TermSighting[]): TermSighting[] {
  const chosen: TermSighting[] = [];
  for (const found of strongest) {
    if (chosen.length === DIMINISHING.length) break;
    if (!chosen.some((other) => overlaps(other, found))) chosen.push(found);
  }
  return chosen;
}

const weightNameOf = ({ kind }: Term): WeightName => kind as Extract<WeightName, `jargon-${string}`>;

const weightOf = ({ term }: TermSighting, weights: Weights): number => weights[weightNameOf(term)];

function overlaps(a: TermSighting, b: TermSighting): boolean {
  return a.term.text === b.term.text || meet(a, b);
}

const meet = (a: TermSighting, b: TermSighting): boolean => a.field === b.field && a.start < b.end && b.start < a.end;

function isOrdinary({ listing }: Evidence, { field, start, end }: TermSighting): boolean {
  const text = fieldText(listing, field);
  return (
    ORDINARY_AFTER.test(text.slice(end, end + 16)) || SCALE_BEFORE.test(text.slice(Math.max(0, start - 28), start))
  );
}

/** 精工 is no jargon where it is the mark itself. */
function isPartOfMark({ allSightings }: Evidence, { field, start, end }: TermSighting): boolean {
  return allSightings.around(field, start, end).some((mark) => mark.start <= start && end <= mark.end);
}
