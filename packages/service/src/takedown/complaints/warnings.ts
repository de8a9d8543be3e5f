import { Brand, type Language } from '@marketsafe/terms';
import { isInForce, rightsOf, sameMark } from '../../parties/rights/index.ts';
import { rulesByHash } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles } from '../case-file/index.ts';
import { isRefused } from '../cases/index.ts';
import { countsMoreText, markNotNamedText } from '../reasons/index.ts';
import type { FilingWarning } from './contract.ts';
import type { Filed } from './file-complaint.ts';
import { bookOf, namedIn, plainBrand, wholeText } from './shown.ts';

/** The facts of a warning. */
export type Warned =
  | (Pick<FilingWarning, 'title' | 'names'> & { readonly code: 'mark-not-named'; readonly mark: string })
  | (Pick<FilingWarning, 'title' | 'names'> & { readonly code: 'counts-more'; readonly countsAs: number });

export const warningView = (one: Warned, language: Language): FilingWarning => ({
  ...one,
  message: one.code === 'mark-not-named' ? markNotNamedText(one, language) : countsMoreText(one, language),
});

/** One of the complainant's brands, or the word of a right that belongs to no brand. */
interface Own {
  readonly name: string;
  readonly marks: Brand['marks'];
}

const mostNamed = 5;

/** Warnings on accepted complaints, by case. Other names on a listing are looked up only if it does not name the mark. */
export async function warningsOn(
  tx: AnyTx,
  work: UnitOfWork,
  participant: string,
  filed: readonly Filed[],
): Promise<ReadonlyMap<string, readonly Warned[]>> {
  const accepted = filed.flatMap(({ case: id, seen }) => {
    const state = work.filed(id);
    return isRefused(state) || seen.listing === undefined ? [] : [{ id, state, listing: seen.listing }];
  });
  const unnamed = accepted.filter(({ state }) => state.shown === 'none');
  // A filing has one right.
  const [first] = unnamed;
  const own = first ? await ownBrands(tx, participant, { holder: first.state.holder, now: work.now }) : [];
  const book = bookOf(own);
  return new Map(
    accepted.map(({ id, state, listing }): [string, Warned[]] => {
      const { title } = listing;
      const mark = work.memo(caseFiles).get(id)?.right.mark;
      const { countsAs = 1 } = rulesByHash(work.programme, state.pack).lanes.notShown ?? {};
      const isUnnamed = state.shown === 'none' && mark !== undefined;
      const named = isUnnamed ? namedIn(wholeText(listing), book).flatMap((at) => own[at]?.name ?? []) : [];
      const said: Warned[] = [];
      if (isUnnamed) said.push({ code: 'mark-not-named', title, mark, names: [...new Set(named)].slice(0, mostNamed) });
      if (state.lifted) said.push({ code: 'counts-more', title, names: [], countsAs });
      return [id, said];
    }),
  );
}

/** The complainant's own brand book, and the words of `holder`'s rights that they may file under. */
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
  return [...brands, ...[...new Set(words)].map(plainBrand)];
}
