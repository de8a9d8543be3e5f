import type { AnyState } from '../aggregates.ts';
import { deciderOf } from '../aggregates.ts';
import type { FiledCase } from '../case/index.ts';
import type { Happening } from '../world/index.ts';

/** The source of a programme's past. */
export interface PastRecord {
  /** Every event of the programme, in order. */
  readonly history: readonly Happening[];
  /** The cases in their state at that time, in the order of filing. */
  readonly cases: readonly FiledCase[];
  /** When it was read; ISO 8601 UTC. */
  readonly at: string;
}

/** The record for these events, in their order; the cases are folded from them. */
export function pastRecord(history: readonly Happening[], at: string): PastRecord {
  const { initial, evolve } = deciderOf('case');
  const cases = new Map<string, AnyState>();
  for (const { ref, event } of history)
    if (ref.kind === 'case') cases.set(ref.id, evolve(cases.get(ref.id) ?? initial, event));
  return { history, cases: [...cases.values()] as FiledCase[], at };
}
