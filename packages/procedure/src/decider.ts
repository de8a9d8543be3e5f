/**
 * The common interface of all deciders.
 * How a decision is carried out (by the service in a transaction, by `world/world.ts` in memory):
 * 1. Lock the aggregates that it reads. A case command reads the case's complainant, its agent if any, its right and its seller,
 * and may command each of them.
 * 2. `decide`; fold ALL events of the decision; then `react` to each of them with the folded state.
 * 3. Apply every `command` reaction in the same way until none is left; keep `follow-up`s for their own transaction, effects for
 * the outbox.
 * A command that the programme sends to itself and that no longer applies (a late receipt, an expired clock) yields no events; only
 * people get refusals.
 */
import type { Circumstances } from './circumstances.ts';
import type { Effect } from './effects.ts';
import type { Refusal } from './refusals.ts';

/** `Follows`: the commands, each with its addressee, that may follow from its events. */
export interface Decider<Command, Event, State, Follows = never, At extends Circumstances = Circumstances> {
  readonly initial: State;
  decide(state: State, command: Command, at: At): readonly Event[] | Refusal;
  evolve(state: State, event: Event): State;
  /** The reactions to `event`; `state` is the state after it. */
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
  /** Decided soon in its own transaction, since its addressee is not locked here. */
  | ({ readonly kind: 'follow-up' } & Follows)
  | { readonly kind: 'effect'; readonly effect: Effect };
