import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import {
  AllShadowNumbers,
  ShadowOrder,
  ShadowOrderQuery,
  ShadowSaid,
  ShadowSaying,
  ShadowTableQuery,
} from './contract.ts';

export const shadowRoutes = routes({
  listShadowOrders: {
    method: 'GET',
    url: '/shadow-orders',
    summary:
      'What would have been ordered in the stage shadow, the newest first, and what the marketplace did by itself',
    tag: 'shadow',
    access: 'user',
    anyAccount: true,
    keys: ['read'],
    query: ShadowOrderQuery,
    answer: pageOf(ShadowOrder),
  },
  downloadShadowOrders: {
    method: 'GET',
    url: '/shadow-orders.csv',
    summary: 'The same as a table',
    tag: 'shadow',
    access: 'user',
    anyAccount: true,
    keys: ['read'],
    query: ShadowTableQuery,
    answer: z.any(),
  },
  getShadowNumbers: {
    method: 'GET',
    url: '/shadow-numbers',
    summary: 'What shadow found, by rights holder and marketplace: orders, agreement, disagreements, time gained',
    tag: 'shadow',
    access: 'user',
    anyAccount: true,
    keys: ['read'],
    answer: AllShadowNumbers,
  },
  sayOfShadowOrders: {
    method: 'POST',
    url: '/marketplace/shadow-words',
    summary: 'Say what your marketplace would have done with shadow orders; nothing follows but the comparison',
    tag: 'shadow',
    access: 'marketplace-user',
    keys: [],
    body: ShadowSaying,
    answer: ShadowSaid,
  },
});
