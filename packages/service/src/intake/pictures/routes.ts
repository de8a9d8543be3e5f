import { z } from 'zod';
import { MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';

export const pictureRoutes = routes({
  getListingPicture: {
    method: 'GET',
    url: '/listings/:marketplace/:listing/picture',
    summary:
      'A picture of a listing, by default the first, small, as a JPEG. A problem `picture-…` says why there is none',
    tag: 'listings',
    access: 'user',
    keys: ['read'],
    params: z.strictObject({ marketplace: MarketplaceId, listing: MarketplaceId }),
    /** Its place among the listing's pictures, from 0. */
    query: z.strictObject({ place: z.coerce.number().int().min(0).max(99).default(0) }),
    answer: z.any(),
  },
});
