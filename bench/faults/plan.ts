import type { Behaviour } from '../../tests/marketplaces/behaviours.ts';
import type { Sight } from './wire.ts';

/** What a marketplace is going to do wrong about one listing. */
export interface Plan {
  readonly listing: string;
  readonly behaviour: Behaviour;
  /** Requests that it still strikes; infinite until the marketplace is calm. */
  writes: number;
  reads: number;
  /** Milliseconds by which a late effect is late. */
  readonly late: number;
  /** Every second write of those that could be either is carried out although its answer is wrong. */
  isDone: boolean;
  /** What shoppers were shown yesterday. */
  yesterday: Sight;
}

/** The requests that a behaviour strikes: changes, questions of the operator's, looks of shoppers. */
type Strikes = readonly ('write' | 'read' | 'look')[];

export const strikesOf: Readonly<Record<Behaviour, Strikes>> = {
  'an effect, and no answer': ['write'],
  'no answer, and an effect up to two days later': ['write'],
  'accepted, and forgotten': ['write'],
  'a yes, and an error in its body': ['write'],
  'a yes, and nothing done': ['write'],
  'too many requests': ['write', 'read', 'look'],
  'a storm of server errors': ['write', 'read', 'look'],
  'not found': ['write', 'read', 'look'],
  'pages of yesterday': ['look'],
  'an id that is somebody else’s now': ['read'],
  'a session that is dead': ['write', 'read'],
  'answers of another shape': ['write', 'read', 'look'],
};

/** Behaviours of the whole marketplace, which strike requests about nothing in particular too: pulls, logins, carts. */
export const strikesAll: ReadonlySet<Behaviour> = new Set([
  'too many requests',
  'a storm of server errors',
  'a session that is dead',
  'answers of another shape',
]);

/** Kinds that real software cannot play as they are, and what stands for them. */
export const playedAs: Readonly<Partial<Record<Behaviour, string>>> = {
  'no answer, and an effect up to two days later': 'the effect is late by up to half a minute',
  'accepted, and forgotten': 'a gateway accepts: the software itself accepts nothing that it does not do at once',
  'an id that is somebody else’s now':
    'the listing is given to another seller about when it is read for its order: the software uses no id twice',
};
