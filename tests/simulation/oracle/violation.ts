import type { Entry } from './entry.ts';

/** The invariants of the reliability facts, by their numbers there; `alive`: the simulation itself could not continue. */
export type Invariant = `I${number}` | 'alive';

export class Violation extends Error {
  readonly invariant: Invariant;
  constructor(invariant: Invariant, what: string) {
    super(`${invariant}: ${what}`);
    this.name = 'Violation';
    this.invariant = invariant;
  }
}

export function must(holds: boolean, invariant: Invariant, what: () => string): void {
  if (!holds) throw new Violation(invariant, what());
}

export const name = (entry: Entry): string => `case ${entry.id} on ${entry.target.marketplace}/${entry.target.id}`;
export const iso = (instant: number): string => new Date(instant).toISOString();
