import type { Texts } from '@marketsafe/procedure';
import type { ProgrammeTerms, Terms } from '../../platform/terms.ts';
import type { Transactions } from '../../platform/transactions.ts';
import { type TermsSurroundings, tellOfTerms } from './tell.ts';
import { TermsError } from './terms-error.ts';

/**
 * Stores the terms in force by their hash, permanently, and returns them with every earlier version: participants accepted those,
 * and cases were filed under them. Participants get a mail about a version that is new.
 * @throws TermsError if a text was changed and kept its version
 */
export async function keepTerms(
  transactions: Transactions,
  terms: readonly Terms[],
  surroundings: TermsSurroundings,
): Promise<Omit<ProgrammeTerms, 'templatesCount'>> {
  const rows = await transactions.work(async (tx) => {
    const kept = await tx.selectFrom('terms').select(['kind', 'version', 'hash']).execute();
    const changed = terms.flatMap(({ kind, version, hash }) =>
      kept.some((one) => one.kind === kind && one.version === version && one.hash !== hash)
        ? [`The terms for ${kind}: version ${version} was in force with another text.`]
        : [],
    );
    if (changed.length > 0)
      throw new TermsError(
        `${changed.join('\n')}\nGive each changed text a new "version" and "date", in both languages.`,
      );
    if (terms.length > 0) {
      const added = await tx
        .insertInto('terms')
        .values(
          terms.map(({ title, text, ...one }) => ({
            ...one,
            title: JSON.stringify(title),
            text: JSON.stringify(text),
            kept_at: surroundings.now,
          })),
        )
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .returning('hash')
        .execute();
      const isNew = ({ hash }: Terms): boolean => added.some((one) => one.hash === hash);
      for (const one of terms.filter(isNew)) await tellOfTerms(tx, one, surroundings);
    }
    return tx.selectFrom('terms').selectAll().execute();
  });
  return {
    inForce: new Map(terms.map((one) => [one.kind, one])),
    known: new Map(rows.map(({ kept_at: _, ...one }) => [one.hash, one satisfies Terms & { title: Texts }])),
  };
}
