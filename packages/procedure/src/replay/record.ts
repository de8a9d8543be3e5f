import type { AnyState } from '../aggregates.ts';
import { deciderOf } from '../aggregates.ts';
import type { FiledCase } from '../case/index.ts';
import type { Happening } from '../world/index.ts';

/** What a programme's past is known from. */
export interface PastRecord {
  /** Every event of the programme, in order. */
  readonly history: readonly Happening[];
  /** The cases as they stood then, in the order of filing. */
  readonly cases: readonly FiledCase[];
  /** When it was read; ISO 8601 UTC. */
  readonly at: string;
}

/** The record whose events these are, in their order: the cases are folded from them. */
export function pastRecord(history: readonly Happening[], at: string): PastRecord {
  const { initial, evolve } = deciderOf('case');
  const cases = new Map<string, AnyState>();
  for (const { ref, event } of history)
    if (ref.kind === 'case') cases.set(ref.id, evolve(cases.get(ref.id) ?? initial, event));
  return { history, cases: [...cases.values()] as FiledCase[], at };
}
