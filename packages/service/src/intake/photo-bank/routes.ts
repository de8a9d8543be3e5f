import { z } from 'zod';
import { Id, MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { BankedPicture, ListingPictures } from './contract.ts';

const OfBrand = z.strictObject({ brand: Id, picture: Id });
const OfFinding = z.strictObject({ marketplace: MarketplaceId, listing: MarketplaceId, brand: Id });

export const photoBankRoutes = routes({
  listBrandPictures: {
    method: 'GET',
    url: '/brands/:brand/pictures',
    summary:
      'The photos and logos with which pictures of listings are compared: uploaded, or learned from authorised shops',
    tag: 'brands',
    access: 'participant',
    keys: ['read'],
    params: OfBrand.pick({ brand: true }),
    answer: z.object({ items: z.array(BankedPicture) }),
  },
  addBrandPicture: {
    method: 'POST',
    url: '/brands/:brand/pictures',
    summary: 'Upload a photo of genuine goods, or a logo: JPEG, PNG or WebP, at most 10 MiB; 500 for a brand',
    tag: 'brands',
    access: 'participant',
    keys: ['rights'],
    params: OfBrand.pick({ brand: true }),
    query: z.strictObject({ kind: z.enum(['photo', 'logo']).default('photo') }),
    multipart: true,
    answer: BankedPicture,
    status: 201,
  },
  getBankPicture: {
    method: 'GET',
    url: '/photo-bank/:picture',
    summary: 'A picture of your photo bank, small, as a JPEG. A problem `picture-…` says why there is none',
    tag: 'brands',
    access: 'participant',
    keys: ['read'],
    params: OfBrand.pick({ picture: true }),
    answer: z.any(),
  },
  getFindingPictures: {
    method: 'GET',
    url: '/findings/:marketplace/:listing/:brand/pictures',
    summary: 'The pictures of a finding’s listing beside those that they are like, and why others were not compared',
    tag: 'findings',
    access: 'participant',
    keys: ['read'],
    params: OfFinding,
    answer: ListingPictures,
  },
  removeBrandPicture: {
    method: 'DELETE',
    url: '/brands/:brand/pictures/:picture',
    summary: 'Remove an uploaded photo or logo; what was learned goes with the authorisation of its shop',
    tag: 'brands',
    access: 'participant',
    keys: ['rights'],
    params: OfBrand,
    answer: z.object({ removed: z.literal(true) }),
  },
});
