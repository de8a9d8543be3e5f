import type { MeasureTarget } from '@marketsafe/terms';
import type { Action, ActionType, Capabilities, Observation } from '../contract.ts';
import { orNothing } from '../operator-api/desk.ts';
import type { Judgement } from './judgement.ts';
import type { Send } from './sending.ts';
import type { Guard, Written } from './written.ts';

/** What a marketplace's books say about a target, as far as all marketplaces say it. */
export type Books =
  | { readonly kind: 'listing'; readonly id: string; readonly seller: string }
  | { readonly kind: 'storefront'; readonly id: string };

/**
 * A marketplace that keeps no record of our actions. So the state of its target is all that tells what became of one: it is read before
 * anything is sent, and again afterwards.
 */
export interface Software<State extends Books, Change> {
  readonly marketplace: string;
  readonly at: () => string;
  readonly capabilities: Capabilities;
  /** Shoppers find what was changed for some time still, so a look right after a change finds nothing new. */
  readonly isSlow?: true;
  /** In the order of the targets; undefined for one that is not there. */
  readonly readStates: (targets: readonly MeasureTarget[]) => Promise<readonly (State | undefined)[]>;
  /** What shoppers find of targets whose states are known, in their order. */
  readonly look: (
    targets: readonly MeasureTarget[],
    states: readonly (State | undefined)[],
  ) => Promise<readonly Observation[]>;
  readonly judge: (type: ActionType, state: State, seen: Observation | undefined) => Judgement;
  /** Sends what an action still needs. */
  readonly act: (action: Action, state: State, send: Send<Change>) => Promise<void>;
  /** Sends one change for the action with this id. */
  readonly write: (change: Change, action: string, canSend: Guard) => Promise<Written>;
  /** What has to be known to take an action back, by the state before it. A listing's names its seller (`UndoOfListing`). */
  readonly keep: (states: readonly State[]) => Promise<ReadonlyMap<State, unknown>>;
  /** Whether a listing is on sale by the books. */
  readonly isOnSale: (state: State) => boolean;
  /** As `Connector.takenDownBy`, of one target's state. */
  readonly takenDownBy?: (state: State | undefined) => 'marketplace' | 'seller' | undefined;
}

/** As `judge`. `expectSeller`: the expected seller; a different one means that the listing is another's now. */
export const judged = <State extends Books, Change>(
  { judge }: Software<State, Change>,
  type: ActionType,
  state: State | undefined,
  seen: Observation | undefined,
  expectSeller: string | undefined,
): Judgement => {
  if (state === undefined) return { is: 'not-found', reason: 'the marketplace has no such target' };
  return state.kind === 'listing' && expectSeller !== undefined && state.seller !== expectSeller
    ? { is: 'not-found', reason: 'the id is now the listing of another seller' }
    : judge(type, state, seen);
};

/** As `look`, of the targets of actions; undefined for each if the observation failed. */
export const lookAll = async <State extends Books, Change>(
  { look }: Software<State, Change>,
  targets: readonly MeasureTarget[],
  states: readonly (State | undefined)[],
): Promise<(Observation | undefined)[]> => {
  const seen = await orNothing(look(targets, states));
  return targets.map((_, index) => seen?.[index]);
};
