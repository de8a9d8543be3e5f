import type { BrandAnswer, ItemFinding, Texts } from '@marketsafe/procedure';
import type { AnswerKind, ReasonCode } from '@marketsafe/terms';

/** An invented case that is over. Every name in it is made up. */
export interface Exercise {
  readonly id: string;
  readonly reason: ReasonCode;
  readonly answer: AnswerKind;
  /** How the rights holder reacted to the answer. */
  readonly brand: BrandAnswer;
  readonly goods: Texts;
  /** What the complaint claims, and what the seller says. */
  readonly story: Texts;
  /** What is on each paper that the seller sent, by the item that it was sent for. */
  readonly papers: readonly { readonly item: string; readonly text: Texts }[];
  /** The findings that are right for each item. The outcome follows from the first of each and the rules in force. */
  readonly findings: Readonly<Record<string, readonly [ItemFinding, ...ItemFinding[]]>>;
  /** What decides it, apart from the rule. */
  readonly why: Texts;
}

/** Nothing was sent for it. */
export const nothing = ['unmet', 'not-applicable'] as const;

export const both = (en: string, chinese: string): Texts => ({ en, 'zh-CN': chinese });
