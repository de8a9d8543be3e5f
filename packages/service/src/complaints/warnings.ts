import { assess, type BrandBook, compileBrandBook, fold } from '@marketsafe/screening';
import { Brand, type Language, type Listing, variantsOf } from '@marketsafe/terms';
import { isRefused } from '../cases/refusal.ts';
import type { AnyTx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';
import { isInForce, rightsOf, sameMark } from '../rights/index.ts';
import type { FilingWarning } from './contract.ts';
import type { Filed } from './file-complaint.ts';
import { markNotNamedText } from './texts.ts';

/** What a warning is written from. */
export type Unnamed = Omit<FilingWarning, 'message'>;

export const warningView = (one: Unnamed, language: Language): FilingWarning => ({
  ...one,
  message: markNotNamedText(one, language),
});

/** One brand of whoever files, or the word of a right that is in none. */
interface Own {
  readonly name: string;
  readonly marks: Brand['marks'];
}

const mostNamed = 5;

/**
 * Of accepted complaints under a trade mark's word those whose listing does not name it, by case. What screening saw of the mark is in
 * the case's file already; the rest is looked up only where that is nothing.
 */
export async function unnamedMarks(
  tx: AnyTx,
  work: UnitOfWork,
  participant: string,
  filed: readonly Filed[],
): Promise<ReadonlyMap<string, Unnamed>> {
  const silent = filed.flatMap(({ case: id, seen }) => {
    const state = work.filed(id);
    const file = work.caseFiles.get(id);
    const { mark, type } = file?.right ?? {};
    if (!seen.listing || !file || mark === undefined || type !== 'trademark') return [];
    if (isRefused(state) || file.signals.length > 0) return [];
    return [{ id, mark, holder: file.holder, text: wholeText(seen.listing) }];
  });
  const [first] = silent;
  if (!first) return new Map();
  // One filing is under one right.
  const own = await ownBrands(tx, participant, { holder: first.holder, now: work.now });
  const book = bookOf(own);
  const markBook = bookOf([{ name: first.mark, marks: [{ text: first.mark, weak: false }] }]);
  const meant = new Set([
    ...namedIn(titled(first.mark), book),
    ...own.flatMap(({ marks }, at) => (marks.some(({ text }) => namedIn(titled(text), markBook).length > 0) ? at : [])),
  ]);
  return new Map(
    silent.flatMap(({ id, mark, text }): [string, Unnamed][] => {
      const named = namedIn(text, book);
      if (named.some((at) => meant.has(at)) || namedIn(text, markBook).length > 0 || holds(text, mark)) return [];
      const names = [...new Set(named.flatMap((at) => own[at]?.name ?? []))].slice(0, mostNamed);
      return [[id, { code: 'mark-not-named', title: text.title, mark, names }]];
    }),
  );
}

/** Its own brand book, and the words of the rights of `holder` that it may file under. */
async function ownBrands(
  tx: AnyTx,
  participant: string,
  { holder, now }: { readonly holder: string; readonly now: string },
): Promise<Own[]> {
  const [rows, rights] = await Promise.all([
    tx.selectFrom('brand').select('brand').where('tenant', '=', participant).orderBy('id').execute(),
    rightsOf(tx, participant),
  ]);
  const brands = rows.map(({ brand }) => Brand.parse(brand));
  const words = rights
    .filter((right) => right.holder === holder && right.type === 'trademark' && isInForce(right, now))
    .flatMap(({ mark }) => mark ?? [])
    .filter((mark) => !brands.some(({ marks }) => marks.some(({ text }) => sameMark(text, mark))));
  return [...brands, ...[...new Set(words)].map((name) => ({ name, marks: [{ text: name, weak: false }] }))];
}

const bookOf = (own: readonly Own[]): BrandBook =>
  compileBrandBook(own.map(({ name, marks }, at) => Brand.parse({ id: `${at}`, name, marks })));

/** Which of the book, by their places. */
const namedIn = (listing: Listing, book: BrandBook): number[] =>
  assess(listing, book).map(({ brand }) => Number(brand));

/** Screening passes over hanzi that may be parts of other words, and a mark of one symbol in running text: who reads the text finds them. */
function holds({ title, description = '' }: Listing, mark: string): boolean {
  const { text } = fold(mark);
  const isRead = /\p{Script=Han}/u.test(mark) || [...text].length === 1;
  return isRead && fold(`${title}\n${description}`).text.includes(text);
}

const titled = (title: string): Listing => ({
  ...{ marketplace: '-', id: '-', seller: { id: '-' }, title, images: [], shipsTo: [], variants: [], attributes: {} },
});

/** All that the listing says in words, that of its variants and attributes too. */
const wholeText = (listing: Listing): Listing => ({
  ...listing,
  description: [
    listing.description ?? '',
    ...variantsOf(listing).map(({ title }) => title ?? ''),
    ...Object.values(listing.attributes ?? {}).filter((value) => typeof value === 'string'),
  ].join('\n'),
});
