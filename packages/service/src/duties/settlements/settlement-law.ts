import { isLawIn, type LegalPack, settlementOn } from '@marketsafe/procedure';
import type { Programme, ProgrammeMarketplace } from '../../platform/programme.ts';

/** The law that sends disputes with a marketplace to certified bodies, on a calendar day; undefined if there is none. */
export const settlementLawOf = (
  { laws }: Pick<Programme, 'laws'>,
  { territories }: Pick<ProgrammeMarketplace, 'territories'>,
  on: string,
): LegalPack | undefined => laws.find((law) => settlementOn(law, on) !== undefined && isLawIn(law, territories));
