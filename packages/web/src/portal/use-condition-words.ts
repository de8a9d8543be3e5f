import { useRead } from '../data/api.ts';
import type { Instruction } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** The conditions of an instruction in one sentence part: all of them are met together. */
export function useConditionWords(): (conditions: Instruction['conditions']) => string {
  const { t, term, language } = useWords('portal');
  const brands = useRead('listBrands').data?.items ?? [];
  const marketplaces = useRead('listMarketplaces').data?.items ?? [];
  const nameOf = (id: string) => brands.find((one) => one.id === id)?.name ?? id;
  const placeOf = (id: string) => marketplaces.find((one) => one.id === id)?.name[language] ?? id;
  return ({ samePicture, cameBack, belowTypical, band, score, brand, marketplace }) =>
    [
      samePicture && t('instructions.samePicture'),
      cameBack && t('instructions.cameBack'),
      belowTypical !== undefined && t('instructions.belowTypicalOf', { percent: belowTypical }),
      band && t('instructions.bandOf', { band: term('band', band) }),
      score !== undefined && t('instructions.scoreOf', { percent: score }),
      brand !== undefined && t('instructions.brandOf', { brand: nameOf(brand) }),
      marketplace !== undefined && t('instructions.marketplaceOf', { marketplace: placeOf(marketplace) }),
    ]
      .filter((one) => typeof one === 'string')
      .join(language === 'en' ? '; ' : '；');
}
