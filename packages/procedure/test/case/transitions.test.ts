import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseEvent, type CaseStatus, caseDecider, caseStatuses, caseTransitions } from '../../src/case/index.ts';
import { anyPlan } from '../properties/plan.ts';
import { RandomHistory } from '../properties/random-history.ts';

describe('the transition table', () => {
  it('reaches every status from `new`', () => {
    const reached = new Set<CaseStatus>(['new']);
    for (const status of reached) for (const next of caseTransitions[status]) reached.add(next);
    expect([...reached].sort()).toEqual([...caseStatuses].sort());
  });

  it('leads from every status to an end', () => {
    const ends = new Set<CaseStatus>(caseStatuses.filter((status) => caseTransitions[status].length === 0));
    const leading = new Set<CaseStatus>([...ends, 'upheld', 'restored', 'refused']);
    for (let before = -1; before !== leading.size; ) {
      before = leading.size;
      for (const status of caseStatuses)
        if (caseTransitions[status].some((next) => leading.has(next))) leading.add(status);
    }
    expect([...leading].sort()).toEqual([...caseStatuses].sort());
  });

  it('contains every transition of random histories', () => {
    fc.assert(
      fc.property(anyPlan, ({ programme, acts }) => {
        const random = new RandomHistory(programme);
        for (const one of acts) random.perform(one);
        for (const { case: id } of random.stage.world.cases()) {
          let state = caseDecider.initial;
          for (const { ref, event } of random.stage.world.history) {
            if (ref.kind !== 'case' || ref.id !== id) continue;
            const next = caseDecider.evolve(state, event as CaseEvent);
            const steps = [state.status, ...caseTransitions[state.status]];
            expect(steps).toContain(next.status);
            state = next;
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
