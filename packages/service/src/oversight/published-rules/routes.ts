import { routes } from '../../platform/route.ts';
import { PublishedRules } from './contract.ts';

export const publishedRulesRoutes = routes({
  publishedRules: {
    method: 'GET',
    url: '/public/rules',
    summary: 'The rules in force with where each value comes from, and what announced ones will change and when',
    tag: 'public',
    access: 'public',
    answer: PublishedRules,
  },
});
