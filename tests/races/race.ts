import type { BrandSide } from '../journeys/brand-side.ts';

/** Two commands of which only one may succeed. */
export interface Race {
  readonly name: string;
  /** Creates the start of the race; every pair begins there. */
  prepare(side: BrandSide): Promise<Duel>;
}

export interface Duel {
  /** Each uses the service's own handlers and returns its result in short. */
  readonly commands: readonly [Command, Command];
  /** A text in the stored rows that each pair replaces, if something outside remembers the last pair. */
  readonly renewed?: { readonly text: string; begin(replacement: string): void };
  /** Runs before each pair, after the rows were restored. */
  begin?(pair: number): Promise<void>;
  /** Processes the remaining work of the two, if the rule concerns the end. */
  finish?(): Promise<void>;
  /** All violations of the rule, read from the rows alone; empty when there is none. */
  faults(after: After): Promise<string[]>;
}

export type Command = () => Promise<string>;

/** The rows after the two. */
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
  // Rules read any field of a payload.
  // biome-ignore lint/suspicious/noExplicitAny: the rules are the type
  readonly payload: any;
}

/** The events of some types, in order. */
export const of = (events: readonly EventRow[], ...types: readonly string[]): readonly EventRow[] =>
  events.filter(({ type }) => types.includes(type));

/** The texts of the true conditions. */
export const those = (...checks: readonly (readonly [boolean, string])[]): string[] =>
  checks.filter(([isSo]) => isSo).map(([, what]) => what);
