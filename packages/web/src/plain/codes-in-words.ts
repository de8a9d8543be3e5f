import type { Schemas } from '@marketsafe/sdk';

type Codes = NonNullable<Schemas['Exhibit']['codes']>;

/** Barcodes and QR codes in a picture, as text: others wrote them, so an address in one is no link. */
export const codesInWords = (codes: Codes, term: (of: 'codeKind', kind: Codes[number]['kind']) => string): string =>
  codes.map(({ kind, text }) => `${term('codeKind', kind)} ${text}`).join(' · ');
