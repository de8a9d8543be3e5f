/** Texts for the typed reasons of measures and decisions, for readers of each language. */
export { StatementLine } from './contract.ts';
export { decisionLines, missingText } from './decision-lines.ts';
export { countsMoreText, gapText, markNotNamedText, notAListingText, unreadTexts } from './filing-gaps.ts';
export { type GapView, gapView } from './gap-texts.ts';
export { costLines, givenBackLines } from './given-back-lines.ts';
export { endText, instantText } from './instant-text.ts';
export { liabilityLines, type RecordedLiability } from './liability-lines.ts';
export { asText, inBoth, type Reader } from './line.ts';
export { chipTexts, doneTexts, evidenceTexts, measureLines } from './measure-lines.ts';
export { moneyText } from './money-text.ts';
export { decisionOfCase, liftedAt, measureOfCase, readerOf, widestOf } from './of-case.ts';
export { periodText } from './period-text.ts';
export { redressText } from './redress-text.ts';
export { reasonTexts, reviewTexts } from './review-texts.ts';
export { groundText } from './rule-texts.ts';
