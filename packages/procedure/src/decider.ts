/**
 * The one shape of everything that decides.
 *
 * How a decision is carried out (by the service in a transaction, by `world/world.ts` in memory):
 * 1. lock the aggregates it reads; a case command reads the case's complainant, its agent if any, its right and its
 *    seller, and may command each of them;
 * 2. `decide`; fold ALL events of the decision; then `react` to each of them with the folded state;
 * 3. apply every `command` reaction in the same way until nothing follows; keep `follow-up`s for their own
 *    transaction, effects for the outbox.
 *
 * A command that the programme sends to itself and that no longer applies (a late receipt, a struck clock) yields no
 * events; only people are refused.
 */
import type { CaseCommand } from './case/index.ts';
import type { Circumstances } from './circumstances.ts';
import type { ComplainantCommand } from './complainant/index.ts';
import type { Effect } from './effects.ts';
import type { Refusal } from './refusals.ts';
import type { RightCommand } from './right/index.ts';
import type { SellerCommand } from './seller/index.ts';

export interface Decider<Command, Event, State> {
  readonly initial: State;
  decide(state: State, command: Command, at: Circumstances): readonly Event[] | Refusal;
  evolve(state: State, event: Event): State;
  /** What follows from `event`; `state` is the state after it. */
  react(event: Event, state: State, at: Circumstances): readonly Reaction[];
}

export type AggregateKind = 'case' | 'seller' | 'complainant' | 'right';
export interface AggregateRef {
  readonly kind: AggregateKind;
  /** case id, seller key (`marketplace/seller`), participant id, right id */
  readonly id: string;
}

/** A command with its addressee. */
export type Addressed =
  | { readonly to: { readonly kind: 'case'; readonly id: string }; readonly command: CaseCommand }
  | { readonly to: { readonly kind: 'seller'; readonly id: string }; readonly command: SellerCommand }
  | { readonly to: { readonly kind: 'complainant'; readonly id: string }; readonly command: ComplainantCommand }
  | { readonly to: { readonly kind: 'right'; readonly id: string }; readonly command: RightCommand };

export type Reaction =
  /** Decided in the same transaction, under the locks already held, as `system`. */
  | ({ readonly kind: 'command' } & Addressed)
  /** Decided in a transaction of its own, soon: its addressee is not locked here. */
  | ({ readonly kind: 'follow-up' } & Addressed)
  | { readonly kind: 'effect'; readonly effect: Effect };

/** Reference to a row that holds personal data or free text; erasing that row leaves the events verifiable. */
export interface Sealed {
  readonly sealed: string;
  /** SHA-256 (hex) of the sealed bytes with their salt. */
  readonly hash: string;
}
