import { isLawIn, type LegalPack, settlementOn } from '@marketsafe/procedure';
import type { Programme, ProgrammeMarketplace } from '../../platform/programme.ts';

/** The law under which disputes with a marketplace go to certified bodies, on a calendar day; undefined where there is none. */
export const settlementLawOf = (
  { laws }: Pick<Programme, 'laws'>,
  { territories }: Pick<ProgrammeMarketplace, 'territories'>,
  on: string,
): LegalPack | undefined => laws.find((law) => settlementOn(law, on) !== undefined && isLawIn(law, territories));

/** Whether some law has disputes with a marketplace go to certified bodies at all. */
export const knowsBodies = (
  { laws }: Pick<Programme, 'laws'>,
  { territories }: Pick<ProgrammeMarketplace, 'territories'>,
): boolean => laws.some((law) => Object.keys(law.settlement).length > 0 && isLawIn(law, territories));
