import type { Listing } from '@marketsafe/terms';
import { FIELDS, type Mark, prepareMark, searchFor } from '../match/index.ts';
import { fieldText, SIGNAL_KINDS, type Term, type TermSighting } from '../signals/index.ts';

const terms: readonly Term[] = SIGNAL_KINDS.flatMap((kind) => kind.terms);
const search = searchFor(
  terms.map((term, i) => prepareMark(term.text, i, false)).filter((mark): mark is Mark => !!mark),
);

/** Every lexicon word in the listing. Run only on listings that name a brand, since alone such words concern nobody. */
export function readTerms(listing: Listing): TermSighting[] {
  const found: TermSighting[] = [];
  for (const field of FIELDS) {
    if (field === 'brand') continue;
    const text = fieldText(listing, field);
    if (text === '') continue;
    search.scan(text, field, ({ mark, start, end, manner }) => {
      const term = terms[mark.owner];
      if (!term || manner === 'glued') return;
      if (term.only && !term.only.test(text.slice(start, end))) return;
      found.push({ term, field, start, end });
    });
  }
  return found;
}
