import type { CaseFile } from './case-file.ts';

/** The tenants that read a case: who filed it and for whom, the seller, the desk. */
export interface CaseParties {
  readonly complainants: readonly string[];
  readonly seller: string;
}

export const partiesOf = (file: CaseFile, seller: string): CaseParties => ({
  complainants: [...new Set([file.complainant, ...(file.agent === undefined ? [] : [file.agent])])],
  seller: `seller:${seller}`,
});
