import type { BrandSide } from '../journeys/brand-side.ts';

/** Two commands that must not both have their way. */
export interface Race {
  readonly name: string;
  /** Brings about the moment before the two; every pair begins there. */
  prepare(side: BrandSide): Promise<Duel>;
}

export interface Duel {
  /** Each through the service's own handlers; gives what came of it in short. */
  readonly commands: readonly [Command, Command];
  /** A text in the kept rows that each pair has another one for, where the world outside remembers the last pair. */
  readonly renewed?: { readonly text: string; begin(replacement: string): void };
  /** What works off what the two left, where the rule is about its end. */
  finish?(): Promise<void>;
  /** Everything that the rule forbids, read from the rows alone; empty when all is well. */
  faults(after: After): Promise<string[]>;
}

export type Command = () => Promise<string>;

/** What the two left. */
interface After {
  readonly outcomes: readonly [string, string];
  /** Events since the pair began, in the order of their numbers. */
  readonly events: readonly EventRow[];
  rows<Row extends object>(query: string): Promise<readonly Row[]>;
}

export interface EventRow {
  readonly seq: number;
  readonly kind: string;
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  // A rule reads a payload as what it asserts of it.
  // biome-ignore lint/suspicious/noExplicitAny: the rules are the type
  readonly payload: any;
}

/** The events of some types, in order. */
export const of = (events: readonly EventRow[], ...types: readonly string[]): readonly EventRow[] =>
  events.filter(({ type }) => types.includes(type));

/** Of things that may be wrong, what those are that are so. */
export const those = (...checks: readonly (readonly [boolean, string])[]): string[] =>
  checks.filter(([isSo]) => isSo).map(([, what]) => what);
