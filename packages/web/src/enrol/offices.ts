/** Trade mark offices offered by name; WIPO's ST.3 codes. */
export const offices = ['CN', 'EM', 'US', 'WO'] as const;
