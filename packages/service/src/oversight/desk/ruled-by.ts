import { type ChecklistVerdicts, contestOf, type FiledCase, type Rules } from '@marketsafe/procedure';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import type { RulingCheck } from './contract.ts';

/** The ruling for these findings, and the reasons that allow the other one, in the pack's words. */
export function ruledBy(state: FiledCase, found: ChecklistVerdicts, rules: Rules): z.input<typeof RulingCheck> {
  const contest = contestOf(state, found, rules);
  if (contest === undefined) {
    throw new ProblemError(409, 'wrong-state', 'The seller has not answered in this case: there is nothing to assess.');
  }
  const { proof, brand, usual, reasons } = contest;
  const words = rules.contest;
  return {
    proof: { level: proof, ...(words && { text: words.proof[proof].texts }) },
    brand: { answer: brand, ...(words && { text: (words.brand[brand] ?? words.brand.bare).texts }) },
    usual,
    against: reasons.flatMap((reason) => {
      const text = words?.against[reason]?.texts;
      return text ? [{ reason, text }] : [];
    }),
    ...(words && { rule: words.texts }),
  };
}
