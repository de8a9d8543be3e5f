/** Sellers: measures in force, strikes, closure, ban, clearances, recognition. */
export {
  type Claimed,
  type Clearance,
  type ClearanceScope,
  type ClearanceStatus,
  covers,
  isCleared,
} from './clearance/index.ts';
export { closedByRightAlone } from './closed-alone.ts';
export type { SellerCommand } from './commands.ts';
export { sellerDecider } from './decider.ts';
export type { SellerEvent } from './events.ts';
export { explainStrikes, type NextStep, nextStep, type StrikeExplained } from './explain.ts';
export { pointsIfUpheld } from './forecast.ts';
export { type Falling, type GivenBack, givenBetween, givesBack } from './gives-back.ts';
export type { MeasureNews } from './measure-news.ts';
export { isCase, isStillDown, proceedsOf } from './measures.ts';
export { isSameOperator } from './operator.ts';
export { priorRisk, standingPoints, validPoints } from './points.ts';
export { heldWord } from './proceeds.ts';
export { closedFor, closureDone, shutSince } from './shut.ts';
export {
  type Closure,
  initialSeller,
  type MeasureCause,
  type SellerClock,
  type SellerClocks,
  type SellerState,
  type SettledBy,
  type Strike,
  type StrikeMember,
  type TargetState,
} from './state.ts';
