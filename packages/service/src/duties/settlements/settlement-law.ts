import { isLawIn, type LegalPack, settlementOn } from '@marketsafe/procedure';
import type { Programme, ProgrammeMarketplace } from '../../platform/programme.ts';

/** The law under which disputes with a marketplace go to certified bodies, on a calendar day; undefined where there is none. */
export const settlementLawOf = (
  { laws }: Pick<Programme, 'laws'>,
  { territories }: Pick<ProgrammeMarketplace, 'territories'>,
  on: string,
): LegalPack | undefined => laws.find((law) => settlementOn(law, on) !== undefined && isLawIn(law, territories));
