import { BrandBookError, compileBrandBook } from '@marketsafe/screening';
import type { Brand } from '@marketsafe/terms';
import { isInForce, rightsOf, sameMark } from '../../parties/rights/index.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';

/**
 * Refuses a brand that screening cannot use, and one with a mark that its participant has no right to. Each mark must be the word
 * of a verified right that the participant holds or has a mandate for. A weak mark (an abbreviation) only supports other signals,
 * so it needs no registration.
 */
export async function checkBrand(tx: AnyTx, participant: string, brand: Brand, now: string): Promise<void> {
  try {
    compileBrandBook([brand]);
  } catch (error) {
    if (!(error instanceof BrandBookError)) throw error;
    throw new ProblemError(422, 'brand-unusable', error.message, {
      errors: [{ code: 'brand-unusable', field: `body.${error.field}`, detail: error.message }],
    });
  }
  const words = (await rightsOf(tx, participant))
    .filter((right) => isInForce(right, now))
    .flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
  const errors = brand.marks.flatMap(({ text, weak }, index) =>
    weak || words.some((word) => sameMark(word, text))
      ? []
      : [
          {
            code: 'mark-not-covered',
            field: `body.marks.${index}.text`,
            detail: `“${text}” is not the word of a verified right of yours`,
          },
        ],
  );
  if (errors.length === 0) return;
  const own =
    words.length > 0
      ? `Your verified rights cover: ${[...new Set(words)].join(', ')}.`
      : 'You have no verified right yet.';
  throw new ProblemError(
    422,
    'mark-not-covered',
    `${errors.map(({ detail }) => detail).join('; ')}. ${own} Register the right first, under Rights.`,
    { errors },
  );
}
