import type { CaseFile } from './case-file.ts';

/** The tenants that read a case: complainant, rights holder, seller, desk. */
export interface CaseParties {
  readonly complainants: readonly string[];
  readonly seller: string;
}

export const partiesOf = (file: CaseFile, seller: string): CaseParties => ({
  complainants: [...new Set([file.complainant, ...(file.agent === undefined ? [] : [file.agent])])],
  seller: `seller:${seller}`,
});
