import type { WeightName } from '../../fusion/index.ts';
import type { FieldName } from '../../match/index.ts';

export const WEIGHT_OF_FIELD: Readonly<Record<FieldName, WeightName>> = {
  title: 'mark-title',
  brand: 'mark-brand',
  category: 'mark-category',
  description: 'mark-description',
};

/** What shops write in a brand field that names no brand. */
export const NO_BRAND =
  /^(?:[\p{P}\s]*|no[ -]?brand|non[ -]?branded|unbranded|none|n\/?a|oem|odm|generic|gen[ée]rico|others?|unknown|sin marca|sem marca|sans marque|tanpa merek|không|khác|无|无品牌|其他|其它)$/iu;

/**
 * Honest words one letter off a well-known mark, folded. Each occurs in ordinary listings or in every dictionary:
 * channel/Chanel, couch/Coach, carmin (the colour)/Garmin, Colombia/Columbia, ...
 */
export const HONEST_WORDS: ReadonlySet<string> = new Set(
  (
    'channel channels marco marcos colgante valentine essenciais essencial carrier carriers cortez espresso couch roach poach coaches colombia columbian cannon canyon carmin carmine converge convene converses ' +
    'conversa converso convert convex prado grade praga bosch tutor tudors rebook adidam hermano hermes heroes champions campion supremo ' +
    'suprema swatches watch mammoth versa verse panora pandoras olay oaken loewe lowe armada arman lotion loafers nikko ' +
    'dieser valentina valentines burton barber berber harbour balmain balmy pumas calico casino canton vichyssoise clarion ' +
    'clark clarks lacoste lancer lance ferrara ferrary montana montag chole cloe clinic clinical cliniques marvels marbel ' +
    'diamond diamonds pampered pamper huggers levin levis leviton philip phillip samson sharpie timber ' +
    'mid mids cola colas disney fosil guest guess polos polar fresco freshly origin original originals benefits'
  ).split(' '),
);
