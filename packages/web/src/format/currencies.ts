/** The currencies that forms offer. */
export const currencies = ['CNY', 'USD', 'EUR', 'HKD'] as const;
