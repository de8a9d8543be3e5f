import type { Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { reasonsOf, strongest } from '../picture-evidence.ts';
import type { Evidence } from '../signal.ts';
import { WEIGHT_OF_BANK } from './lexicon.ts';

/** The scene with the most points, unless a photo of the same bank is copied as a whole: then the seller has its scenes from there. */
export function detect(evidence: Evidence, weights: Weights): Signal[] {
  if (!evidence.pictures) return [];
  return (['case', 'brand'] as const).flatMap((bank) =>
    strongest(evidence, 'same-picture', bank)
      ? []
      : reasonsOf(evidence, strongest(evidence, 'same-scene', bank), WEIGHT_OF_BANK[bank], weights),
  );
}
