import { type Variant, variantsOf } from '@marketsafe/terms';
import type { Measure } from '../operator-api/index.ts';
import type { ListingRecord } from './records.ts';

/** The operator's measure on one variant, independent of the listing's own. */
export const measureOn = ({ variantMeasures }: ListingRecord, variant: string): Measure =>
  variantMeasures?.[variant] ?? 'none';

export const hasVariant = ({ content }: ListingRecord, variant: string): boolean =>
  variantsOf(content).some(({ id }) => id === variant);

/** The variants that shoppers cannot buy though they see the listing. */
export const offSale = (listing: ListingRecord): string[] =>
  variantsOf(listing.content).flatMap(({ id }) => (measureOn(listing, id) === 'none' ? [] : [id]));

export const onSale = (listing: ListingRecord): Variant[] =>
  variantsOf(listing.content).filter(({ id }) => measureOn(listing, id) === 'none');

export function withMeasure(listing: ListingRecord, variant: string, measure: Measure): ListingRecord {
  const { [variant]: _before, ...others } = listing.variantMeasures ?? {};
  const now = measure === 'none' ? others : { ...others, [variant]: measure };
  const { variantMeasures: _, ...bare } = listing;
  return Object.keys(now).length === 0 ? bare : { ...bare, variantMeasures: now };
}
