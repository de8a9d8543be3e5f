import { z } from 'zod';
import { MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { Marketplace, PullView } from './contract.ts';

export const marketplaceRoutes = routes({
  listMarketplaces: {
    method: 'GET',
    url: '/marketplaces',
    summary: 'The marketplaces of the programme',
    tag: 'marketplaces',
    access: 'public',
    answer: z.object({ items: z.array(Marketplace) }),
  },
  listPulls: {
    method: 'GET',
    url: '/desk/pulls',
    summary: 'How far the listings of each marketplace have come in, and what failed',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    answer: z.object({ items: z.array(PullView) }),
  },
  receiveEvent: {
    method: 'POST',
    url: '/marketplaces/:marketplace/events',
    summary: 'A marketplace’s webhook (Standard Webhooks signature)',
    tag: 'marketplaces',
    access: 'marketplace',
    params: z.strictObject({ marketplace: MarketplaceId }),
    body: z.unknown(),
    answer: z.object({ received: z.int() }),
    safe: true,
  },
});
