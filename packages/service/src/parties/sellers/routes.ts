import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { Id, MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { ImportOutcome } from '../rights/index.ts';
import {
  BanDecision,
  Contested,
  ContestRequest,
  PastCase,
  RecognitionDecision,
  SellerCard,
  SellerDetail,
  SellerQuery,
  ShopNotice,
} from './contract.ts';

const params = z.strictObject({ marketplace: MarketplaceId, seller: MarketplaceId });

export const sellerRoutes = routes({
  listSellers: {
    method: 'GET',
    url: '/sellers',
    summary: 'Sellers with points or measures, the nearest to closure first',
    tag: 'sellers',
    access: 'desk',
    keys: ['read'],
    query: SellerQuery,
    answer: pageOf(SellerCard),
  },
  getSeller: {
    method: 'GET',
    url: '/sellers/:marketplace/:seller',
    summary: 'One seller: strikes, measures, ban',
    tag: 'sellers',
    access: 'desk',
    keys: ['read'],
    params,
    answer: SellerDetail,
  },
  decideBan: {
    method: 'POST',
    url: '/sellers/:marketplace/:seller/ban-decisions',
    summary: 'Approve or decline the permanent ban; two different people must approve',
    tag: 'sellers',
    access: 'approver',
    keys: [],
    params,
    body: BanDecision,
    answer: SellerDetail,
  },
  decideRecognition: {
    method: 'POST',
    url: '/sellers/:marketplace/:seller/recognition-decisions',
    summary: 'Confirm or reverse the recognition of a shop as the continuation of a closed one',
    tag: 'sellers',
    access: 'desk',
    keys: [],
    params,
    body: RecognitionDecision,
    answer: SellerDetail,
  },
  importPastCases: {
    method: 'POST',
    url: '/past-cases',
    summary:
      'Bring in how earlier cases against sellers ended elsewhere (up to 500): the review team reads it, and nothing counts it',
    tag: 'sellers',
    access: 'administrator',
    keys: ['operate'],
    body: z.strictObject({ cases: z.array(PastCase).min(1).max(500) }),
    answer: z.object({ outcomes: z.array(ImportOutcome) }),
  },
  getShopNotice: {
    method: 'GET',
    url: '/shop-notices/:link',
    summary: 'A notice about a whole shop, behind its signed link',
    tag: 'answers',
    access: 'shop-link',
    params: z.strictObject({ link: Id }),
    answer: ShopNotice,
  },
  contestRecognition: {
    method: 'POST',
    url: '/shop-notices/:link/contest',
    summary: 'Say that this shop does not continue the closed one; a person decides',
    tag: 'answers',
    access: 'shop-link',
    params: z.strictObject({ link: Id }),
    body: ContestRequest,
    answer: Contested,
  },
});
