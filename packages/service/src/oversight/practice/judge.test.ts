import { describe, expect, test } from 'vitest';
import { loadPolicies } from '../../platform/policies.ts';
import { exercises } from './exercises.ts';
import { exercisesUnder, judge, solutionOf } from './judge.ts';

const { packs } = await loadPolicies();
const rules = packs.map(({ rules: of }) => of);

test('every pack has at least ten cases to practise with, and each answer kind that is contested most has one', () => {
  for (const of of rules) expect(exercisesUnder(of).length).toBeGreaterThanOrEqual(10);
  expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
  expect(new Set(exercises.map(({ answer }) => answer)).size).toBeGreaterThanOrEqual(8);
});

describe('a decision', () => {
  const [of] = rules;
  if (!of) throw new Error('there is no pack');
  test('of the right findings passes, whatever right finding is chosen', () => {
    for (const exercise of exercisesUnder(of)) {
      const { outcome, items } = solutionOf(exercise, of);
      for (const nth of [0, -1]) {
        const checklist = Object.fromEntries(items.map((item) => [item, exercise.findings[item]?.at(nth) ?? 'unmet']));
        expect({ id: exercise.id, ...judge(exercise, { outcome, checklist }, of) }).toMatchObject({ passed: true });
      }
    }
  });

  test('with one wrong finding, or the other outcome, does not, and says which is right', () => {
    for (const exercise of exercisesUnder(of)) {
      const { outcome, items } = solutionOf(exercise, of);
      const right = Object.fromEntries(items.map((item) => [item, exercise.findings[item]?.[0] ?? 'unmet']));
      const other = outcome === 'upheld' ? 'overturned' : 'upheld';
      expect(judge(exercise, { outcome: other, checklist: right }, of).passed).toBe(false);
      const [item = ''] = items;
      const { [item]: _, ...missing } = right;
      expect(judge(exercise, { outcome, checklist: missing }, of)).toMatchObject({ passed: false, outcome });
    }
  });

  test('with any right findings has one outcome under the rules', () => {
    for (const exercise of exercisesUnder(of)) {
      const last = {
        ...exercise,
        findings: Object.fromEntries(Object.entries(exercise.findings).map(([k, v]) => [k, [...v].reverse()])),
      };
      expect([exercise.id, solutionOf(last as never, of).outcome]).toEqual([
        exercise.id,
        solutionOf(exercise, of).outcome,
      ]);
    }
  });
});
