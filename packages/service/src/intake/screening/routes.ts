import { z } from 'zod';
import { MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { ScreeningForDesk, ScreeningView } from './contract.ts';

export const screeningRoutes = routes({
  getScreening: {
    method: 'GET',
    url: '/screening',
    summary: 'How far screening has come, and the search for what your changed brands alter',
    tag: 'findings',
    access: 'participant',
    keys: ['read'],
    answer: ScreeningView,
  },
  getScreeningForDesk: {
    method: 'GET',
    url: '/desk/screening',
    summary: 'The queue of screening: what waits, how fast it goes, what was set aside',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    answer: ScreeningForDesk,
  },
  retryScreening: {
    method: 'POST',
    url: '/desk/screening/aside/:marketplace/:listing/retry',
    summary: 'Screen a listing that was set aside once more',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params: z.strictObject({ marketplace: MarketplaceId, listing: MarketplaceId }),
    answer: ScreeningForDesk,
  },
});
