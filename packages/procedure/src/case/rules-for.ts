import type { Target } from '@marketsafe/terms';
import type { AnswerRule, Rules } from '../policy/index.ts';

/** The rules for a target: a whole shop has its own time to answer, and more to prove. */
export function rulesFor(rules: Rules, target: Pick<Target, 'kind'>): Rules {
  const { storefronts, clocks, answers } = rules;
  if (storefronts === undefined || target.kind !== 'storefront') return rules;
  const withMore = Object.entries(answers).map(([kind, rule]): [string, AnswerRule] => [
    kind,
    { ...rule, checklist: [...storefronts.checklist, ...rule.checklist] },
  ]);
  return {
    ...rules,
    clocks: { ...clocks, answer: storefronts.answer },
    answers: Object.fromEntries(withMore) as Rules['answers'],
  };
}
