import type { ProblemError, ProblemPart } from './problem.ts';

const isFar = ({ code }: ProblemPart): boolean => code === 'rates-far-off';

/** Of a table of exchange rates that was refused: the currencies whose rate is ten times or more away from the one in force, and what else is wrong. */
export const farRates = ({ errors }: Pick<ProblemError, 'errors'>) => ({
  // `field` is the rate's path in the body; its last part is the currency.
  far: errors
    .filter(isFar)
    .map(({ field = '', detail }) => ({ currency: field.slice(field.lastIndexOf('.') + 1), detail })),
  others: errors.filter((one) => !isFar(one)),
});
