import { z } from 'zod';
import { pageOf } from '../platform/contract.ts';
import { routes } from '../platform/route.ts';
import { BanDecision, ClearanceRequest, SellerCard, SellerDetail, SellerQuery } from './contract.ts';

const params = z.object({ marketplace: z.string(), seller: z.string() });

export const sellerRoutes = routes({
  listSellers: {
    method: 'GET',
    url: '/sellers',
    summary: 'Sellers with points or measures, the nearest to closure first',
    tag: 'sellers',
    access: 'desk',
    query: SellerQuery,
    answer: pageOf(SellerCard),
  },
  getSeller: {
    method: 'GET',
    url: '/sellers/:marketplace/:seller',
    summary: 'One seller: strikes, measures, ban',
    tag: 'sellers',
    access: 'desk',
    params,
    answer: SellerDetail,
  },
  decideBan: {
    method: 'POST',
    url: '/sellers/:marketplace/:seller/ban-decisions',
    summary: 'Approve or decline the permanent ban; two different people must approve',
    tag: 'sellers',
    access: 'desk',
    params,
    body: BanDecision,
    answer: SellerDetail,
  },
  clearSeller: {
    method: 'POST',
    url: '/sellers/:marketplace/:seller/clearances',
    summary: 'Clear a seller for a rights holder: complaints against it go to review',
    tag: 'sellers',
    access: 'desk',
    params,
    body: ClearanceRequest,
    answer: SellerDetail,
  },
});
