import { type BrandAnswer, type ChecklistVerdicts, contestOf, type FiledCase, type Rules } from '@marketsafe/procedure';
import type { Exercise } from './exercise.ts';
import { exercises } from './exercises.ts';

/** Those whose every item has a solution under the rules in force: packs ask for different proof. */
export const exercisesUnder = (rules: Rules): readonly Exercise[] =>
  exercises.filter(({ answer, findings }) => rules.answers[answer].checklist.every(({ item }) => item in findings));

/** The case as the rules read it, as far as the rights holder's reaction goes. */
const reactions: Readonly<Record<BrandAnswer, object>> = {
  backed: { report: { kind: 'test-purchase' } },
  bare: { stoodBehindAt: '' },
  silent: {},
  withdrawn: { givenUp: {} },
};

/** What the rules in force make of the right findings. */
export function solutionOf({ answer, brand, findings }: Exercise, rules: Rules) {
  const items = rules.answers[answer].checklist.map(({ item }) => item);
  const right = Object.fromEntries(items.map((item) => [item, findings[item]?.[0] ?? 'unmet'])) as ChecklistVerdicts;
  const state = { answer: { kind: answer }, ...reactions[brand] } as unknown as FiledCase;
  const contest = contestOf(state, right, rules);
  if (contest === undefined) throw new Error('an exercise has an answer');
  return {
    items,
    outcome: contest.usual,
    proof: rules.contest?.proof[contest.proof].texts,
    rule: rules.contest?.texts,
  };
}

interface Decision {
  readonly outcome: 'upheld' | 'overturned';
  readonly checklist: ChecklistVerdicts;
}

/** Passed: the outcome of the rules, and a right finding for each item. */
export function judge(exercise: Exercise, { outcome, checklist }: Decision, rules: Rules) {
  const solution = solutionOf(exercise, rules);
  const findings = solution.items.map((item) => {
    const right = [...(exercise.findings[item] ?? [])];
    const found = checklist[item];
    return { item, right, isRight: found !== undefined && right.includes(found) };
  });
  return {
    passed: outcome === solution.outcome && findings.every(({ isRight }) => isRight),
    ...{ outcome: solution.outcome, findings, why: exercise.why },
    ...(solution.proof && { proof: solution.proof }),
    ...(solution.rule && { rule: solution.rule }),
  };
}
