/**
 * How far a marketplace trusts the orders of one rights holder: none is sent, it releases each, or they go directly. Two sides raise
 * the stage, one lowers it.
 */
import type { StageRules } from '../policy/index.ts';

/**
 * From the most cautious on. `shadow`: nothing is sent; what would have been ordered is compared with what the marketplace did by
 * itself. `confirmed`: a person of the marketplace releases every removal.
 */
export const stages = ['shadow', 'confirmed', 'direct'] as const;
export type Stage = (typeof stages)[number];

export type StageSide = 'marketplace' | 'desk';

/** One side wants a stage. Words are kept, and the stage follows from them. */
export interface StageWord {
  readonly stage: Stage;
  readonly side: StageSide;
  readonly at: string;
}

export interface StageState {
  readonly stage: Stage;
  /** Absent until a side said anything. */
  readonly since?: string;
  /** One side wants to raise it; the other has not agreed yet. */
  readonly raise?: StageWord;
}

/**
 * Removals of this stage that the marketplace answered for, and how many of them it agreed with: its people released them or, in
 * `shadow`, it took the listing down or would have.
 */
export interface Compared {
  readonly compared: number;
  readonly agreed: number;
}

const isAbove = (one: Stage, other: Stage): boolean => stages.indexOf(one) > stages.indexOf(other);

/** The stage that both sides may raise this one to: one at a time, since each is shown by the one before. */
export const stageAbove = (stage: Stage): Stage | undefined => stages[stages.indexOf(stage) + 1];
/** The stages that one side may lower it to, the nearest first. */
export const stagesBelow = (stage: Stage): readonly Stage[] => stages.slice(0, stages.indexOf(stage)).reverse();

const directly: StageState = { stage: 'direct' };

/** Without a word, orders go directly. A word for the stage in force takes a wish to raise it back. */
export function stageAfter(words: readonly StageWord[], before = directly): StageState {
  return words.reduce<StageState>((state, word) => {
    const { raise, ...kept } = state;
    if (word.stage === state.stage) return kept;
    const isAgreed = raise?.stage === word.stage && raise.side !== word.side;
    if (isAbove(word.stage, state.stage) && !isAgreed) return { ...kept, raise: word };
    return { stage: word.stage, since: word.at };
  }, before);
}

export type Shortfall = 'too-few-compared' | 'too-little-agreement';

/** What a stage's removals must show before it is raised; undefined if they do. Without rules the two sides decide alone. */
export function fallsShort({ compared, agreed }: Compared, rules: StageRules | undefined): Shortfall | undefined {
  if (rules === undefined) return undefined;
  if (compared < rules.compared) return 'too-few-compared';
  return agreed < rules.agreement * compared ? 'too-little-agreement' : undefined;
}

/** Why a side may not want this stage now; undefined if it may. */
export function refuseStage(
  state: StageState,
  wanted: Pick<StageWord, 'stage' | 'side'>,
  seen: Compared,
  rules: StageRules | undefined,
): Shortfall | 'already-exists' | 'one-stage-at-a-time' | undefined {
  if (wanted.stage === state.stage) return state.raise === undefined ? 'already-exists' : undefined;
  if (!isAbove(wanted.stage, state.stage)) return undefined;
  if (wanted.stage !== stageAbove(state.stage)) return 'one-stage-at-a-time';
  if (state.raise?.side === wanted.side) return 'already-exists';
  return fallsShort(seen, rules);
}
