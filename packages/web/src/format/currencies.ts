/** In which sums are given in forms. */
export const currencies = ['CNY', 'USD', 'EUR', 'HKD'] as const;
