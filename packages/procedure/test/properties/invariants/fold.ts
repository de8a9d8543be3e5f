import { deciderOf } from '../../../src/aggregates.ts';
import type { Happening } from '../../../src/world/index.ts';
import type { Invariant } from './invariant.ts';

/** I16, checked at the end of a history, since it reads all events. */
export const folds: Invariant = {
  says: 'I16: folding the history, through JSON, gives the states',
  ofState: ({ world }) => {
    const stored = JSON.parse(JSON.stringify(world.history)) as readonly Happening[];
    for (const { ref, state } of world.states()) {
      const decider = deciderOf(ref.kind);
      const own = stored.filter((one) => one.ref.kind === ref.kind && one.ref.id === ref.id);
      const folded = own.reduce((before, { event }) => decider.evolve(before, event), decider.initial);
      if (canonical(folded) !== canonical(state)) return `${ref.kind} ${ref.id}`;
    }
    return undefined;
  },
};

/** JSON with its keys in order: a stored state does not keep their order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`;
}
