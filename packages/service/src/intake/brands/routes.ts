import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { BrandInput, BrandView } from './contract.ts';

export const brandRoutes = routes({
  listBrands: {
    method: 'GET',
    url: '/brands',
    summary: 'Your entries in the brand book',
    tag: 'brands',
    access: 'user',
    keys: ['read'],
    answer: z.object({ items: z.array(BrandView) }),
  },
  addBrand: {
    method: 'POST',
    url: '/brands',
    summary: 'Add a brand; its marks must be words of your verified rights',
    tag: 'brands',
    access: 'participant',
    keys: ['rights'],
    body: BrandInput,
    answer: BrandView,
    status: 201,
  },
  replaceBrand: {
    method: 'PUT',
    url: '/brands/:brand',
    summary: 'Replace a brand’s entry (prices, authorised sellers, photos)',
    tag: 'brands',
    access: 'participant',
    keys: ['rights'],
    params: z.strictObject({ brand: Id }),
    body: BrandInput,
    answer: BrandView,
  },
});
