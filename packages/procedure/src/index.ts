/** The procedure: permissions, deadlines and consequences. Pure: time, people and ids come in as data. */
export { type Addressed, type AnyCommand, type AnyEvent, deciderOf, type States } from './aggregates.ts';
export * from './case/index.ts';
export type { Actor, Circumstances } from './circumstances.ts';
export * from './clock/index.ts';
export * from './complainant/index.ts';
export type { AggregateKind, AggregateRef, Decider, Reaction } from './decider.ts';
export type { DeskTaskKind, DeskTaskSubject, Effect, NoticeKind } from './effects.ts';
export type { Exhibit, Sealed } from './evidence.ts';
export * from './law/index.ts';
export * from './order/index.ts';
export * from './policy/index.ts';
export * from './reasons/index.ts';
export {
  type DelayGap,
  delayGaps,
  type FilingGap,
  filingGaps,
  isRefusal,
  type Missing,
  type ProceedingsGap,
  proceedingsGaps,
  type Refusal,
  type RefusalCode,
  type ReviewGap,
  refusalCodes,
  reviewGaps,
} from './refusals.ts';
export * from './replay/index.ts';
export * from './right/index.ts';
export * from './seller/index.ts';
export * from './stories/index.ts';
