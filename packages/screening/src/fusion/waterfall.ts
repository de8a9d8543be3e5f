import type { Finding } from '@marketsafe/terms';
import { logit, probability } from './odds.ts';
import { reason } from './reason.ts';

export interface Waterfall {
  /** One step per signal, in the finding's order. `logOdds` is the signal's contribution, `after` the probability after it. */
  steps: { label: string; logOdds: number; after: number }[];
  /** The probability before the first signal. */
  prior: number;
}

/** Explains a finding's score step by step. The prior is the score with every signal removed. */
export function waterfall(finding: Finding): Waterfall {
  const sum = finding.signals.reduce((total, signal) => total + signal.logOdds, 0);
  let running = logit(finding.score) - sum;
  const prior = probability(running);
  const steps = finding.signals.map((signal) => {
    running += signal.logOdds;
    return {
      label: reason(signal),
      logOdds: signal.logOdds,
      after: probability(running),
    };
  });
  return { steps, prior };
}
