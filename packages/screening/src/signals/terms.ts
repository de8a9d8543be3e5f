import { type Mark, prepareMark, type Sighting } from '../match/index.ts';
import { SIGNAL_KINDS } from './kinds.ts';
import type { Term, TermSighting } from './signal.ts';

const terms: readonly Term[] = SIGNAL_KINDS.flatMap((kind) => kind.terms);

/** Every word of the lexicons, searched for together with a book's marks. Like a weak mark, a term never matches with a wrong letter. */
export const TERMS: readonly Mark[] = terms
  .map(({ text }, i) => prepareMark(text, -1 - i, true))
  .filter((mark) => mark !== undefined);

/** The term at a sighting in a field of this text, or undefined where it is another word. */
export function termSighting({ mark, field, start, end, manner }: Sighting, text: string): TermSighting | undefined {
  const term = terms[-1 - mark.owner];
  if (!term || manner === 'glued' || (term.only && !term.only.test(text.slice(start, end)))) return undefined;
  return { term, field, start, end };
}
