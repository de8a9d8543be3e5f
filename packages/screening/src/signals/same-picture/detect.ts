import type { Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { isShared, reasonsOf, saidOf, strongest } from '../picture-evidence.ts';
import { type Evidence, raise } from '../signal.ts';
import { WEIGHT_OF_BANK } from './lexicon.ts';

/**
 * The copied photo with the most points, of upheld cases and of the brand. A photo or template that many honest sellers share counts only where
 * no other picture does, and in favour of the seller.
 */
export function detect(evidence: Evidence, weights: Weights): Signal[] {
  const { pictures } = evidence;
  if (!pictures) return [];
  const raised = (['case', 'brand'] as const).flatMap((bank) =>
    reasonsOf(evidence, strongest(evidence, 'same-picture', bank), WEIGHT_OF_BANK[bank], weights),
  );
  const shared = pictures.matches.find(isShared);
  if (!shared || pictures.matches.some((one) => !isShared(one))) return raised;
  const note = `shown by ${shared.honestSellers} honest sellers`;
  return [raise(weights, 'photo-shared', { signal: shared.kind, ...saidOf(shared), note })];
}
