/** Orders to marketplaces, as a pure state machine. */

export { nextOrder, orderTransitions } from './next-order.ts';
export type { ProceedsWord, RemovalOutcome } from './outcome.ts';
export {
  type LimitScope,
  type OverLimit,
  ordinaryDay,
  overLimit,
  type RemovalUse,
  unusualAbove,
} from './removal-limits.ts';
export {
  type Compared,
  fallsShort,
  refuseStage,
  type Shortfall,
  type Stage,
  type StageSide,
  type StageState,
  type StageWord,
  stageAbove,
  stageAfter,
  stages,
  stagesBelow,
} from './stage.ts';
export { type OrderEvent, type OrderState, type OrderStatus, orderStatuses } from './state.ts';
