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
import type { Circumstances } from './circumstances.ts';
import type { Effect } from './effects.ts';
import type { Refusal } from './refusals.ts';

/** `Follows`: the commands, each with its addressee, that may follow from its events. */
export interface Decider<Command, Event, State, Follows = never, At extends Circumstances = Circumstances> {
  readonly initial: State;
  decide(state: State, command: Command, at: At): readonly Event[] | Refusal;
  evolve(state: State, event: Event): State;
  /** What follows from `event`; `state` is the state after it. */
  react(event: Event, state: State, at: At): readonly Reaction<Follows>[];
}

export type AggregateKind = 'case' | 'seller' | 'complainant' | 'right';
export interface AggregateRef {
  readonly kind: AggregateKind;
  /** case id, seller key (`marketplace/seller`), participant id, right id */
  readonly id: string;
}

/** A command with its addressee. */
export interface To<Kind extends AggregateKind, Command> {
  readonly to: { readonly kind: Kind; readonly id: string };
  readonly command: Command;
}

export type Reaction<Follows = never> =
  /** Decided in the same transaction, under the locks already held, as `system`. */
  | ({ readonly kind: 'command' } & Follows)
  /** Decided in a transaction of its own, soon: its addressee is not locked here. */
  | ({ readonly kind: 'follow-up' } & Follows)
  | { readonly kind: 'effect'; readonly effect: Effect };
