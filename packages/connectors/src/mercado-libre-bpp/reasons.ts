import type { ReasonCode } from '@marketsafe/terms';

/** Our reasons as those of the Brand Protection Program. */
export const REASONS: Readonly<Record<ReasonCode, string>> = {
  counterfeit: 'PPPI1',
  trademark: 'PPPI2',
  // Works of other kinds than software, books, images, courses, games, films, music and characters.
  copyright: 'PPPI17',
  'copyright-verbatim': 'PPPI6',
  design: 'PPPI8',
  patent: 'PPPI9',
};

/** Reasons for which a complaint names the pictures that infringe. */
export const WITH_PICTURES: ReadonlySet<string> = new Set(['PPPI4', 'PPPI6', 'PPPI7', 'PPPI17']);
