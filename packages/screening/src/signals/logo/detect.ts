import type { Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { reasonsOf, strongest } from '../picture-evidence.ts';
import type { Evidence } from '../signal.ts';

/** The logo with the most points. */
export const detect = (evidence: Evidence, weights: Weights): Signal[] =>
  reasonsOf(evidence, strongest(evidence, 'logo', 'logo'), 'logo', weights);
