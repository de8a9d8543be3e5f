import type { BrandSide } from './brand-side.ts';
import { openNotice, type SellerSide } from './seller.ts';

/** A removed listing and its notified seller. */
export interface Stage {
  readonly id: string;
  readonly listing: string;
  readonly seller: SellerSide;
}

/** Stages on one brand side, each with its own seller and listing, numbered from `first` on. */
export function stages(side: () => BrandSide, first: number): () => Promise<Stage> {
  let next = first;
  return async () => {
    next += 1;
    const listing = `${next}`;
    await side().offer(`s${listing}`, listing);
    const filed = await side().file(listing);
    if (filed.refused.length > 0) throw new Error(JSON.stringify(filed));
    return { id: filed.case, listing, seller: await openNotice(side().running, 'taobao', `s${listing}`) };
  };
}

/** Further proof for `genuine-from`, and the review team's finding about it. */
export const proof = { supplier: '岚木工作室', statement: '库存与发票一致。' };
export const allMet = {
  'purchase-invoice': 'met',
  'order-and-payment': 'not-applicable',
  supplier: 'met',
  'same-goods': 'met',
};
export const noneMet = { ...allMet, 'purchase-invoice': 'unmet', 'order-and-payment': 'unmet' };
