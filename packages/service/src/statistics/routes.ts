import { routes } from '../platform/route.ts';
import { Overview } from './contract.ts';

export const statisticsRoutes = routes({
  overview: {
    method: 'GET',
    url: '/public/overview',
    summary: 'The public counters, its own errors among them',
    tag: 'public',
    access: 'public',
    answer: Overview,
  },
});
