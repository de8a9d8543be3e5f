import type { CaseFile } from './case-file.ts';

/** The tenants that read a case beside the desk: complainant, rights holder, seller, marketplace. */
export interface CaseParties {
  readonly complainants: readonly string[];
  readonly seller: string;
  readonly marketplace: string | undefined;
}

export const partiesOf = (file: CaseFile, seller: string): CaseParties => ({
  complainants: [...new Set([file.complainant, ...(file.agent === undefined ? [] : [file.agent])])],
  seller: `seller:${seller}`,
  marketplace: file.marketplace,
});
