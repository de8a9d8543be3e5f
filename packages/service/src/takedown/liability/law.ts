import { type LiabilityHere, liabilityIn, localDay } from '@marketsafe/procedure';
import type { Target } from '@marketsafe/terms';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';

/** The law that makes a complainant liable for a wrong complaint, as of the day of filing; undefined if there is none. */
export function liabilityOf(
  programme: Programme,
  { target, filedAt }: { readonly target: Target; readonly filedAt: string },
): LiabilityHere | undefined {
  const { territories, zone } = marketplaceOf(programme, target.marketplace);
  return liabilityIn(programme.laws, territories, localDay(filedAt, zone));
}
