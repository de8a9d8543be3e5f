import { z } from 'zod';
import { MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';

export const pictureRoutes = routes({
  getListingPicture: {
    method: 'GET',
    url: '/listings/:marketplace/:listing/picture',
    summary: 'The first picture of a listing, small, as a JPEG. A problem `picture-…` says why there is none',
    tag: 'listings',
    access: 'user',
    keys: ['read'],
    params: z.strictObject({ marketplace: MarketplaceId, listing: MarketplaceId }),
    answer: z.any(),
  },
});
